package io.aicodeexecutor.host;

import io.aicodeexecutor.Isolation;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.SandboxException;
import io.aicodeexecutor.wire.Frame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The workers of one sandbox: as many as executions may run at the same time, started ahead of need.
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

    private enum State {
        STARTING,
        IDLE,
        BUSY,
        TIDYING,
        ENDING;

        /// It serves, or will serve again.
        boolean isAlive() {
            return this == IDLE || this == BUSY || this == TIDYING;
        }
    }

    private static final class Slot {
        private State state = State.STARTING;
        private @Nullable String tenant;
        private int programs;
        // the worker rests already, but the thread that ran its last program has not given it back yet
        private boolean rested;
    }

    private final SandboxConfig config;
    private final Deadlines deadlines;

    // guarded by this; the map is ordered by the time a worker last became idle
    private final Map<WorkerProcess, Slot> slots = new LinkedHashMap<>();
    private @Nullable LaunchPlan plan;
    private @Nullable SandboxException fault;
    private List<Frame.LayerProof> proofs = List.of();
    private int failuresInARow;
    private int lostUnusedInARow;
    private long failures;
    private long started;
    private long lost;
    private int waiting;
    private int serial;
    private @Nullable ScheduledFuture<?> plannedRetry;
    private boolean closed;

    WorkerPool(SandboxConfig config, Deadlines deadlines) {
        this.config = config;
        this.deadlines = deadlines;
    }

    /// Begins to start workers.
    synchronized void open(LaunchPlan newPlan) {
        if (plan == null) {
            fault = null; // that there was no image
        }
        plan = newPlan;
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
        waiting++;
        try {
            while (true) {
                if (closed) {
                    throw new SandboxException("The sandbox is closed.");
                }
                Optional<WorkerProcess> idle = idleFor(tenant);
                if (idle.isPresent()) {
                    Slot slot = slot(idle.get());
                    slot.state = State.BUSY;
                    slot.rested = false;
                    slot.tenant = tenant;
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
        }
    }

    /// Whether waiting has no point: there is no worker that may become free, and starts have failed repeatedly,
    /// since the request came, or before it came and none is under way.
    private boolean isHopeless(long failuresBefore) {
        if (plan == null) {
            return true;
        }
        if (slots.values().stream().anyMatch(slot -> slot.state.isAlive())) {
            return false;
        }
        return failures - failuresBefore >= FAILURES_BEFORE_GIVING_UP
                || (failuresInARow >= FAILURES_BEFORE_GIVING_UP && count(slot -> slot.state == State.STARTING) == 0);
    }

    /// Takes a worker back after its run.
    ///
    /// @param reusable whether nothing unusual happened
    void release(WorkerProcess worker, boolean reusable) {
        boolean keep;
        synchronized (this) {
            Slot slot = slots.get(worker);
            if (slot == null) {
                return; // it is gone already
            }
            slot.programs++;
            lostUnusedInARow = 0;
            keep = reusable
                    && config.isolation() == Isolation.PER_TENANT
                    && slot.programs < config.programsPerWorkerMax();
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
        started++;
        proofs = worker.proofs();
        rest(worker);
    }

    @Override
    public synchronized void idle(WorkerProcess worker) {
        Slot slot = slots.get(worker);
        if (slot == null) {
            return; // something that outlived it speaks in its name
        }
        slot.rested = true;
        if (slot.state == State.TIDYING) {
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
        while (started == 0) {
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

    /// A count of workers in certain states, and the numbers since the start.
    synchronized Counts counts() {
        return new Counts(
                count(slot -> slot.state == State.IDLE),
                count(slot -> slot.state == State.BUSY || slot.state == State.TIDYING),
                count(slot -> slot.state == State.STARTING),
                started,
                lost,
                fault == null ? "" : String.valueOf(fault.getMessage()));
    }

    record Counts(int idle, int busy, int starting, long started, long lost, String fault) {}

    /// Ends every worker and waits for their end.
    @Override
    public void close() {
        Collection<WorkerProcess> all;
        synchronized (this) {
            closed = true;
            all = new ArrayList<>(slots.keySet());
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
        Slot slot = slot(worker);
        slot.state = State.IDLE;
        slots.remove(worker);
        slots.put(worker, slot);
        notifyAll();
    }

    private Optional<WorkerProcess> idleFor(String tenant) {
        return first(slot -> slot.state == State.IDLE && tenant.equals(slot.tenant))
                .or(() -> first(slot -> slot.state == State.IDLE && slot.tenant == null));
    }

    /// Ends an idle worker of another tenant, unless one is on its way for each request that waits.
    private void makeRoom() {
        int coming = count(slot -> slot.state == State.STARTING || slot.state == State.ENDING);
        if (coming >= waiting) {
            return;
        }
        first(slot -> slot.state == State.IDLE).ifPresent(worker -> {
            slot(worker).state = State.ENDING;
            worker.kill();
        });
    }

    /// Starts workers until there are as many as places.
    private void refill() {
        LaunchPlan current = plan;
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
        LaunchPlan current = plan;
        if (!closed && current != null) {
            startMissing(current);
        }
    }

    private void startMissing(LaunchPlan current) {
        while (slots.size() < config.concurrentExecutionsMax()) {
            serial++;
            WorkerProcess worker = new WorkerProcess("executor-worker-" + serial, current, deadlines, this);
            slots.put(worker, new Slot());
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

    private Slot slot(WorkerProcess worker) {
        Slot slot = slots.get(worker);
        if (slot == null) {
            throw new IllegalStateException("a worker that is not of this pool");
        }
        return slot;
    }

    private int count(Predicate<Slot> of) {
        return (int) slots.values().stream().filter(of).count();
    }

    private Optional<WorkerProcess> first(Predicate<Slot> of) {
        return slots.entrySet().stream()
                .filter(entry -> of.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
