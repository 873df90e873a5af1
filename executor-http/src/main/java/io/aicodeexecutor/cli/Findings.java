package io.aicodeexecutor.cli;

import io.aicodeexecutor.Violation;
import io.aicodeexecutor.text.UntrustedText;
import java.io.PrintStream;
import java.util.List;

/// Shows findings as compilers do: place, message and rule, then the line of the source with a caret under the
/// column, then what to do instead.
final class Findings {
    private final String name;

    /// @param untrustedName how the program is called in messages
    Findings(String untrustedName) {
        this.name = UntrustedText.line(untrustedName);
    }

    void print(List<Violation> findings, PrintStream stream) {
        for (Violation finding : findings) {
            print(finding, stream);
        }
    }

    private void print(Violation finding, PrintStream stream) {
        String place = finding.line() == 0 ? name : name + ":" + finding.line() + ":" + finding.column();
        String severity = finding.isError() ? "error" : "warning";
        stream.println(
                place + ": " + severity + ": " + UntrustedText.line(finding.message()) + " (" + finding.rule() + ")");
        finding.excerpt().ifPresent(excerpt -> excerpt.lines().forEach(line -> stream.println("    " + line)));
        finding.advice().ifPresent(advice -> stream.println("    instead: " + advice));
    }
}
