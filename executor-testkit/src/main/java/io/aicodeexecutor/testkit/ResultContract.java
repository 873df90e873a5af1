package io.aicodeexecutor.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.Limits;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.text.UntrustedText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// What holds for every result of every program, whatever it did.
public final class ResultContract {
    /// How long after its limit a program may be known to have ended: killing and reaping take time on a busy machine.
    private static final Duration GRACE = Duration.ofSeconds(5);

    private ResultContract() {}

    /// Checks a result against the limits of a sandbox, tightened as its request asked.
    ///
    /// @throws AssertionError if the result does not fit its outcome or goes beyond a limit
    public static void check(ExecutionResult result, ExecutionRequest request, Limits limits) {
        check(result, request.wallTime().map(limits::withWallTime).orElse(limits));
    }

    /// Checks a result against the limits that its execution had.
    ///
    /// @throws AssertionError if the result does not fit its outcome or goes beyond a limit
    public static void check(ExecutionResult result, Limits limits) {
        String told = UntrustedText.line(result.toString());
        assertThat(result.success())
                .as("success if it completed: %s", told)
                .isEqualTo(result.outcome() == Outcome.COMPLETED);
        assertThat(result.error().isPresent())
                .as("an error unless it completed: %s", told)
                .isEqualTo(!result.success());
        assertThat(result.returnValue() == null || result.success())
                .as("a value only if it completed: %s", told)
                .isTrue();
        assertThat(result.violations().isEmpty())
                .as("violations only if it was rejected: %s", told)
                .isEqualTo(result.outcome() != Outcome.REJECTED);
        assertThat(result.errorDetail().isEmpty() || result.outcome() == Outcome.RAISED)
                .as("an exception only if it raised: %s", told)
                .isTrue();
        assertThat(result.limit().isPresent())
                .as("a limit exactly if one tripped: %s", told)
                .isEqualTo(isLimit(result.outcome()));
        assertThat(utf8(result.stdout())).as("bytes of stdout").isLessThanOrEqualTo(limits.stdoutBytesMax());
        assertThat(utf8(result.stderr())).as("bytes of stderr").isLessThanOrEqualTo(limits.stderrBytesMax());
        assertThat(result.usage().wallTime())
                .as("wall time")
                .isLessThan(limits.wallTime().plus(GRACE));
        assertThat(result.usage().cpuTime())
                .as("CPU time")
                .isLessThan(limits.cpuTime().plus(GRACE));
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
