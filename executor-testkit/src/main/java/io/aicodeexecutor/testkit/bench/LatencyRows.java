package io.aicodeexecutor.testkit.bench;

import java.io.IOException;
import java.util.List;

/// How long one program takes while nothing else runs, with everything warm.
///
/// Subjects take turns, one program each. Before each program the subject is ready, and the machine at rest, the same
/// for everybody: the product makes its next interpreter context in such moments, and compilers compile.
final class LatencyRows {
    static final Row SUM = row(Workloads.sum());
    static final Row IMPORTS = row(Workloads.imports());
    static final Row DATA = row(Workloads.data());

    private static final List<Workload> WORK = List.of(Workloads.sum(), Workloads.imports(), Workloads.data());
    private static final int LANES = 2;
    private static final double NANOS_PER_MILLI = 1e6;

    private LatencyRows() {}

    private static Row row(Workload work) {
        return new Row("warm: " + work.name(), "ms");
    }

    static void measure(Ground ground, Plan plan, Results results) throws IOException, InterruptedException {
        Samples samples = new Samples();
        try (Lineup lineup = Lineup.open(ground, plan.lineup(), LANES)) {
            int rounds = plan.warmUps() + plan.rounds();
            for (int round = 0; round < rounds; round++) {
                ground.progress().step("latency", round + 1, rounds);
                round(lineup, plan, round, samples);
            }
            samples.into(results);
            WORK.forEach(work -> lineup.noteAbsent(results, row(work)));
        }
    }

    /// A worker that has run nothing before knows no warm-up.
    private static boolean isTurnOfSlow(Plan plan, int round) {
        return round >= plan.warmUps() && (round - plan.warmUps()) % plan.slowEvery() == 0;
    }

    private static void round(Lineup lineup, Plan plan, int round, Samples samples)
            throws IOException, InterruptedException {
        for (Workload work : WORK) {
            for (Subject subject : lineup.turn(round)) {
                if (subject.name() == SubjectName.EMBEDDED_PER_EXECUTION && !isTurnOfSlow(plan, round)) {
                    continue;
                }
                subject.settle();
                Rest.await(plan.restMost());
                long nanos = subject.run(work, System.nanoTime());
                if (round >= plan.warmUps()) {
                    samples.add(row(work), subject.name(), nanos / NANOS_PER_MILLI);
                }
            }
        }
    }
}
