package io.aicodeexecutor.testkit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// How much is measured.
final class PlanTest {
    private static Plan full(int rounds) {
        return Plan.full(Set.of(RowGroup.LATENCY), rounds, List.of(2), Duration.ofSeconds(60));
    }

    @Test
    void fewerRoundsMeanLessOfWhatTakesLongElsewhere() {
        Plan usual = full(Plan.ROUNDS);
        assertThat(usual.rounds()).isEqualTo(100);
        assertThat(usual.starts()).isEqualTo(10);
        assertThat(usual.coldStarts()).isEqualTo(2);
        assertThat(usual.kills()).isEqualTo(20);
        assertThat(usual.slice()).isEqualTo(Duration.ofSeconds(10));
        assertThat(usual.warmUp()).isEqualTo(Duration.ofMinutes(3));
        Plan fewer = full(25);
        assertThat(fewer.rounds()).isEqualTo(25);
        assertThat(fewer.starts()).isEqualTo(3);
        assertThat(fewer.coldStarts()).isEqualTo(1);
        assertThat(fewer.kills()).isEqualTo(5);
    }

    @Test
    void noNumberOfRoundsLeavesARowOutOrMakesItLongerThanUsual() {
        assertThat(full(1).computeRuns()).isEqualTo(1);
        Plan most = full(100_000);
        assertThat(most.rounds()).isEqualTo(100_000);
        assertThat(most.starts()).isEqualTo(10);
        assertThat(most.memorySamples()).isEqualTo(10);
    }
}
