package io.aicodeexecutor.testkit.compat;

import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.Outcome;
import java.util.Locale;
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

    /// A program behaves if it completes with the expected value.
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
        return Optional.empty();
    }

    /// Whether the program completed with the expected value.
    public boolean behaves() {
        return reason.isEmpty();
    }

    // what a program says may hold line breaks and the escapes of a terminal
    private static String line(String untrusted) {
        String cut = untrusted.length() <= TEXT_CHARACTERS_MAX
                ? untrusted
                : untrusted.substring(0, TEXT_CHARACTERS_MAX) + "…";
        StringBuilder line = new StringBuilder();
        cut.codePoints()
                .forEach(codePoint -> line.append(
                        Character.isISOControl(codePoint)
                                ? String.format(Locale.ROOT, "\\x%02x", codePoint)
                                : Character.toString(codePoint)));
        return line.toString();
    }
}
