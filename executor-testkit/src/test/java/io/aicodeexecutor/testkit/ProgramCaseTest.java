package io.aicodeexecutor.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.Limits;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.testkit.shared.MadeResult;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is said of a program is checked, and the limits that it had.
class ProgramCaseTest {
    private static final SandboxConfig CONFIG = SandboxConfig.builder().build();
    private static final ProgramCase ANY = ProgramCase.of("print(1)");

    private static ExecutionResult result(String stdout, Duration wallTime) {
        return MadeResult.of(Outcome.COMPLETED)
                .printing(stdout)
                .withValue(7L)
                .taking(wallTime)
                .result();
    }

    private static final ExecutionResult RESULT = result("1\n", Duration.ofMillis(5));

    private static void assertRefused(ProgramCase program, ExecutionResult result, String why) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> program.check(result, CONFIG))
                .withMessageContaining(why);
    }

    @Test
    void whatItMustDoIsCheckedThoughItMayEndInAnyWay() {
        ProgramCase valued = new ProgramCase(
                ANY.source(),
                ANY.context(),
                Optional.empty(),
                Set.of(),
                Optional.of(new ProgramCase.Value(8L)),
                Optional.empty(),
                Optional.empty());
        ProgramCase raising = new ProgramCase(
                ANY.source(),
                ANY.context(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("KeyError"));

        assertRefused(ANY.printing("2\n"), RESULT, "prints 1\n, expected 2\n");
        assertRefused(valued, RESULT, "value is 7, expected 8");
        assertRefused(raising, RESULT, "raises nothing, expected KeyError");
        assertThatCode(() -> ANY.printing("1\n").check(RESULT, CONFIG)).doesNotThrowAnyException();
        assertThatCode(() -> ANY.check(RESULT, CONFIG)).doesNotThrowAnyException();
    }

    @Test
    void theWallTimeThatItHadIsChecked() {
        ExecutionResult late = result("", Duration.ofSeconds(7));

        assertRefused(ANY.withWallTime(Duration.ofSeconds(1)), late, "wall time");
        assertThatCode(() -> ANY.withWallTime(Duration.ofSeconds(3)).check(late, CONFIG))
                .doesNotThrowAnyException();
        assertThatCode(() -> ANY.check(late, CONFIG)).doesNotThrowAnyException();
    }

    @Test
    void aRequestIsHeldAgainstTheLimitsThatItAskedFor() {
        ExecutionResult late = result("", Duration.ofSeconds(7));
        ExecutionRequest request = ExecutionRequest.of("1");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(
                        () -> ResultContract.check(late, request.withWallTime(Duration.ofSeconds(1)), Limits.DEFAULTS))
                .withMessageStartingWith("[wall time] ");
        assertThatCode(() -> ResultContract.check(late, request, Limits.DEFAULTS))
                .doesNotThrowAnyException();
    }

    @Test
    void whatMayEndInAnyWayMayBeRejectedByThePolicy() {
        ProgramCase importing = ProgramCase.of("import os\nprint(1)").printing("1\n");
        ExecutionResult rejected =
                MadeResult.of(Outcome.REJECTED).withError("no").result();

        assertThatCode(() -> importing.check(rejected, CONFIG)).doesNotThrowAnyException();
        assertRefused(ANY.printing("1\n"), rejected, "prints , expected 1");
    }

    @Test
    void whatIsToldOfAFailureIsNothingThatATerminalObeys() {
        assertRefused(ANY.printing("2\n"), result("\u001b[2J", Duration.ofMillis(5)), "prints \\x1b[2J, expected 2\n");
    }
}
