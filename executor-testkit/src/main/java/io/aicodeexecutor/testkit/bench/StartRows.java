package io.aicodeexecutor.testkit.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// How long it takes until a first program can run, each time in a new process of an application.
///
/// Of the product that is a worker that says it is ready, of plain GraalPy a first context that has run a
/// program. What the product calls its worker image has its like there: the unpacked library. Pools have one
/// worker, so that nothing competes with the first.
final class StartRows {
    static final Row READY = new Row("first ready worker, image there", "s");
    static final Row READY_CPU = new Row("first ready worker, image there: its CPU time", "s");
    static final Row PROCESS = new Row("first ready worker, image there: with the application", "s");
    static final Row COLD = new Row("first ready worker, no image yet", "s");

    static final List<String> LAUNCHER_FLAGS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");
    private static final double NANOS_PER_SECOND = 1e9;

    private StartRows() {}

    static void measure(Ground ground, Plan plan, Results results) throws IOException, InterruptedException {
        Samples samples = new Samples();
        Samples forgotten = new Samples();
        if (!plan.brief()) {
            embedded(ground, List.of(), forgotten);
        }
        for (int start = 0; start < plan.starts(); start++) {
            ground.progress().step("starts", start + 1, plan.starts());
            embedded(ground, List.of(), samples);
            if (!plan.brief()) {
                plainGraalPy(ground, ground.library(), READY, start == 0 ? forgotten : samples);
            }
            http(ground, samples, results);
        }
        for (int start = 0; start < plan.coldStarts(); start++) {
            ground.progress().step("starts without an image", start + 1, plan.coldStarts());
            cold(ground, samples);
        }
        samples.into(results);
    }

    private static void embedded(Ground ground, List<String> cache, Samples samples)
            throws IOException, InterruptedException {
        List<String> command = JavaChild.command(LAUNCHER_FLAGS, FirstReady.class, "1");
        command.addAll(cache);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        long begin = System.nanoTime();
        Process process = ground.belongings().start(builder);
        try (BufferedReader said = process.inputReader()) {
            String line = said.readLine();
            long whole = System.nanoTime() - begin;
            process.waitFor();
            if (line == null) {
                throw new BenchException("An application that opened a sandbox had no ready worker.");
            }
            List<String> numbers = List.of(line.split(" ", -1));
            double ready = Long.parseLong(numbers.get(0)) / NANOS_PER_SECOND;
            if (cache.isEmpty()) {
                samples.add(READY, SubjectName.EMBEDDED, ready);
                samples.add(READY_CPU, SubjectName.EMBEDDED, Double.parseDouble(numbers.get(1)));
                samples.add(PROCESS, SubjectName.EMBEDDED, whole / NANOS_PER_SECOND);
            } else {
                samples.add(COLD, SubjectName.EMBEDDED, ready);
            }
        } finally {
            ground.belongings().end(process);
        }
    }

    private static void cold(Ground ground, Samples samples) throws IOException, InterruptedException {
        Path cache = ground.belongings().directory();
        try {
            embedded(ground, List.of(cache.toString()), samples);
        } finally {
            ground.belongings().delete(cache);
        }
        Path library = ground.belongings().directory();
        try {
            plainGraalPy(ground, library, COLD, samples);
        } finally {
            ground.belongings().delete(library);
        }
    }

    private static void plainGraalPy(Ground ground, Path library, Row row, Samples samples) throws IOException {
        long begin = System.nanoTime();
        try (InProcessSubject subject = InProcessSubject.open(ground, library)) {
            double seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
            samples.add(row, SubjectName.GRAALPY, subject.firstContextNanos() / NANOS_PER_SECOND);
            if (row.equals(READY)) {
                samples.add(PROCESS, SubjectName.GRAALPY, seconds);
            }
        }
    }

    private static void http(Ground ground, Samples samples, Results results) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        try (HttpSubject subject = HttpSubject.open(ground, 1)) {
            subject.settle();
            samples.add(PROCESS, SubjectName.HTTP, (System.nanoTime() - begin) / NANOS_PER_SECOND);
        } catch (AbsentException reason) {
            results.add(PROCESS, SubjectName.HTTP, new Cell.Absent(reason.reason()));
        }
    }
}
