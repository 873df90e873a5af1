package io.aicodeexecutor.testkit.shared;

import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.Limit;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.Usage;
import io.aicodeexecutor.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A result that no program had, for what judges results. Immutable.
///
/// @param error empty if there is none
/// @param limit which one tripped; `null` if none did
public record MadeResult(
        Outcome outcome,
        String stdout,
        @Nullable Object value,
        String error,
        @Nullable Limit limit,
        Duration wallTime) {
    /// One that printed nothing, has no value and took no time.
    public static MadeResult of(Outcome outcome) {
        return new MadeResult(outcome, "", null, "", null, Duration.ZERO);
    }

    public MadeResult printing(String text) {
        return new MadeResult(outcome, text, value, error, limit, wallTime);
    }

    public MadeResult withValue(@Nullable Object data) {
        return new MadeResult(outcome, stdout, data, error, limit, wallTime);
    }

    public MadeResult withError(String told) {
        return new MadeResult(outcome, stdout, value, told, limit, wallTime);
    }

    public MadeResult withLimit(Limit tripped) {
        return new MadeResult(outcome, stdout, value, error, tripped, wallTime);
    }

    public MadeResult taking(Duration time) {
        return new MadeResult(outcome, stdout, value, error, limit, time);
    }

    /// The result itself; a program that was rejected has a violation.
    public ExecutionResult result() {
        Violation violation = new Violation("name.forbidden", Violation.Severity.ERROR, 1, 1, "no");
        return new ExecutionResult(
                "e",
                outcome,
                stdout,
                "",
                false,
                false,
                value,
                error.isEmpty() ? Optional.empty() : Optional.of(error),
                Optional.empty(),
                Optional.ofNullable(limit),
                outcome == Outcome.REJECTED ? List.of(violation) : List.of(),
                List.of(),
                List.of(),
                new Usage(wallTime, Duration.ZERO, Duration.ZERO, Duration.ZERO, 0, 0, 0));
    }
}
