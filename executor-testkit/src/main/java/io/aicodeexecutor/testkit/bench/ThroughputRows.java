package io.aicodeexecutor.testkit.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How many programs end in a second while some callers keep everybody busy.
///
/// The time is cut into slices, and subjects take turns by slices; a sample is the rate of one slice. A sandbox has as
/// many lanes as there are callers, but no more than processors: what is beyond waits in the queue. It is new where the
/// number of lanes is. What becomes faster with every program then runs for as long as the plan
/// says; what each did first is another row.
final class ThroughputRows {
    private static final Duration WARM_UP_SLICE = Duration.ofSeconds(5);
    private static final int OTHERS_EVERY = 8;

    private ThroughputRows() {}

    static Row row(int callers) {
        return new Row("throughput, " + callers + " at a time", "programs/s");
    }

    /// The first moments of a new pool.
    static Row coldRow(int callers) {
        return new Row("throughput of a new pool, " + callers + " at a time", "programs/s");
    }

    static int lanes(int callers) {
        return Math.min(callers, Runtime.getRuntime().availableProcessors());
    }

    static void measure(Ground ground, Plan plan, Results results) throws IOException, InterruptedException {
        Map<Integer, List<Integer>> callersByLanes = plan.callers().stream()
                .collect(Collectors.groupingBy(ThroughputRows::lanes, TreeMap::new, Collectors.toList()));
        for (var group : callersByLanes.entrySet()) {
            try (Lineup lineup = Lineup.open(ground, plan.lineup(), group.getKey())) {
                warmUp(ground, plan, group.getValue().getFirst(), lineup, results);
                for (int callers : group.getValue()) {
                    measure(ground, plan, callers, lineup, results);
                }
            }
        }
    }

    /// In turns as well: workers of a subject that waits for long would be ended, since nobody needs them.
    private static void warmUp(Ground ground, Plan plan, int callers, Lineup lineup, Results results)
            throws IOException, InterruptedException {
        Duration slice = plan.warmUp().compareTo(WARM_UP_SLICE) < 0 ? plan.slice() : WARM_UP_SLICE;
        Samples samples = new Samples();
        for (Subject subject : lineup.turn(0)) {
            samples.add(coldRow(callers), subject.name(), subject.rate(Workloads.imports(), callers, slice));
        }
        samples.into(results);
        lineup.noteAbsent(results, coldRow(callers));
        long rounds = plan.warmUp().dividedBy(slice);
        for (long round = 1; round < rounds; round++) {
            ground.progress().step("warm-up for throughput", Math.toIntExact(round), Math.toIntExact(rounds));
            for (Subject subject : lineup.turn(0)) {
                // now and then the others too: a pool that nobody uses keeps fewer workers
                if (subject.name().becomesFaster() || round % OTHERS_EVERY == 0) {
                    subject.rate(Workloads.imports(), callers, slice);
                }
            }
        }
    }

    private static void measure(Ground ground, Plan plan, int callers, Lineup lineup, Results results)
            throws IOException, InterruptedException {
        Row row = row(callers);
        Samples samples = new Samples();
        for (int slice = 0; slice < plan.slices(); slice++) {
            ground.progress().step(row.name(), slice + 1, plan.slices());
            for (Subject subject : lineup.turn(slice)) {
                subject.settle();
                Rest.await(plan.restMost());
                samples.add(row, subject.name(), subject.rate(Workloads.imports(), callers, plan.slice()));
                // so that workers which start again do not take from the next one's slice
                subject.settle();
            }
        }
        samples.into(results);
        lineup.noteAbsent(results, row);
    }
}
