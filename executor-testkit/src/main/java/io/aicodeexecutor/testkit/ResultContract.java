package io.aicodeexecutor.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.Limits;
import io.aicodeexecutor.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// What holds for every result of every program, whatever it did.
public final class ResultContract {
    /// How long after its limit a program may be known to have ended: killing and reaping take time on a busy
    /// machine.
    private static final Duration GRACE = Duration.ofSeconds(5);

    private ResultContract() {}

    /// Checks a result against the limits that its execution had.
    ///
    /// @throws AssertionError if the result does not fit its outcome or goes beyond a limit
    public static void check(ExecutionResult result, Limits limits) {
        assertThat(result.success()).isEqualTo(result.outcome() == Outcome.COMPLETED);
        assertThat(result.error().isPresent())
                .as("an error unless it completed: %s", result)
                .isEqualTo(!result.success());
        assertThat(result.returnValue() == null || result.success())
                .as("a value only if it completed: %s", result)
                .isTrue();
        assertThat(result.violations().isEmpty())
                .as("violations only if it was rejected: %s", result)
                .isEqualTo(result.outcome() != Outcome.REJECTED);
        assertThat(result.errorDetail().isEmpty() || result.outcome() == Outcome.RAISED)
                .as("an exception only if it raised: %s", result)
                .isTrue();
        assertThat(result.limit().isPresent())
                .as("a limit exactly if one tripped: %s", result)
                .isEqualTo(isLimit(result.outcome()));
        assertThat(utf8(result.stdout())).isLessThanOrEqualTo(limits.stdoutBytesMax());
        assertThat(utf8(result.stderr())).isLessThanOrEqualTo(limits.stderrBytesMax());
        assertThat(result.usage().wallTime()).isLessThan(limits.wallTime().plus(GRACE));
        assertThat(result.usage().cpuTime()).isLessThan(limits.cpuTime().plus(GRACE));
    }

    private static boolean isLimit(Outcome outcome) {
        return switch (outcome) {
            case TIMED_OUT, CPU_LIMIT, MEMORY_LIMIT, OUTPUT_LIMIT, RESULT_LIMIT -> true;
            case COMPLETED, REJECTED, RAISED, CANCELLED, CRASHED -> false;
        };
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
