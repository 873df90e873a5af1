package io.aicodeexecutor.host;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.Limits;
import io.aicodeexecutor.SandboxException;
import io.aicodeexecutor.data.JsonData;
import io.aicodeexecutor.host.Transcript.Stop;
import io.aicodeexecutor.tools.ToolRegistry;
import io.aicodeexecutor.tools.ToolSession;
import io.aicodeexecutor.validation.Program;
import io.aicodeexecutor.wire.Frame;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicLong;

/// The programs that run now, each on a worker of its own, and who looks after their limits. Thread-safe.
final class Runs implements AutoCloseable {
    /// How often the host looks at the running workers' CPU clocks and resident memory.
    private static final Duration WATCH_PERIOD = Duration.ofMillis(250);

    /// How far past the CPU budget it lets one go. The kernel's own limit, rounded up and an eighth more, comes first
    /// as long as the budget is no more than eight seconds.
    private static final Duration CPU_GRACE = Duration.ofSeconds(2);

    private final ToolRegistry tools;
    private final Deadlines deadlines;
    private final WorkerPool pool;
    private final JsonData valueReader;
    private final AtomicLong jobs = new AtomicLong();
    private final Set<Run> running = ConcurrentHashMap.newKeySet();
    private final ScheduledFuture<?> watch;
    private volatile boolean closed;

    /// @param limits the sandbox's own
    Runs(Limits limits, ToolRegistry tools, Deadlines deadlines, WorkerPool pool) {
        this.tools = tools;
        this.deadlines = deadlines;
        this.pool = pool;
        this.valueReader = new JsonData(limits.resultDepthMax() + 1, limits.resultBytesMax());
        // one look at all of them: a look of its own would wake a thread for each program that begins
        this.watch = deadlines.every(WATCH_PERIOD, () -> running.forEach(Runs::watch));
    }

    /// Runs a program on a worker, waits for its end, and gives the worker back.
    ExecutionResult run(
            ExecutionRequest request,
            Program program,
            String contextJson,
            Limits limits,
            ResultDraft draft,
            WorkerProcess worker) {
        ToolSession session = tools.open();
        Run run = new Run(
                jobs.incrementAndGet(), limits, session, new SafeListener(request), worker.meter(), worker::kill);
        running.add(run);
        boolean reusable = false;
        ScheduledFuture<?> wall = deadlines.after(limits.wallTime(), () -> run.stop(Stop.WALL_TIME));
        try {
            if (closed) {
                run.stop(Stop.CANCELLED); // close() may have looked at the running ones before this one was among them
            }
            worker.begin(run, job(run, program, contextJson, request.randomSeed()));
            run.sample(); // while the worker reads the job
            Transcript transcript = await(run);
            Verdict verdict = Verdict.of(transcript, limits, valueReader);
            reusable = verdict.workerReusable();
            return draft.finished(verdict, transcript, program.source());
        } finally {
            pool.release(worker, run.cpuTime(), reusable);
            wall.cancel(false);
            running.remove(run);
            session.close();
        }
    }

    private static Frame.Job job(Run run, Program program, String contextJson, OptionalLong randomSeed) {
        Limits limits = run.limits();
        int cpuSeconds = (int) Math.ceilDiv(limits.cpuTime().toMillis(), 1_000L);
        return new Frame.Job(
                run.job(),
                program.source(),
                contextJson,
                program.imports(),
                new Frame.JobLimits(
                        limits.stdoutBytesMax(),
                        limits.stderrBytesMax(),
                        limits.resultBytesMax(),
                        limits.resultDepthMax(),
                        limits.toolBytesMax(),
                        cpuSeconds),
                randomSeed);
    }

    private static void watch(Run run) {
        WorkerMeter now = run.sample();
        if (now.cpuTime().compareTo(run.limits().cpuTime().plus(CPU_GRACE)) > 0) {
            run.stop(Stop.CPU_TIME);
        }
        if (now.exceedsMemory()) {
            run.stop(Stop.MEMORY);
        }
    }

    /// Waits for the end; an interrupt of the caller ends the run, and the flag is set again for the caller.
    private static Transcript await(Run run) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return run.transcript().get();
                } catch (InterruptedException cancelled) {
                    interrupted = true;
                    run.stop(Stop.CANCELLED);
                } catch (ExecutionException impossible) {
                    throw new SandboxException("A run ended without a transcript.", impossible);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Cancels what runs, and what is about to.
    @Override
    public void close() {
        closed = true;
        watch.cancel(false);
        running.forEach(run -> run.stop(Stop.CANCELLED));
    }
}
