package io.aicodeexecutor.testkit.bench;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.SandboxConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Resident memory of one worker of two that live at the same time, so that what they share counts for each
/// by half. One subject after the other here: pages that a second subject shared would count for neither. A
/// busy worker runs a program that holds 64 MiB; plain GraalPy is the whole process of its application.
final class MemoryRows {
    static final Row IDLE_PSS = new Row("idle worker, PSS", "MB");
    static final Row IDLE_RSS = new Row("idle worker, RSS", "MB");
    static final Row BUSY_PSS = new Row("worker that holds 64 MiB, PSS", "MB");
    static final Row BUSY_RSS = new Row("worker that holds 64 MiB, RSS", "MB");

    private static final int WORKERS = 2;
    private static final int WARM_UPS = 20;
    private static final int REST_MILLIS = 12_000;
    private static final int BEGIN_SECONDS_MAX = 60;
    private static final String HOLD = """
            held = bytearray(64 << 20)
            for page in range(0, len(held), 4096):
                held[page] = 1
            print('held', flush=True)
            """;
    private static final String HOLD_ON = HOLD + "while True:\n    pass";

    private final Ground ground;
    private final Plan plan;
    private final Samples samples = new Samples();

    private MemoryRows(Ground ground, Plan plan) {
        this.ground = ground;
        this.plan = plan;
    }

    static void measure(Ground ground, Plan plan, Results results) throws IOException, InterruptedException {
        MemoryRows rows = new MemoryRows(ground, plan);
        // what is read takes their place
        for (Row row : List.of(IDLE_PSS, IDLE_RSS, BUSY_PSS, BUSY_RSS)) {
            results.add(row, SubjectName.EMBEDDED, new Cell.Absent("root alone may read it"));
        }
        ground.progress().step("memory", 1, 4);
        rows.embedded();
        if (!plan.brief()) {
            ground.progress().step("memory", 2, 4);
            rows.http(results);
            ground.progress().step("memory", 3, 4);
            rows.plainGraalPy();
        }
        ground.progress().step("memory", 4, 4);
        rows.processes(results, SubjectName.PYTHON);
        rows.processes(results, SubjectName.BWRAP);
        rows.samples.into(results);
    }

    private void embedded() throws InterruptedException {
        SandboxConfig config = SandboxConfig.builder()
                .withConcurrentExecutionsMax(WORKERS)
                .withMaxCpuPercent(100)
                .withFreshWorkers(0)
                .build();
        Workers workers = Workers.before();
        try (PythonSandbox sandbox = new PythonSandbox(config)) {
            for (int sample = 0; sample < plan.memorySamples(); sample++) {
                EmbeddedSubject.settle(sandbox, WORKERS);
                for (int program = 0; program < WARM_UPS; program++) {
                    sandbox.execute(ExecutionRequest.of(
                            Workload.unique(Workloads.imports().program(), System.nanoTime())));
                }
                EmbeddedSubject.settle(sandbox, WORKERS);
                TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
                add(SubjectName.EMBEDDED, IDLE_PSS, IDLE_RSS, workers.now());
                whileBusy(sandbox, () -> add(SubjectName.EMBEDDED, BUSY_PSS, BUSY_RSS, workers.now()));
            }
        }
    }

    private static void whileBusy(PythonSandbox sandbox, Runnable look) throws InterruptedException {
        CountDownLatch holding = new CountDownLatch(WORKERS);
        List<CompletableFuture<ExecutionResult>> running = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            running.add(sandbox.executeAsync(ExecutionRequest.of(Workload.unique(HOLD_ON, System.nanoTime()))
                    .withListener((stream, text) -> holding.countDown())));
        }
        try {
            if (!holding.await(BEGIN_SECONDS_MAX, TimeUnit.SECONDS)) {
                throw new BenchException("Programs that hold 64 MiB were not heard of.");
            }
            look.run();
        } finally {
            running.forEach(program -> program.cancel(true));
        }
    }

    private void http(Results results) throws IOException, InterruptedException {
        try (HttpSubject subject = HttpSubject.open(ground, WORKERS)) {
            subject.settle();
            for (int program = 0; program < WARM_UPS; program++) {
                subject.run(Workloads.imports(), System.nanoTime());
            }
            subject.settle();
            for (int sample = 0; sample < plan.memorySamples(); sample++) {
                TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
                add(
                        SubjectName.HTTP,
                        IDLE_PSS,
                        IDLE_RSS,
                        subject.process().children().toList());
            }
        } catch (AbsentException reason) {
            absent(results, SubjectName.HTTP, reason);
        }
    }

    private void plainGraalPy() throws IOException, InterruptedException {
        try (InProcessSubject subject = InProcessSubject.open(ground)) {
            for (int program = 0; program < WARM_UPS; program++) {
                subject.run(Workloads.imports(), System.nanoTime());
            }
            TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
            add(SubjectName.GRAALPY, IDLE_PSS, IDLE_RSS, List.of(subject.process()));
        }
    }

    private void processes(Results results, SubjectName name) throws IOException {
        try {
            List<String> command = name == SubjectName.PYTHON
                    ? ground.baselines().pythonCommand()
                    : ground.baselines().bwrapCommand();
            for (int sample = 0; sample < plan.memorySamples(); sample++) {
                processes(name, command, "print('ready', flush=True)\n", IDLE_PSS, IDLE_RSS);
                processes(name, command, HOLD, BUSY_PSS, BUSY_RSS);
            }
        } catch (AbsentException reason) {
            absent(results, name, reason);
        }
    }

    private void processes(SubjectName name, List<String> command, String script, Row pss, Row rss) throws IOException {
        List<String> whole = new ArrayList<>(command);
        whole.add(script + "import sys\nsys.stdin.read()");
        List<Process> started = new ArrayList<>();
        try {
            for (int i = 0; i < WORKERS; i++) {
                started.add(ground.belongings()
                        .start(new ProcessBuilder(whole).redirectError(ProcessBuilder.Redirect.DISCARD)));
            }
            for (Process process : started) {
                BufferedReader said = process.inputReader();
                if (said.readLine() == null) {
                    throw new BenchException(name.text() + " does not say that it is ready.");
                }
            }
            add(name, pss, rss, started.stream().map(Process::toHandle).toList());
        } finally {
            started.forEach(ground.belongings()::end);
        }
    }

    private void add(SubjectName name, Row pss, Row rss, List<ProcessHandle> processes) {
        for (ProcessHandle process : processes) {
            Kernel.ofTree(process, Kernel::pss).ifPresent(seen -> samples.add(pss, name, seen));
            Kernel.ofTree(process, Kernel::rss).ifPresent(seen -> samples.add(rss, name, seen));
        }
    }

    private static void absent(Results results, SubjectName name, AbsentException reason) {
        Stream.of(IDLE_PSS, IDLE_RSS).forEach(row -> results.add(row, name, new Cell.Absent(reason.reason())));
    }
}
