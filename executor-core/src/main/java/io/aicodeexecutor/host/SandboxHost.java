package io.aicodeexecutor.host;

import io.aicodeexecutor.Examination;
import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.IsolationReport;
import io.aicodeexecutor.Limits;
import io.aicodeexecutor.PreparedImage;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.SandboxException;
import io.aicodeexecutor.SandboxStatus;
import io.aicodeexecutor.tools.ToolRegistry;
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
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// One sandbox: the way of a program from the request to the result, in one direction.
///
/// untrusted source → [Program] → place → worker → job → transcript → verdict → result. Thread-safe.
public final class SandboxHost implements AutoCloseable {
    private static final Duration VALIDATION_THREADS_KEPT = Duration.ofMinutes(1);

    private final SandboxConfig config;
    private final String platform;
    private final Set<String> toolNames;
    private final Validation validation;
    private final Places places;
    private final Deadlines deadlines;
    private final WorkerPool pool;
    private final ImageKeeper image;
    private final Runs runs;
    private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /// Opens a sandbox; its workers start in the background.
    ///
    /// @throws SandboxException if this platform cannot confine workers, this JVM has no launcher, or the cache
    ///     directory is not safe to use or cannot be named on a class path
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
        this.toolNames = tools.tools().stream().map(tool -> tool.name()).collect(Collectors.toSet());
        this.validation = new Validation(config.policy(), config.limits(), VALIDATION_THREADS_KEPT);
        this.places = new Places(config.concurrentExecutionsMax(), config.queueCapacity(), config.queueTimeout());
        this.deadlines = new Deadlines();
        this.pool = new WorkerPool(config, deadlines);
        this.image = new ImageKeeper(config, new LaunchPlanner(config, setup(config, tools), change), pool);
        this.runs = new Runs(config.limits(), tools, deadlines, pool); // last: it keeps a thread busy
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
                config.policy().allowedDunders().stream().sorted().toList(),
                config.policy().hiddenNames().stream().sorted().toList());
        List<Frame.ToolSignature> signatures = tools.signatures().stream()
                .map(tool -> new Frame.ToolSignature(tool.name(), tool.parameters()))
                .toList();
        return new Frame.Setup(
                Frame.VERSION, guards, signatures, config.timeZone().getId());
    }

    /// Runs one program and waits for its end.
    ///
    /// @throws IllegalArgumentException if the request loosens a limit
    public ExecutionResult execute(ExecutionRequest request) {
        Limits limits = Tightening.of(config.limits(), request);
        ResultDraft draft = new ResultDraft(UUID.randomUUID().toString());
        ExecutionResult result = executeWithin(request, limits, draft);
        new SafeListener(request).onFinished(result);
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
            return runs.run(request, program, contextJson, limits, draft, worker);
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
        runs.close();
        waiting.forEach(Thread::interrupt);
        pool.close();
        deadlines.close();
        validation.close();
        image.release();
    }
}
