package io.aicodeexecutor.host;

import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.SandboxException;
import io.aicodeexecutor.host.WorkerSlots.Slot;
import io.aicodeexecutor.host.WorkerSlots.State;
import io.aicodeexecutor.wire.Frame;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The workers of one sandbox, started ahead of need; [PoolPlan] says how many and which.
///
/// A worker that has served a tenant serves no other, ever. When a tenant has none and there is no room for one,
/// the idle worker of another tenant that has rested longest is ended to make room. After anything unusual a
/// worker is ended, never mended; its replacement is started at once, or with growing pauses while workers keep failing
/// before they have served anybody. Thread-safe.
final class WorkerPool implements WorkerProcess.Watcher, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerPool.class);
    private static final int FAILURES_BEFORE_GIVING_UP = 2;
    private static final Duration RETRY_PAUSE = Duration.ofSeconds(1);
    private static final int RETRY_PAUSES_MAX = 30;
    private static final Duration LOOK_PERIOD_MOST = Duration.ofSeconds(10);

    private final SandboxConfig config;
    private final Deadlines deadlines;
    private final PoolPlan poolPlan;

    // guarded by this
    private final WorkerSlots slots = new WorkerSlots();
    private final StartRecord starts = new StartRecord();
    private @Nullable LaunchPlans plans;
    private @Nullable SandboxException fault;
    private List<Frame.LayerProof> proofs = List.of();
    private int failuresInARow;
    private int lostUnusedInARow;
    private long failures;
    private long lost;
    private int waiting;
    private int serial;
    private long lastUseNanos = System.nanoTime();
    private @Nullable ScheduledFuture<?> plannedRetry;
    private @Nullable ScheduledFuture<?> look;
    private boolean closed;

    WorkerPool(SandboxConfig config, Deadlines deadlines) {
        this.config = config;
        this.deadlines = deadlines;
        this.poolPlan = new PoolPlan(config);
    }

    /// Begins to start workers, or to start them otherwise from now on.
    synchronized void open(LaunchPlans newPlans) {
        if (plans == null) {
            fault = null; // that there was no image
            lastUseNanos = System.nanoTime();
            Duration idleTime = config.poolSize().idleTime();
            Duration period = idleTime.compareTo(LOOK_PERIOD_MOST) < 0 ? idleTime : LOOK_PERIOD_MOST;
            look = deadlines.every(period, this::look);
        }
        plans = newPlans;
        refill();
    }

    /// Makes every request for a worker fail, now and until there is a plan.
    synchronized void fail(SandboxException reason) {
        fault = reason;
        notifyAll();
    }

    /// Waits for a worker that is idle and may serve the tenant.
    ///
    /// @throws SandboxException if workers cannot be started, or the pool is closed
    synchronized WorkerProcess acquire(String tenant) throws InterruptedException {
        long failuresBefore = failures;
        lastUseNanos = System.nanoTime();
        Optional<WorkerProcess> ready = takeIdle(tenant);
        if (ready.isPresent()) {
            refill();
            return ready.get();
        }
        waiting++;
        try {
            refill();
            while (true) {
                if (closed) {
                    throw new SandboxException("The sandbox is closed.");
                }
                Optional<WorkerProcess> idle = takeIdle(tenant);
                if (idle.isPresent()) {
                    return idle.get();
                }
                if (fault != null && isHopeless(failuresBefore)) {
                    throw fault;
                }
                makeRoom();
                wait();
            }
        } finally {
            waiting--;
            refill();
        }
    }

    private Optional<WorkerProcess> takeIdle(String tenant) {
        Optional<WorkerProcess> idle = closed ? Optional.empty() : slots.idleFor(tenant);
        idle.ifPresent(worker -> {
            Slot slot = slots.get(worker);
            slot.state = State.BUSY;
            slot.rested = false;
            slot.tenant = tenant;
        });
        return idle;
    }

    /// Whether waiting has no point: there is no worker that may become free, and starts have failed repeatedly,
    /// since the request came, or before it came and none is under way.
    private boolean isHopeless(long failuresBefore) {
        if (plans == null) {
            return true;
        }
        if (slots.any(slot -> slot.state.isAlive())) {
            return false;
        }
        return failures - failuresBefore >= FAILURES_BEFORE_GIVING_UP
                || (failuresInARow >= FAILURES_BEFORE_GIVING_UP && !slots.any(Slot::isStarting));
    }

    /// Takes a worker back after its run.
    ///
    /// @param cpuTime what the run took
    /// @param reusable whether nothing unusual happened
    void release(WorkerProcess worker, Duration cpuTime, boolean reusable) {
        boolean keep;
        synchronized (this) {
            Optional<Slot> found = slots.find(worker);
            if (found.isEmpty()) {
                return; // it is gone already
            }
            Slot slot = found.get();
            PoolPlan.note(slot, cpuTime);
            lostUnusedInARow = 0;
            lastUseNanos = System.nanoTime();
            keep = reusable && !poolPlan.isSpent(slot, slots);
            lost += reusable ? 0 : 1;
            if (!keep) {
                slot.state = State.ENDING;
            } else if (slot.rested) {
                rest(worker);
            } else {
                slot.state = State.TIDYING;
            }
        }
        if (!keep) {
            worker.kill();
        }
    }

    @Override
    public synchronized List<Frame.LayerProof> proofsBefore() {
        return proofs;
    }

    @Override
    public synchronized void ready(WorkerProcess worker) {
        failuresInARow = 0;
        fault = null;
        long now = System.nanoTime();
        starts.ready(now, now - slots.get(worker).startNanos);
        proofs = worker.proofs();
        rest(worker);
        refill();
    }

    @Override
    public synchronized void idle(WorkerProcess worker) {
        Optional<Slot> found = slots.find(worker);
        if (found.isEmpty()) {
            return; // something that outlived it speaks in its name
        }
        found.get().rested = true;
        if (found.get().state == State.TIDYING) {
            rest(worker);
        }
    }

    @Override
    public synchronized void gone(WorkerProcess worker, Optional<SandboxException> failure) {
        Slot slot = slots.remove(worker);
        if (failure.isPresent() && !closed) {
            note(failure.get());
        } else if (slot != null && slot.state != State.ENDING) {
            lost++;
            lostUnusedInARow += slot.state == State.IDLE && slot.programs == 0 ? 1 : 0;
        }
        refill();
        notifyAll();
    }

    private void note(SandboxException failure) {
        failures++;
        failuresInARow++;
        fault = failure;
        LOG.warn("{}", failure.getMessage());
    }

    /// What the last worker that became ready proved; empty before the first.
    synchronized List<Frame.LayerProof> proofs() {
        return proofs;
    }

    /// Waits until a worker is idle or busy, or the time is over.
    synchronized boolean awaitStarted(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (starts.started() == 0) {
            if (fault != null) {
                throw fault;
            }
            long left = end - System.nanoTime();
            if (left <= 0 || closed) {
                return false;
            }
            wait(Math.max(1, left / 1_000_000));
        }
        return true;
    }

    /// Waits until so many starts have failed in a row, and at least as many since a number of failures.
    ///
    /// @param since what [#failures] said
    /// @return whether that came within the time
    synchronized boolean awaitFailures(int inARow, long since, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (failuresInARow < inARow || failures < since + inARow) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(Math.max(1, left / 1_000_000));
        }
        return true;
    }

    /// How many starts have failed.
    synchronized long failures() {
        return failures;
    }

    /// Whether a worker has ever become ready.
    synchronized boolean hasStarted() {
        return starts.started() > 0;
    }

    /// A count of workers in certain states, and the numbers since the start.
    synchronized Counts counts() {
        return new Counts(
                slots.count(slot -> slot.state == State.IDLE),
                slots.count(slot -> slot.state == State.BUSY || slot.state == State.TIDYING),
                slots.count(Slot::isFresh),
                slots.count(Slot::isStarting),
                starts.started(),
                starts.average(),
                starts.withinLastMinute(System.nanoTime()),
                lost,
                fault == null ? "" : String.valueOf(fault.getMessage()));
    }

    record Counts(
            int idle,
            int busy,
            int fresh,
            int starting,
            long started,
            Duration startTime,
            int startedLastMinute,
            long lost,
            String fault) {}

    /// Ends every worker and waits for their end.
    @Override
    public void close() {
        List<WorkerProcess> all;
        synchronized (this) {
            closed = true;
            if (look != null) {
                look.cancel(false);
            }
            all = slots.all();
            notifyAll();
        }
        all.forEach(WorkerProcess::kill);
        boolean interrupted = false;
        for (WorkerProcess worker : all) {
            interrupted |= joinUninterruptibly(worker);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean joinUninterruptibly(WorkerProcess worker) {
        boolean interrupted = false;
        while (true) {
            try {
                worker.join();
                return interrupted;
            } catch (InterruptedException again) {
                interrupted = true; // it was killed, so the wait is short
            }
        }
    }

    private void rest(WorkerProcess worker) {
        slots.rest(worker, System.nanoTime());
        notifyAll();
    }

    /// Ends an idle worker of another tenant, unless one is on its way for each request that waits.
    private void makeRoom() {
        int coming = slots.count(slot -> slot.isStarting() || slot.state == State.ENDING);
        if (coming < waiting && slots.size() >= poolPlan.workersMax()) {
            slots.first(slot -> slot.state == State.IDLE).ifPresent(this::end);
        }
    }

    private void end(WorkerProcess worker) {
        slots.get(worker).state = State.ENDING;
        worker.kill();
    }

    /// Looks from time to time for workers that nobody needs.
    private synchronized void look() {
        long now = System.nanoTime();
        Optional<WorkerProcess> unneeded = slots.first(slot -> poolPlan.isSuperfluous(slot, slots, now));
        while (unneeded.isPresent() && !isActive(now)) {
            end(unneeded.get());
            unneeded = slots.first(slot -> poolPlan.isSuperfluous(slot, slots, now));
        }
        if (isActive(now)) {
            slots.first(slot -> poolPlan.givesWay(slot, slots, now)).ifPresent(this::end);
        }
    }

    /// Whether programs came of late.
    private boolean isActive(long nowNanos) {
        return nowNanos - lastUseNanos <= config.poolSize().idleTime().toNanos();
    }

    /// Starts the workers that are missing.
    private void refill() {
        LaunchPlans current = plans;
        if (closed || current == null || plannedRetry != null) {
            return;
        }
        if (pauses() > 0) {
            planRetry();
        } else {
            startMissing(current);
        }
    }

    /// How many pauses come before the next start: a worker that nobody has used may be lost once by accident.
    private int pauses() {
        return Math.min(Math.max(failuresInARow, lostUnusedInARow - 1), RETRY_PAUSES_MAX);
    }

    private void planRetry() {
        plannedRetry = deadlines.after(RETRY_PAUSE.multipliedBy(pauses()), this::retry);
    }

    private synchronized void retry() {
        plannedRetry = null;
        LaunchPlans current = plans;
        if (!closed && current != null) {
            startMissing(current);
        }
    }

    private void startMissing(LaunchPlans current) {
        int missing = poolPlan.missing(slots, waiting, isActive(System.nanoTime()));
        for (int i = 0; i < missing; i++) {
            serial++;
            boolean lasting = poolPlan.startsLasting(slots, waiting, starts.started() == 0);
            LaunchPlan plan = lasting ? current.lasting() : current.quick();
            WorkerProcess worker = new WorkerProcess("executor-worker-" + serial, plan, deadlines, this);
            slots.add(worker, new Slot(lasting, System.nanoTime()));
            try {
                worker.start();
            } catch (SandboxException failed) {
                slots.remove(worker);
                note(failed);
                planRetry();
                notifyAll();
                return;
            }
        }
    }
}
