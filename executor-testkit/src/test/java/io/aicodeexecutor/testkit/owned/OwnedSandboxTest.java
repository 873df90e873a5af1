package io.aicodeexecutor.testkit.owned;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aicodeexecutor.SandboxException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class OwnedSandboxTest {
    @Test
    void thatNoWorkerBecomesReadyIsOurFault() {
        try (OwnedSandbox sandbox = new OwnedSandbox(Set.of(), Set.of(), Duration.ZERO)) {
            assertThatExceptionOfType(SandboxException.class)
                    .isThrownBy(sandbox::report)
                    .withMessageStartingWith("no owned worker became ready within 0 s");
        }
    }
}
