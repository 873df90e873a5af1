package io.aicodeexecutor.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.ExecutionListener;
import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.Leftovers;
import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.SandboxConfig;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What a worker holds, read from outside while a program fills its budget.
@ExtendWith(Leftovers.class)
final class ResidentMemoryTest {
    private static final String FILL = """
            x = bytearray(110 * 1_048_576)
            for i in range(0, len(x), 4_096):
                x[i] = 1
            print('held')
            sum(range(3_000_000))
            len(x)
            """;

    @Test
    void aWorkerWhoseProgramFillsItsBudgetStaysUnderTheCeiling() {
        SandboxConfig config = SandboxConfig.builder()
                .withMemoryMebibytes(128)
                .withConcurrentExecutionsMax(1)
                .withWallTime(Duration.ofMinutes(2))
                .withMaxCpuPercent(100)
                .build();
        AtomicLong resident = new AtomicLong();
        try (PythonSandbox sandbox = new PythonSandbox(config)) {
            assertThat(sandbox.execute(ExecutionRequest.of("1")).returnValue()).isEqualTo(1L);
            ExecutionListener look = (stream, text) -> resident.set(residentBytesOfTheWorker());
            ExecutionResult filled = sandbox.execute(ExecutionRequest.of(FILL).withListener(look));
            assertThat(filled.returnValue()).isEqualTo(110L << 20);
            assertThat(filled.stdout()).isEqualTo("held\n");
        }
        assertThat(resident.get())
                .isGreaterThan(110L << 20)
                .isLessThan(LaunchPlanner.residentBytesMax(config.limits()));
    }

    private static long residentBytesOfTheWorker() {
        return Leftovers.children().stream()
                .mapToLong(pid -> new ProcFile(pid)
                        .memory()
                        .map(ProcFile.Memory::residentBytes)
                        .orElse(0L))
                .max()
                .orElse(0);
    }
}
