package io.aicodeexecutor.testkit.bench;

import io.aicodeexecutor.testkit.shared.AlignedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// What the product wants to reach, read off the results of one run.
final class Targets {
    private static final double BWRAP_MEDIAN_PARTS = 15;
    private static final double BWRAP_TAIL_PARTS = 3;
    private static final double HTTP_MORE_MILLIS = 1;
    private static final double READY_CPU_SECONDS = 1.2;
    private static final double READY_SECONDS = 1.0;
    private static final double WORKER_MEGABYTES = 220;
    private static final double GONE_MILLIS = 50;
    private static final double TOOL_MILLIS = 0.3;
    private static final double VALIDATE_MILLIS = 10;
    private static final double BOMB_MILLIS = 100;

    private Targets() {}

    /// A target and what became of it.
    ///
    /// @param wanted in words, with the bound of this run
    /// @param reached the number that was measured; empty text where it was not
    /// @param holds `yes` or `no`; `not measured`
    record Target(String wanted, String reached, String holds) {}

    /// The lines of their table.
    static List<String> lines(Results results) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of("target", "reached", "holds"));
        for (Target target : of(results)) {
            cells.add(List.of(target.wanted(), target.reached(), target.holds()));
        }
        return AlignedTable.lines(cells);
    }

    static List<Target> of(Results results) {
        List<Target> targets = new ArrayList<>();
        for (Row row : List.of(LatencyRows.SUM, LatencyRows.IMPORTS)) {
            Optional<Double> bwrap = p50(results, row, SubjectName.BWRAP);
            targets.add(most(
                    row.name() + ", embedded p50 ≤ 1/15 of bwrap's",
                    bwrap.map(median -> median / BWRAP_MEDIAN_PARTS),
                    p50(results, row, SubjectName.EMBEDDED),
                    row.unit()));
            targets.add(most(
                    row.name() + ", embedded p99 ≤ 1/3 of bwrap's p50",
                    bwrap.map(median -> median / BWRAP_TAIL_PARTS),
                    value(results, row, SubjectName.EMBEDDED, Stats::p99),
                    row.unit()));
        }
        targets.add(most(
                LatencyRows.SUM.name() + ", HTTP p50 ≤ embedded + 1 ms",
                p50(results, LatencyRows.SUM, SubjectName.EMBEDDED).map(median -> median + HTTP_MORE_MILLIS),
                p50(results, LatencyRows.SUM, SubjectName.HTTP),
                "ms"));
        targets.add(throughput(results));
        targets.add(most(
                "first ready worker, CPU time",
                Optional.of(READY_CPU_SECONDS),
                p50(results, StartRows.READY_CPU, SubjectName.EMBEDDED),
                "s"));
        targets.add(most(
                "first ready worker",
                Optional.of(READY_SECONDS),
                p50(results, StartRows.READY, SubjectName.EMBEDDED),
                "s"));
        targets.add(most(
                "resident per idle worker of two (PSS)",
                Optional.of(WORKER_MEGABYTES),
                p50(results, MemoryRows.IDLE_PSS, SubjectName.EMBEDDED),
                "MB"));
        targets.add(most(
                KillRows.DEADLINE.name() + ", p99",
                Optional.of(GONE_MILLIS),
                value(results, KillRows.DEADLINE, SubjectName.EMBEDDED, Stats::p99),
                "ms"));
        targets.add(most(
                ToolRow.ROUND_TRIP.name() + ", p50",
                Optional.of(TOOL_MILLIS),
                p50(results, ToolRow.ROUND_TRIP, SubjectName.EMBEDDED),
                "ms"));
        targets.add(most(
                ValidateRows.ORDINARY.name() + ", p50",
                Optional.of(VALIDATE_MILLIS),
                p50(results, ValidateRows.ORDINARY, SubjectName.EMBEDDED),
                "ms"));
        targets.add(most(
                ValidateRows.BOMB.name() + ", p99",
                Optional.of(BOMB_MILLIS),
                value(results, ValidateRows.BOMB, SubjectName.EMBEDDED, Stats::p99),
                "ms"));
        return targets;
    }

    private static Target throughput(Results results) {
        Row row = ThroughputRows.row(2);
        Optional<Double> bound = p50(results, row, SubjectName.BWRAP);
        Optional<Double> reached = p50(results, row, SubjectName.EMBEDDED);
        String wanted = row.name() + ", embedded ≥ bwrap's"
                + bound.map(number -> " = " + number(number) + " " + row.unit()).orElse("");
        return target(wanted, reached, row.unit(), bound.flatMap(least -> reached.map(seen -> seen >= least)));
    }

    private static Target most(String text, Optional<Double> bound, Optional<Double> reached, String unit) {
        String equals = text.contains("≤") ? " = " : " ≤ ";
        String wanted =
                text + bound.map(number -> equals + number(number) + " " + unit).orElse("");
        return target(wanted, reached, unit, bound.flatMap(most -> reached.map(seen -> seen <= most)));
    }

    private static Target target(String wanted, Optional<Double> reached, String unit, Optional<Boolean> holds) {
        return new Target(
                wanted,
                reached.map(number -> number(number) + " " + unit).orElse(""),
                holds.map(yes -> yes ? "yes" : "no").orElse("not measured"));
    }

    /// With a digit more than the table, so that what just misses its bound does not look like it.
    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 1 ? "%.2f" : "%.3f", value);
    }

    private static Optional<Double> p50(Results results, Row row, SubjectName subject) {
        return value(results, row, subject, Stats::p50);
    }

    private static Optional<Double> value(
            Results results, Row row, SubjectName subject, Function<Stats, Double> which) {
        return results.stats(row, subject).map(which);
    }
}
