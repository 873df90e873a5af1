package io.aicodeexecutor.testkit.bench;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.SandboxConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Many programs through one pool, two at a time, while this process and its workers are watched.
///
/// Programs of several kinds take turns: short ones, ones with much data, ones that raise. The host is looked
/// at right after a collection, so that its memory is what it holds and not what it has not thrown away yet;
/// workers are taken as they are.
final class Soak {
    private static final int CALLERS = 2;
    private static final int SAMPLES = 200;
    private static final int LOOK_MILLIS = 5;
    private static final double NANOS_PER_SECOND = 1e9;

    private final long programs;
    private final Progress progress;
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong ended = new AtomicLong();
    private final Workers workers = Workers.before();
    private final List<SoakSample> samples = new ArrayList<>();
    private final long beginNanos = System.nanoTime();
    private double lastSeconds;
    private long lastPrograms;

    private Soak(long programs, Progress progress) {
        this.programs = programs;
        this.progress = progress;
    }

    /// What is run, and how it must end.
    private record Kind(ExecutionRequest request, Outcome outcome) {
        static List<Kind> all() {
            return List.of(
                    completing(Workloads.sum()),
                    completing(Workloads.imports()),
                    completing(Workloads.data()),
                    new Kind(ExecutionRequest.of("print('about to fail')\nraise ValueError('no')"), Outcome.RAISED));
        }

        private static Kind completing(Workload work) {
            return new Kind(ExecutionRequest.of(work.program()).withContext(work.context()), Outcome.COMPLETED);
        }
    }

    /// Runs them all.
    static SoakReport run(long programs, Progress progress) throws InterruptedException {
        return new Soak(programs, progress).run();
    }

    private SoakReport run() throws InterruptedException {
        SandboxConfig config =
                SandboxConfig.builder().withConcurrentExecutionsMax(CALLERS).build();
        try (PythonSandbox sandbox = new PythonSandbox(config);
                ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            EmbeddedSubject.settle(sandbox, CALLERS);
            List<Future<?>> running = new ArrayList<>();
            try {
                for (int i = 0; i < CALLERS; i++) {
                    running.add(callers.submit(() -> call(sandbox)));
                }
                watch(running);
            } finally {
                begun.set(programs); // whatever happened, nobody begins another
            }
        }
        return SoakReport.of(programs, samples);
    }

    private void call(PythonSandbox sandbox) {
        List<Kind> kinds = Kind.all();
        for (long serial = begun.getAndIncrement(); serial < programs; serial = begun.getAndIncrement()) {
            Kind kind = kinds.get((int) (serial % kinds.size()));
            ExecutionResult result = sandbox.execute(
                    ExecutionRequest.of(Workload.unique(kind.request().untrustedSource(), serial))
                            .withContext(kind.request().context()));
            if (result.outcome() != kind.outcome()) {
                throw new BenchException("Program " + serial + " of the soak ended as "
                        + result.outcome().jsonName() + ": " + result.error().orElse("no error"));
            }
            ended.incrementAndGet();
        }
    }

    private void watch(List<Future<?>> running) throws InterruptedException {
        long step = Math.max(1, programs / SAMPLES);
        for (long next = step; next <= programs; next += step) {
            while (ended.get() < next && running.stream().noneMatch(Soak::isFailed)) {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
            for (Future<?> caller : running) {
                if (isFailed(caller)) {
                    throw fault(caller);
                }
            }
            progress.step("soak", (int) next, (int) programs);
            look();
        }
    }

    private static boolean isFailed(Future<?> caller) {
        return caller.state() == Future.State.FAILED;
    }

    private static BenchException fault(Future<?> caller) throws InterruptedException {
        try {
            caller.get();
            return new BenchException("A caller failed.");
        } catch (ExecutionException failed) {
            return new BenchException("The soak failed: " + failed.getCause(), failed);
        }
    }

    private void look() {
        System.gc();
        double seconds = (System.nanoTime() - beginNanos) / NANOS_PER_SECOND;
        long now = ended.get();
        long host = ProcessHandle.current().pid();
        SoakSample.Values values = new SoakSample.Values();
        values.put(Measure.HOST_PSS, Kernel.pss(host));
        values.put(Measure.HOST_DESCRIPTORS, Kernel.descriptors(host).map(Integer::doubleValue));
        values.put(Measure.HOST_THREADS, Kernel.threads(host).map(Integer::doubleValue));
        for (ProcessHandle worker : workers.now()) {
            values.put(Measure.WORKERS_PSS, Kernel.pss(worker.pid()));
            values.put(
                    Measure.WORKER_DESCRIPTORS, Kernel.descriptors(worker.pid()).map(Integer::doubleValue));
            values.put(Measure.WORKER_THREADS, Kernel.threads(worker.pid()).map(Integer::doubleValue));
            values.put(Measure.WORKERS, Optional.of(1.0));
        }
        if (seconds > lastSeconds) {
            values.put(Measure.RATE, Optional.of((now - lastPrograms) / (seconds - lastSeconds)));
        }
        lastSeconds = seconds;
        lastPrograms = now;
        samples.add(values.at(now, seconds));
    }
}
