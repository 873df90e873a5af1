package io.aicodeexecutor.testkit.report;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.testkit.Capability;
import io.aicodeexecutor.text.UntrustedText;

/// One attempt and what became of it. Immutable.
///
/// @param capability what it was after
/// @param name the attack's
/// @param containment what became of it
/// @param layer which layer answered
/// @param untrusted the program and how it ended, to be shown where it reached what it was after
public record Trial(Capability capability, String name, Containment containment, String layer, String untrusted) {
    /// A program that was run.
    public static Trial of(Capability capability, String name, ExecutionRequest request, ExecutionResult result) {
        String end = result.outcome().jsonName()
                + result.error().map(error -> ": " + error).orElse("");
        return new Trial(
                capability,
                name,
                Containment.of(result),
                Containment.layer(result),
                request.untrustedSource() + "\n# ended: " + UntrustedText.line(end));
    }

    /// Whether it got what it was after.
    public boolean reached() {
        return containment == Containment.REACHED;
    }
}
