package io.aicodeexecutor.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.Leftovers;
import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.SandboxConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// With what priority workers start, and run.
@ExtendWith(Leftovers.class)
final class StartPriorityTest {
    private static final String SWITCH = "/proc/sys/kernel/sched_autogroup_enabled";

    /// What a kernel without groups of sessions says of every process: nothing.
    private static List<String> priorities() {
        return ProcessHandle.current()
                .children()
                .map(worker -> Path.of("/proc/" + worker.pid() + "/autogroup"))
                .filter(Files::exists)
                .map(StartPriorityTest::nice)
                .toList();
    }

    private static String nice(Path file) {
        try {
            return Files.readString(file).strip().replaceFirst(".* nice", "nice");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Test
    void whoStartsAheadOfDemandDoesSoWithLowPriorityAndHasTheUsualOneWhenItIsReady() {
        boolean offered = Files.exists(Path.of(SWITCH));
        SandboxConfig config =
                SandboxConfig.builder().withConcurrentExecutionsMax(1).build();
        try (PythonSandbox sandbox = new PythonSandbox(config)) {
            assertThat(sandbox.execute(ExecutionRequest.of("1 + 1")).returnValue())
                    .isEqualTo(2L);
            if (offered) {
                assertThat(Leftovers.eventually(() -> priorities().contains("nice 10")))
                        .isTrue();
            }
            assertThat(Leftovers.eventually(() -> sandbox.status().ready() == 2))
                    .isTrue();
            assertThat(priorities()).hasSize(offered ? 2 : 0).doesNotContain("nice 10");
            assertThat(sandbox.status().lastStartFailure()).isEmpty();
        }
    }
}
