package io.aicodeexecutor.testkit.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.aicodeexecutor.testkit.bench.Trend.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/// The fit, and what is called flat.
class TrendTest {
    private static final int PROGRAMS = 9_000;

    private static Trend of(DoubleUnaryOperator curve) {
        List<Point> points = new ArrayList<>();
        for (int program = 1_000; program <= 1_000 + PROGRAMS; program += 50) {
            points.add(new Point(program, curve.applyAsDouble(program)));
        }
        return Trend.of(points);
    }

    @Test
    void aLineIsFoundExactly() {
        Trend trend = of(x -> 7 + 0.002 * x);

        assertThat(trend.slope()).isCloseTo(0.002, within(1e-9));
        assertThat(trend.intercept()).isCloseTo(7, within(1e-6));
        assertThat(trend.noise()).isCloseTo(0, within(1e-6));
        assertThat(trend.drift()).isCloseTo(18, within(1e-6));
        assertThat(trend.at(1_000)).isCloseTo(9, within(1e-6));
    }

    @Test
    void aConstantIsFlat() {
        assertThat(of(x -> 58).word(1)).isEqualTo(Trend.Word.FLAT);
        assertThat(of(x -> 0).word(0)).isEqualTo(Trend.Word.FLAT);
    }

    @Test
    void scatterAloneIsFlat() {
        Random random = new Random(3);

        assertThat(of(x -> 440 + 20 * random.nextGaussian()).word(0)).isEqualTo(Trend.Word.FLAT);
    }

    @Test
    void memoryThatRisesWithEachWorkersLifeAndFallsWithItsEndIsFlat() {
        assertThat(of(x -> 400 + x % 2_000 / 20).word(0)).isEqualTo(Trend.Word.FLAT);
    }

    @Test
    void aLeakUnderScatterGrows() {
        Random random = new Random(4);

        assertThat(of(x -> 440 + x / 100 + 10 * random.nextGaussian()).word(0)).isEqualTo(Trend.Word.GROWS);
    }

    @Test
    void aDescriptorInEachTwoThousandProgramsGrows() {
        assertThat(of(x -> Math.floor(58 + x / 2_000)).word(1)).isEqualTo(Trend.Word.GROWS);
    }

    @Test
    void lessThanOneOfSomethingCountedIsFlat() {
        assertThat(of(x -> x > 9_000 ? 3 : 2).word(1)).isEqualTo(Trend.Word.FLAT);
    }

    @Test
    void whatFallsIsSaidToFall() {
        assertThat(of(x -> 100 - x / 200).word(0)).isEqualTo(Trend.Word.FALLS);
    }

    @Test
    void onePlaceIsNoLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trend.of(List.of(new Point(1, 1), new Point(1, 2))))
                .withMessage("no two points with different places");
    }
}
