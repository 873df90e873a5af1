package io.aicodeexecutor.testkit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// When a warm-up is over.
final class SteadyRateTest {
    private static SteadyRate after(double first, double... rates) {
        SteadyRate steady = new SteadyRate(first);
        for (double rate : rates) {
            steady.add(rate);
        }
        return steady;
    }

    @Test
    void whatKeepsRisingIsNotSteady() {
        assertThat(after(5).isSteady()).isFalse();
        assertThat(after(5, 6, 7, 8, 9, 10).isSteady()).isFalse();
    }

    @Test
    void fiveInARowThatAreNotAboveTheBestAreSteady() {
        assertThat(after(5, 5, 5, 5, 5).isSteady()).isFalse();
        assertThat(after(5, 5, 5, 5, 5, 5).isSteady()).isTrue();
        assertThat(after(5, 9, 4, 8, 9, 7, 6).isSteady()).isTrue();
    }

    @Test
    void aRiseBeginsTheCountAgain() {
        assertThat(after(5, 4, 4, 4, 4, 6, 6, 6, 6, 6).isSteady()).isFalse();
        assertThat(after(5, 4, 4, 4, 4, 6, 6, 6, 6, 6, 6).isSteady()).isTrue();
    }

    @Test
    void aRiseNoLargerThanNoiseIsNone() {
        assertThat(after(100, 103, 104, 102, 103, 101).isSteady()).isTrue();
        assertThat(after(100, 106, 104, 102, 103, 101).isSteady()).isFalse();
    }
}
