package io.aicodeexecutor.testkit.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/// Percentiles.
class StatsTest {
    private static List<Double> upTo(int count) {
        return DoubleStream.iterate(1, value -> value + 1).limit(count).boxed().toList();
    }

    @Test
    void ofAThousandSamplesTheRanksAreExact() {
        List<Double> samples = new ArrayList<>(upTo(1_000));
        Collections.shuffle(samples, new Random(1));

        assertThat(Stats.of(samples)).isEqualTo(new Stats(501, 951, 991, 1_000));
    }

    @Test
    void ofAHundredTheLastIsThe99th() {
        assertThat(Stats.of(upTo(100))).isEqualTo(new Stats(51, 96, 100, 100));
    }

    @Test
    void ofFewTheTailIsTheLargest() {
        assertThat(Stats.of(upTo(3))).isEqualTo(new Stats(2, 3, 3, 3));
        assertThat(Stats.of(upTo(2))).isEqualTo(new Stats(2, 2, 2, 2));
        assertThat(Stats.of(upTo(1))).isEqualTo(new Stats(1, 1, 1, 1));
    }

    @Test
    void ofNoneThereIsNothingToSay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Stats.of(List.of()))
                .withMessage("no samples");
    }
}
