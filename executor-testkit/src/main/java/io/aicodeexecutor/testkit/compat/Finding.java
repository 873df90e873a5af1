package io.aicodeexecutor.testkit.compat;

import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.text.UntrustedText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What became of one program.
///
/// @param id the program's
/// @param outcome how it ended
/// @param reason why it does not behave, in one line; empty where it does
/// @param seconds of wall-clock time
public record Finding(String id, Outcome outcome, Optional<String> reason, double seconds) {
    private static final int TEXT_CHARACTERS_MAX = 200;

    /// A program behaves if it completes with the expected value, and prints what it must.
    static Finding of(CompatProgram program, ExecutionResult result) {
        double seconds = result.usage().wallTime().toNanos() / 1e9;
        return new Finding(program.id(), result.outcome(), reason(program, result), seconds);
    }

    private static Optional<String> reason(CompatProgram program, ExecutionResult result) {
        if (result.outcome() != Outcome.COMPLETED) {
            String outcome = result.outcome().jsonName();
            return Optional.of(
                    result.error().map(why -> outcome + ": " + line(why)).orElse(outcome));
        }
        if (!Objects.equals(result.returnValue(), program.expect())) {
            return Optional.of("value is " + line(String.valueOf(result.returnValue())) + ", expected "
                    + line(String.valueOf(program.expect())));
        }
        return program.stdout()
                .filter(expected -> !expected.equals(result.stdout()))
                .map(expected -> "prints otherwise: " + difference(expected, result.stdout()));
    }

    /// The first line that is not as expected.
    private static String difference(String expected, String printed) {
        List<String> wanted = expected.lines().toList();
        List<String> seen = printed.lines().toList();
        int at = 0;
        while (at < wanted.size() && at < seen.size() && wanted.get(at).equals(seen.get(at))) {
            at++;
        }
        return "line " + (at + 1) + " is " + (at < seen.size() ? line(seen.get(at)) : "missing") + ", expected "
                + (at < wanted.size() ? line(wanted.get(at)) : "none");
    }

    /// Whether the program did what it must.
    public boolean behaves() {
        return reason.isEmpty();
    }

    private static String line(String untrusted) {
        return UntrustedText.line(untrusted, TEXT_CHARACTERS_MAX);
    }
}
