package io.aicodeexecutor.testkit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What is said of the targets.
class TargetsTest {
    private final Results results = new Results();

    private List<Targets.Target> targets() {
        return Targets.of(results).stream()
                .filter(target -> !target.holds().equals("not measured"))
                .toList();
    }

    @Test
    void whatWasNotMeasuredIsSaidSo() {
        assertThat(Targets.of(results))
                .hasSize(13)
                .allMatch(target -> target.holds().equals("not measured"))
                .allMatch(target -> target.reached().isEmpty());
    }

    @Test
    void boundsComeFromTheBaselineOfTheSameRun() {
        results.add(LatencyRows.SUM, SubjectName.BWRAP, List.of(30.0));
        results.add(LatencyRows.SUM, SubjectName.EMBEDDED, List.of(1.5, 1.5, 11.0));

        assertThat(targets())
                .containsExactly(
                        new Targets.Target("warm: 2+2, embedded p50 ≤ 1/15 of bwrap's = 2.00 ms", "1.50 ms", "yes"),
                        new Targets.Target(
                                "warm: 2+2, embedded p99 ≤ 1/3 of bwrap's p50 = 10.00 ms", "11.00 ms", "no"));
    }

    @Test
    void anAbsentBaselineLeavesItsTargetsOpen() {
        results.add(LatencyRows.SUM, SubjectName.BWRAP, new Cell.Absent("no bwrap"));
        results.add(LatencyRows.SUM, SubjectName.EMBEDDED, List.of(1.5));

        assertThat(targets()).isEmpty();
    }

    @Test
    void throughputIsToBeMoreAndNotLess() {
        results.add(ThroughputRows.row(2), SubjectName.BWRAP, List.of(60.0));
        results.add(ThroughputRows.row(2), SubjectName.EMBEDDED, List.of(75.0));

        assertThat(targets())
                .containsExactly(new Targets.Target(
                        "throughput, 2 at a time, embedded ≥ bwrap's = 60.00 programs/s", "75.00 programs/s", "yes"));
    }

    @Test
    void fixedBoundsStandInTheText() {
        results.add(KillRows.DEADLINE, SubjectName.EMBEDDED, List.of(12.0));

        assertThat(targets())
                .containsExactly(
                        new Targets.Target("deadline until the process is gone, p99 ≤ 50.00 ms", "12.00 ms", "yes"));
    }
}
