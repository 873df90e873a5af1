package io.aicodeexecutor.testkit;

import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.text.UntrustedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/// What one client does with a sandbox, step after step: in any order. Immutable.
///
/// @param steps in their order
public record RequestSequence(List<Step> steps) {
    /// One step. Before the first `OPEN` the others do nothing; after `CLOSE` each must be refused, until the next
    /// `OPEN`.
    public enum Step {
        /// Runs a program and waits for it.
        RUN,
        /// Begins to run a program and does not wait.
        RUN_ASYNC,
        /// Cancels the program that was begun first and is still awaited.
        CANCEL,
        /// Waits for every program that was begun.
        AWAIT,
        /// Runs a program that calls a tool.
        CALL_TOOL,
        /// Runs a program that raises.
        RAISE,
        /// Runs a program that the validator refuses.
        REFUSE,
        /// Runs a program that a limit of time ends, and its worker with it.
        TIME_OUT,
        /// Runs a program that the limit of memory ends, and its worker with it.
        EXHAUST_MEMORY,
        /// Closes the sandbox, whatever runs.
        CLOSE,
        /// Opens a sandbox where none is open.
        OPEN
    }

    public RequestSequence {
        steps = List.copyOf(steps);
    }

    /// Sequences of every kind of step; they shrink to fewer and simpler ones.
    ///
    /// @param lengthMax steps at most, besides the `OPEN` that comes first
    public static Arbitrary<RequestSequence> sequences(int lengthMax) {
        return Arbitraries.of(Step.class)
                .list()
                .ofMinSize(1)
                .ofMaxSize(lengthMax)
                .map(RequestSequence::opened);
    }

    /// Without it the steps before the first `OPEN` would be for nothing.
    private static RequestSequence opened(List<Step> steps) {
        List<Step> opened = new ArrayList<>(List.of(Step.OPEN));
        opened.addAll(steps);
        return new RequestSequence(opened);
    }

    /// Does it all in sandboxes of these settings, and checks after each step that what became of it is what may, and
    /// that the sandbox serves or is closed; at the end, that nothing is awaited for ever and no worker is left.
    /// No other sandbox of this JVM should be open meanwhile: its new workers would count as left.
    ///
    /// @throws AssertionError if not
    public void check(SandboxConfig config) {
        WorkerProcesses workers = WorkerProcesses.now();
        try (SequenceRun run = new SequenceRun(config)) {
            steps.forEach(run::step);
        }
        SequenceRun.assertNone(workers.left());
    }

    /// One step a line, for a file.
    String text() {
        return steps.stream()
                .map(step -> step.name().toLowerCase(Locale.ROOT) + "\n")
                .collect(Collectors.joining());
    }

    /// Reads what [#text] wrote into a file.
    ///
    /// @throws IllegalArgumentException if a line is no step; the message names the file
    static RequestSequence parse(String name, String text) {
        try {
            return parse(text);
        } catch (IllegalArgumentException noStep) {
            throw new IllegalArgumentException(name + ": " + noStep.getMessage(), noStep);
        }
    }

    /// Reads what [#text] wrote; lines that are comments or empty are passed over.
    ///
    /// @throws IllegalArgumentException if a line is no step
    static RequestSequence parse(String text) {
        return new RequestSequence(text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(RequestSequence::step)
                .toList());
    }

    private static Step step(String line) {
        return Arrays.stream(Step.values())
                .filter(step -> step.name().equals(line.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no step \"" + UntrustedText.line(line) + "\""));
    }
}
