package io.aicodeexecutor.testkit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestTest {
    @Test
    void whatIsNeitherIdleNorWaitingForDisksIsBusy() {
        assertThat(Rest.busyTicks("cpu  1 20 300 4000 50000 600000 7000000 80000000 9 9"))
                .isEqualTo(1 + 20 + 300 + 600_000 + 7_000_000 + 80_000_000);
    }

    @Test
    void itEndsOnABusyMachineTooAndFindsTheFileAsItIs() throws Exception {
        Rest.await(Duration.ofSeconds(1));
        assertThat(Rest.busyTicks(Files.readAllLines(Path.of("/proc/stat")).getFirst()))
                .isPositive();
    }
}
