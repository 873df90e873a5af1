package io.aicodeexecutor.testkit.bench;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Programs that compute, whole calls, and how many times as long as CPython's in the same round they take.
final class ComputeRows {
    private static final List<SubjectName> SUBJECTS =
            List.of(SubjectName.EMBEDDED, SubjectName.GRAALPY, SubjectName.PYTHON);
    private static final List<SubjectName> SUBJECTS_BRIEF = List.of(SubjectName.EMBEDDED, SubjectName.PYTHON);
    private static final double NANOS_PER_SECOND = 1e9;

    private ComputeRows() {}

    static Row row(Workload work) {
        return new Row("compute: " + work.name(), "s");
    }

    static Row ratio(Workload work) {
        return new Row("compute: " + work.name() + ", to CPython", "times");
    }

    static void measure(Ground ground, Plan plan, Results results) throws IOException, InterruptedException {
        Samples samples = new Samples();
        List<Workload> all = plan.brief() ? Workloads.compute().subList(0, 2) : Workloads.compute();
        try (Lineup lineup = Lineup.open(ground, plan.brief() ? SUBJECTS_BRIEF : SUBJECTS, 1)) {
            for (int round = 0; round < plan.computeRuns(); round++) {
                for (Workload work : all) {
                    ground.progress()
                            .step(
                                    "compute",
                                    round * all.size() + all.indexOf(work) + 1,
                                    plan.computeRuns() * all.size());
                    round(lineup, round, work, samples);
                }
            }
            samples.into(results);
            for (Workload work : all) {
                lineup.noteAbsent(results, row(work));
                lineup.noteAbsent(results, ratio(work));
            }
        }
    }

    private static void round(Lineup lineup, int round, Workload work, Samples samples)
            throws IOException, InterruptedException {
        Map<SubjectName, Double> seconds = new EnumMap<>(SubjectName.class);
        for (Subject subject : lineup.turn(round)) {
            subject.settle();
            seconds.put(subject.name(), subject.run(work, System.nanoTime()) / NANOS_PER_SECOND);
        }
        seconds.forEach((name, value) -> samples.add(row(work), name, value));
        Double python = seconds.remove(SubjectName.PYTHON);
        if (python != null) {
            seconds.forEach((name, value) -> samples.add(ratio(work), name, value / python));
        }
    }
}
