package io.aicodeexecutor.testkit.bench;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.SandboxConfig;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// How long a program that must end goes on.
///
/// The deadline is the moment before the call, plus what the result says of waiting, plus the limit. The
/// sandbox begins to count a little later, when it has checked the program; that little counts against it
/// here. Gone is the worker when the kernel has handed its end to this process.
final class KillRows {
    static final Row DEADLINE = new Row("deadline until the process is gone", "ms");
    static final Row CANCEL = new Row("cancelled until the process is gone", "ms");

    private static final Duration WALL_TIME = Duration.ofMillis(500);
    private static final String ENDLESS = "print('begun', flush=True)\nwhile True:\n    pass";
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int GONE_SECONDS_MAX = 60;
    private static final int BEGIN_SECONDS_MAX = 20;

    private KillRows() {}

    static void measure(Ground ground, Plan plan, Results results) throws InterruptedException {
        Samples samples = new Samples();
        SandboxConfig config = SandboxConfig.builder()
                .withConcurrentExecutionsMax(1)
                .withMaxCpuPercent(100)
                .build();
        Workers workers = Workers.before();
        try (PythonSandbox sandbox = new PythonSandbox(config)) {
            for (int kill = 0; kill < plan.kills(); kill++) {
                ground.progress().step("kills", kill + 1, plan.kills());
                samples.add(DEADLINE, SubjectName.EMBEDDED, deadline(sandbox, workers) / NANOS_PER_MILLI);
                samples.add(CANCEL, SubjectName.EMBEDDED, cancel(sandbox, workers) / NANOS_PER_MILLI);
            }
        }
        samples.into(results);
    }

    private static long deadline(PythonSandbox sandbox, Workers workers) throws InterruptedException {
        EmbeddedSubject.settle(sandbox, 1);
        CompletableFuture<Long> gone = gone(workers);
        ExecutionRequest request =
                ExecutionRequest.of(Workload.unique(ENDLESS, System.nanoTime())).withWallTime(WALL_TIME);
        long begin = System.nanoTime();
        ExecutionResult result = sandbox.execute(request);
        require(result, Outcome.TIMED_OUT);
        long deadline = begin
                + result.usage().queueTime().toNanos()
                + result.usage().startTime().toNanos()
                + WALL_TIME.toNanos();
        return gone.join() - deadline;
    }

    private static long cancel(PythonSandbox sandbox, Workers workers) throws InterruptedException {
        EmbeddedSubject.settle(sandbox, 1);
        CompletableFuture<Long> gone = gone(workers);
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<ExecutionResult> future =
                sandbox.executeAsync(ExecutionRequest.of(Workload.unique(ENDLESS, System.nanoTime()))
                        .withListener((stream, text) -> begun.countDown()));
        if (!begun.await(BEGIN_SECONDS_MAX, TimeUnit.SECONDS)) {
            throw new BenchException("A program that prints was not heard of.");
        }
        long cancelled = System.nanoTime();
        future.cancel(true);
        return gone.join() - cancelled;
    }

    private static CompletableFuture<Long> gone(Workers workers) {
        return workers.one()
                .onExit()
                .thenApply(ended -> System.nanoTime())
                .orTimeout(GONE_SECONDS_MAX, TimeUnit.SECONDS);
    }

    private static void require(ExecutionResult result, Outcome wanted) {
        if (result.outcome() != wanted) {
            throw new BenchException("An endless program ended as "
                    + result.outcome().jsonName() + " instead of " + wanted.jsonName() + ".");
        }
    }
}
