package io.aicodeexecutor.host;

import io.aicodeexecutor.Examination;
import io.aicodeexecutor.ExecutionListener;
import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.IsolationReport;
import io.aicodeexecutor.Limits;
import io.aicodeexecutor.PreparedImage;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.SandboxException;
import io.aicodeexecutor.SandboxStatus;
import io.aicodeexecutor.data.JsonData;
import io.aicodeexecutor.host.Transcript.Stop;
import io.aicodeexecutor.tools.ToolRegistry;
import io.aicodeexecutor.tools.ToolSession;
import io.aicodeexecutor.validation.Admission;
import io.aicodeexecutor.validation.ContextCheck;
import io.aicodeexecutor.validation.Program;
import io.aicodeexecutor.validation.Validation;
import io.aicodeexecutor.wire.Frame;
import io.aicodeexecutor.wire.Layers;
import io.aicodeexecutor.wire.StageArguments;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One sandbox: the way of a program from the request to the result, in one direction.
///
/// untrusted source → [Program] → place → worker → job → transcript → verdict → result. Thread-safe.
public final class SandboxHost implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SandboxHost.class);

    /// How often the host looks at a running worker's CPU clock and resident memory.
    private static final Duration WATCH_PERIOD = Duration.ofMillis(250);

    /// How far past the CPU budget it lets it go: the kernel's own limit counts whole seconds and comes first.
    private static final Duration CPU_GRACE = Duration.ofSeconds(2);

    private final SandboxConfig config;
    private final String platform;
    private final ToolRegistry tools;
    private final Set<String> toolNames;
    private final Validation validation;
    private final Places places;
    private final Deadlines deadlines;
    private final WorkerPool pool;
    private final ImageKeeper image;
    private final JsonData valueReader;
    private final AtomicLong jobs = new AtomicLong();
    private final Set<Run> running = ConcurrentHashMap.newKeySet();
    private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /// Opens a sandbox; its workers start in the background.
    ///
    /// @throws SandboxException if this platform cannot confine workers, or the worker image cannot be placed
    ///     anywhere
    public SandboxHost(SandboxConfig config, ToolRegistry tools) {
        this(config, tools, UnaryOperator.identity());
    }

    /// Opens a sandbox without tools whose workers are not the planned ones. For tests that put a worker of their own
    /// behind the wall, or leave a layer of it out; no setting leads here.
    ///
    /// @param change what to make of the plan
    /// @throws SandboxException as the other constructor
    public SandboxHost(SandboxConfig config, UnaryOperator<StageArguments> change) {
        this(config, new ToolRegistry(List.of(), false, config.limits()), change);
    }

    private SandboxHost(SandboxConfig config, ToolRegistry tools, UnaryOperator<StageArguments> change) {
        this.config = config;
        this.platform = Platform.require();
        this.tools = tools;
        this.toolNames = tools.tools().stream().map(tool -> tool.name()).collect(Collectors.toSet());
        this.validation = new Validation(config.policy(), config.limits());
        this.places = new Places(config.concurrentExecutionsMax(), config.queueCapacity(), config.queueTimeout());
        this.valueReader = new JsonData(
                config.limits().resultDepthMax() + 1, config.limits().resultBytesMax());
        this.deadlines = new Deadlines();
        this.pool = new WorkerPool(config, deadlines);
        this.image = new ImageKeeper(config, new LaunchPlanner(config, setup(config, tools), change), pool);
        image.start();
    }

    /// Trips every limit on this host.
    public static Examination examine(SandboxConfig config) {
        return LimitTrials.of(config);
    }

    /// The most resident memory of one worker, in MiB.
    public static int workerMebibytesMax(Limits limits) {
        return (int) Math.ceilDiv(LaunchPlanner.residentBytesMax(limits), 1L << 20);
    }

    /// The names of all layers of the wall.
    public static List<String> layerNames() {
        List<String> names = new ArrayList<>(Layers.ALL);
        names.add(Layers.CONTROL_GROUP);
        return names;
    }

    /// Makes the worker image and trains it, unless it is there.
    public static PreparedImage prepare(SandboxConfig config) {
        Platform.require();
        Path cache = CacheDirectory.choose(config.cacheDirectory());
        try (ImageSource source = new ImageSource(cache, fault -> {})) {
            long before = System.nanoTime();
            WorkerImage image = source.openProper();
            ImageStore store = source.storeOf(image);
            boolean made = !image.cached();
            if (!made && !store.acceptsCaches(image)) {
                made = true;
                image = image.withoutCaches();
            }
            WorkerImage trained = store.train(image);
            return new PreparedImage(
                    trained.directory(), store.bytes(), made, Duration.ofNanos(System.nanoTime() - before));
        }
    }

    private static Frame.Setup setup(SandboxConfig config, ToolRegistry tools) {
        Frame.GuardRules guards = new Frame.GuardRules(
                config.policy().isEnforced(),
                config.policy().modules().stream().sorted().toList(),
                config.policy().forbiddenNames().stream().sorted().toList(),
                config.policy().allowedDunders().stream().sorted().toList());
        List<Frame.ToolSignature> signatures = tools.signatures().stream()
                .map(tool -> new Frame.ToolSignature(tool.name(), tool.parameters()))
                .toList();
        return new Frame.Setup(Frame.VERSION, guards, signatures);
    }

    /// Runs one program and waits for its end.
    ///
    /// @throws IllegalArgumentException if the request loosens a limit
    public ExecutionResult execute(ExecutionRequest request) {
        Limits limits = Tightening.of(config.limits(), request);
        ResultDraft draft = new ResultDraft(UUID.randomUUID().toString());
        ExecutionResult result = executeWithin(request, limits, draft);
        request.listener().ifPresent(listener -> tell(listener, result));
        return result;
    }

    private ExecutionResult executeWithin(ExecutionRequest request, Limits limits, ResultDraft draft) {
        if (closed) {
            throw new SandboxException("The sandbox is closed.");
        }
        return switch (validation.admit(request.untrustedSource())) {
            case Admission.Refused refused -> draft.rejected(refused.report());
            case Admission.Admitted admitted -> withContext(request, admitted.program(), limits, draft);
        };
    }

    private ExecutionResult withContext(ExecutionRequest request, Program program, Limits limits, ResultDraft draft) {
        draft.warnings(program.warnings());
        return switch (ContextCheck.check(request.context(), config.limits(), config.policy(), toolNames)) {
            case ContextCheck.Refused refused -> draft.rejected(refused.violations());
            case ContextCheck.Accepted accepted -> queue(request, program, accepted.json(), limits, draft);
        };
    }

    private ExecutionResult queue(
            ExecutionRequest request, Program program, String contextJson, Limits limits, ResultDraft draft) {
        Thread self = Thread.currentThread();
        waiting.add(self);
        boolean placed = false;
        try {
            places.take();
            placed = true;
            draft.queueIsOver();
            WorkerProcess worker = pool.acquire(request.tenant());
            draft.startIsOver();
            waiting.remove(self);
            return run(request, program, contextJson, limits, draft, worker);
        } catch (InterruptedException cancelled) {
            if (!closed) {
                self.interrupt();
            }
            return draft.cancelled();
        } finally {
            waiting.remove(self);
            if (placed) {
                places.leave();
            }
        }
    }

    private ExecutionResult run(
            ExecutionRequest request,
            Program program,
            String contextJson,
            Limits limits,
            ResultDraft draft,
            WorkerProcess worker) {
        ToolSession session = tools.open();
        Run run = new Run(
                jobs.incrementAndGet(), limits, session, request.listener().orElse(null), worker.meter(), worker::kill);
        running.add(run);
        boolean reusable = false;
        ScheduledFuture<?> wall = deadlines.after(limits.wallTime(), () -> run.stop(Stop.WALL_TIME));
        ScheduledFuture<?> watch = deadlines.every(WATCH_PERIOD, () -> watch(run));
        try {
            if (closed) {
                run.stop(Stop.CANCELLED); // close() may have looked at the running ones before this one was among them
            }
            worker.begin(run, job(run, program, contextJson));
            Transcript transcript = await(run);
            Verdict verdict = Verdict.of(transcript, limits, valueReader);
            reusable = verdict.workerReusable();
            return draft.finished(verdict, transcript);
        } finally {
            pool.release(worker, reusable);
            wall.cancel(false);
            watch.cancel(false);
            running.remove(run);
            session.close();
        }
    }

    private static Frame.Job job(Run run, Program program, String contextJson) {
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
                        cpuSeconds));
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

    private static void tell(ExecutionListener listener, ExecutionResult result) {
        try {
            listener.onFinished(result);
        } catch (RuntimeException listenersFault) {
            LOG.warn("A listener failed on the result.", listenersFault);
        }
    }

    /// Runs one program on a virtual thread; cancelling the future interrupts it, which kills the program.
    public CompletableFuture<ExecutionResult> executeAsync(ExecutionRequest request) {
        CancellableExecution future = new CancellableExecution();
        future.runOn(Thread.ofVirtual().name("executor-caller"), () -> execute(request));
        return future;
    }

    /// Waits until a first worker was ready.
    public boolean awaitReady(Duration atMost) throws InterruptedException {
        return pool.awaitStarted(atMost);
    }

    /// What confines the workers.
    public IsolationReport isolation() {
        return new IsolationReport(
                platform,
                pool.proofs().stream()
                        .map(proof -> new IsolationReport.Layer(
                                proof.name(),
                                proof.wanted(),
                                proof.supported(),
                                proof.applied(),
                                proof.verified(),
                                proof.how(),
                                proof.value()))
                        .toList());
    }

    /// The state now.
    public SandboxStatus status() {
        WorkerPool.Counts counts = pool.counts();
        return new SandboxStatus(
                counts.idle(),
                counts.busy(),
                counts.fresh(),
                counts.starting(),
                places.queued(),
                counts.started(),
                counts.startTime(),
                counts.startedLastMinute(),
                counts.lost(),
                counts.fault(),
                image.state());
    }

    /// Kills what runs, ends every worker and waits for their end.
    @Override
    public void close() {
        closed = true;
        image.close();
        running.forEach(run -> run.stop(Stop.CANCELLED));
        waiting.forEach(Thread::interrupt);
        pool.close();
        deadlines.close();
        image.release();
    }
}
