package io.aicodeexecutor.testkit;

import io.aicodeexecutor.Isolation;
import io.aicodeexecutor.Policy;
import io.aicodeexecutor.SandboxConfig;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Orders of requests that were worth a thought.
class RequestSequenceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "run close",
                "open run call_tool raise refuse await close run run_async cancel close open run",
                "open run_async run_async run_async run_async cancel time_out exhaust_memory await close",
                "open run_async cancel run_async close cancel await",
            })
    void leavesNothingBehind(String steps) {
        RequestSequence.parse(steps.replace(' ', '\n')).check(config(Isolation.PER_TENANT));
    }

    @Tag("exhaustive")
    @Test
    void norWithAProcessForEachProgram() {
        RequestSequence.parse("open\nrun_async\nrun_async\ncancel\ntime_out\nclose")
                .check(config(Isolation.PER_EXECUTION));
    }

    @Test
    void aPolicyMayForbidWhatTheStepsUse() {
        SandboxConfig config = SandboxConfig.builder()
                .withPolicy(Policy.standard()
                        .withForbiddenName("range")
                        .withForbiddenName("append")
                        .withForbiddenName("echo"))
                .withMaxCpuPercent(100)
                .withMemoryMebibytes(64)
                .build();

        RequestSequence.parse("open\nrun_async\nawait\ncall_tool\nexhaust_memory\nclose")
                .check(config);
    }

    private static SandboxConfig config(Isolation isolation) {
        return SandboxConfig.builder()
                .withIsolation(isolation)
                .withMaxCpuPercent(100)
                .withMemoryMebibytes(64)
                .build();
    }
}
