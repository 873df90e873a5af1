package io.aicodeexecutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// That this host's limits are tripped for real, in workers that are thrown away.
@ExtendWith(Leftovers.class)
final class ExaminationTest {
    @Test
    void everyLayerIsProvenAndEveryLimitTrips() {
        Examination examination = PythonSandbox.examine(SandboxConfig.defaults());

        assertThat(examination.trials()).allSatisfy(trial -> {
            assertThat(trial.tripped()).as(trial.toString()).isTrue();
            assertThat(trial.value()).isNotEmpty();
        });
        assertThat(examination.trials().stream().map(LimitTrial::name))
                .doesNotHaveDuplicates()
                .contains("source_bytes", "result_depth", "recursion", "wall_time")
                .hasSizeGreaterThan(20);
        assertThat(examination.isolation().isComplete()).isTrue();
        assertThat(examination.isComplete()).isTrue();
    }

    @Test
    void aLimitThatDoesNotTripMakesItIncomplete() {
        IsolationReport isolation;
        try (PythonSandbox sandbox = new PythonSandbox()) {
            assertThat(sandbox.execute(ExecutionRequest.of("1")).returnValue()).isEqualTo(1L);
            isolation = sandbox.isolation();
        }
        LimitTrial tripped = new LimitTrial("memory", "64 MiB", true, "memory_limit");
        assertThat(new Examination(isolation, List.of(tripped)).isComplete()).isTrue();
        LimitTrial held = new LimitTrial("threads", "64", false, "completed");
        assertThat(new Examination(isolation, List.of(tripped, held)).isComplete())
                .isFalse();
    }

    @Test
    void aRequiredLayerThatDoesNotExistIsRefusedBeforeAnythingStarts() {
        assertThatThrownBy(() -> SandboxConfig.builder()
                        .withRequiredLayers(Set.of("moat"))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("moat");
    }
}
