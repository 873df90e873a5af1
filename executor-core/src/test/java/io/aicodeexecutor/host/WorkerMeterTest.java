package io.aicodeexecutor.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a worker has used.
final class WorkerMeterTest {
    @Test
    void aMeterCountsCpuTimeFromItsFirstSample(@TempDir Path directory) throws IOException {
        Path stat = directory.resolve("stat");
        WorkerMeter meter = new WorkerMeter(new ProcFile(1, directory), 0, 0);
        assertThat(meter.cpuTime()).isZero();
        Files.writeString(stat, "1 (a) b) S 0 0 0 0 0 0 0 0 0 0 40 2 0 0");
        meter.sample();
        assertThat(meter.cpuTime()).isZero();
        Files.writeString(stat, "1 (a) b) S 0 0 0 0 0 0 0 0 0 0 45 4 0 0");
        meter.sample();
        assertThat(meter.cpuTime()).isEqualTo(Duration.ofMillis(70));
    }

    @Test
    void aMeterSeesWhenAProcessHoldsMoreThanItMay() {
        ProcFile self = new ProcFile(ProcessHandle.current().pid());
        WorkerMeter over = new WorkerMeter(self, 0, 1 << 20);
        WorkerMeter under = new WorkerMeter(self, 0, Long.MAX_VALUE);
        assertThat(over.exceedsMemory()).isFalse();
        over.sample();
        under.sample();
        assertThat(over.exceedsMemory()).isTrue();
        assertThat(under.exceedsMemory()).isFalse();
    }
}
