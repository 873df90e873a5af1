package io.aicodeexecutor.testkit.bench;

import java.io.IOException;
import java.time.Duration;

/// How many programs end in a second while some callers keep everybody busy.
///
/// The time is cut into slices, and subjects take turns by slices; a sample is the rate of one slice. Each
/// number of callers has sandboxes of its own, with as many lanes as there are callers, but no more than
/// processors: what is beyond waits in the queue.
final class ThroughputRows {
    private static final Duration WARM_UP_MOST = Duration.ofSeconds(2);

    private ThroughputRows() {}

    static Row row(int callers) {
        return new Row("throughput, " + callers + " at a time", "programs/s");
    }

    static int lanes(int callers) {
        return Math.min(callers, Runtime.getRuntime().availableProcessors());
    }

    static void measure(Ground ground, Plan plan, Results results) throws IOException, InterruptedException {
        for (int callers : plan.callers()) {
            try (Lineup lineup = Lineup.open(ground, plan.lineup(), lanes(callers))) {
                measure(ground, plan, callers, lineup, results);
            }
        }
    }

    private static void measure(Ground ground, Plan plan, int callers, Lineup lineup, Results results)
            throws IOException, InterruptedException {
        Row row = row(callers);
        Workload work = Workloads.imports();
        Duration warmUp =
                plan.slice().compareTo(WARM_UP_MOST) < 0 ? plan.slice().dividedBy(2) : WARM_UP_MOST;
        for (Subject subject : lineup.turn(0)) {
            subject.rate(work, callers, warmUp);
            subject.settle();
        }
        Samples samples = new Samples();
        for (int slice = 0; slice < plan.slices(); slice++) {
            ground.progress().step(row.name(), slice + 1, plan.slices());
            for (Subject subject : lineup.turn(slice)) {
                subject.settle();
                samples.add(row, subject.name(), subject.rate(work, callers, plan.slice()));
                // so that workers which start again do not take from the next one's slice
                subject.settle();
            }
        }
        samples.into(results);
        lineup.noteAbsent(results, row);
    }
}
