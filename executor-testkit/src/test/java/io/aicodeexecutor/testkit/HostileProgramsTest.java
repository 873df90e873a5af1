package io.aicodeexecutor.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.Policy;
import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.SandboxConfig;
import java.time.Duration;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/// The wall alone: the policy is off.
class HostileProgramsTest {
    private static final PythonSandbox SANDBOX = new PythonSandbox(SandboxConfig.builder()
            .withPolicy(Policy.off())
            .withWallTime(Duration.ofSeconds(1))
            .withMaxCpuPercent(100)
            .withMemoryMebibytes(64)
            .build());

    @AfterContainer
    static void close() {
        SANDBOX.close();
    }

    @Provide
    static Arbitrary<String> hostile() {
        return HostilePrograms.programs();
    }

    @Property(seed = "20250104")
    void aHostileProgramGetsNothingAndTheSandboxStillServes(@ForAll("hostile") String source) {
        ExecutionResult result = SANDBOX.execute(ExecutionRequest.of(source));

        assertThat(result.returnValue()).as(result.toString()).isNotEqualTo(HostilePrograms.ESCAPED);
        ResultContract.check(result, SANDBOX.config().limits());
        assertThat(SANDBOX.execute(ExecutionRequest.of("21 * 2")).returnValue()).isEqualTo(42L);
    }
}
