package io.aicodeexecutor.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aicodeexecutor.ErrorDetail;
import io.aicodeexecutor.ExecutionListener;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.OutputStreamName;
import io.aicodeexecutor.SandboxException;
import io.aicodeexecutor.Usage;
import io.aicodeexecutor.text.UntrustedText;
import java.io.PrintStream;
import java.util.Locale;

/// Shows one execution to a person: its output as it comes, then value, reason, outcome and cost.
///
/// The program's output and its value go where a pipe expects them; everything of ours goes to standard error. On a
/// terminal, what the program prints is made harmless; into a pipe it passes as it is.
final class ResultPrinter implements ExecutionListener {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double BYTES_PER_MEBIBYTE = 1 << 20;

    private final Terminal terminal;
    private final Findings findings;
    private final Column outColumn = new Column();
    private final Column errColumn = new Column();

    ResultPrinter(Terminal terminal, Findings findings) {
        this.terminal = terminal;
        this.findings = findings;
    }

    @Override
    public void onOutput(OutputStreamName stream, String text) {
        switch (stream) {
            case STDOUT -> show(text, terminal.out(), terminal.outInteractive(), outColumn);
            case STDERR -> show(text, terminal.err(), terminal.errInteractive(), errColumn);
        }
    }

    private static void show(String untrustedText, PrintStream stream, boolean interactive, Column column) {
        stream.print(interactive ? UntrustedText.lines(untrustedText) : untrustedText);
        stream.flush();
        column.follow(untrustedText);
    }

    /// Prints what is known at the end.
    ///
    /// @param untrustedName how the program is called
    void print(ExecutionResult result, String untrustedName) {
        outColumn.endLine(terminal.out());
        printValue(result);
        terminal.out().flush();
        errColumn.endLine(terminal.err());
        printTruncation(result);
        findings.print(result.warnings(), terminal.err());
        printReason(result, untrustedName);
        terminal.say(summary(result));
    }

    private void printValue(ExecutionResult result) {
        if (result.returnValue() == null) {
            return;
        }
        try {
            String json = JSON.writeValueAsString(result.returnValue());
            terminal.out().println("=> " + (terminal.outInteractive() ? UntrustedText.lines(json) : json));
        } catch (JsonProcessingException impossible) {
            throw new SandboxException("The value could not be written as JSON.", impossible);
        }
    }

    private void printTruncation(ExecutionResult result) {
        if (result.stdoutTruncated()) {
            terminal.say("stdout was cut at its limit; the program printed more");
        }
        if (result.stderrTruncated()) {
            terminal.say("stderr was cut at its limit; the program printed more");
        }
    }

    private void printReason(ExecutionResult result, String untrustedName) {
        result.errorDetail().ifPresent(detail -> printTraceback(detail, untrustedName));
        if (result.outcome() == Outcome.REJECTED && !result.violations().isEmpty()) {
            findings.print(result.violations(), terminal.err());
        } else {
            result.error().ifPresent(error -> terminal.say(UntrustedText.lines(error)));
        }
    }

    private void printTraceback(ErrorDetail detail, String untrustedName) {
        if (detail.traceback().isEmpty()) {
            return;
        }
        terminal.say("Traceback (most recent call last):");
        for (ErrorDetail.Frame frame : detail.traceback()) {
            terminal.say("  File \"" + UntrustedText.line(untrustedName) + "\", line " + frame.line() + ", in "
                    + UntrustedText.line(frame.function()));
            if (!frame.text().isEmpty()) {
                terminal.say("    " + UntrustedText.line(frame.text()));
            }
        }
    }

    private static String summary(ExecutionResult result) {
        String outcome = result.outcome().jsonName().replace('_', ' ');
        if (result.outcome() == Outcome.REJECTED) {
            return outcome + ", nothing ran";
        }
        Usage usage = result.usage();
        return String.format(
                Locale.ROOT,
                "%s %s %.3f s · cpu %.2f s · memory %.1f MB",
                outcome,
                result.success() ? "in" : "after",
                usage.wallTime().toNanos() / 1e9,
                usage.cpuTime().toNanos() / 1e9,
                usage.peakMemoryBytes() / BYTES_PER_MEBIBYTE);
    }

    /// Whether a stream stands in the middle of a line. Used by one thread after another.
    private static final class Column {
        private volatile boolean midLine;

        void follow(String text) {
            if (!text.isEmpty()) {
                midLine = !text.endsWith("\n");
            }
        }

        void endLine(PrintStream stream) {
            if (midLine) {
                stream.println();
                midLine = false;
            }
        }
    }
}
