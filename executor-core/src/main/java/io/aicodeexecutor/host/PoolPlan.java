package io.aicodeexecutor.host;

import io.aicodeexecutor.Isolation;
import io.aicodeexecutor.PoolSize;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.host.WorkerSlots.Slot;
import io.aicodeexecutor.host.WorkerSlots.State;
import java.time.Duration;

/// Decides how many workers a pool ought to have, which kind to start, and which to end. Holds no state of its own.
///
/// The first worker, and any that somebody waits for, is started so that it is ready soonest; those that are started
/// ahead of demand, so that they are fast in the long run, and they take the place of the former, which serve a few
/// hundred programs only.
final class PoolPlan {
    /// Programs after which a worker that was started to be ready soonest makes room for one that lasts. The start of
    /// that and its first hundred programs take so much more CPU time that it pays after some hundreds only.
    private static final int PROGRAMS_OF_QUICK_MAX = 256;

    /// CPU time of programs that compute after which it does so too: they gain from the other kind at once.
    private static final Duration CPU_TIME_OF_QUICK_MAX = Duration.ofSeconds(5);

    /// What a program takes that computes.
    private static final Duration COMPUTES = Duration.ofSeconds(1);

    /// How long another tenant's worker has rested at least before it is ended for the stock's sake.
    private static final Duration REST_BEFORE_MAKING_ROOM = Duration.ofSeconds(30);

    private final SandboxConfig config;
    private final PoolSize size;
    private final int workersMax;
    private final int processors = Runtime.getRuntime().availableProcessors();

    PoolPlan(SandboxConfig config) {
        this.config = config;
        this.size = config.poolSize();
        int fitting = size.memoryMebibytesMax() / PoolSize.workerMebibytesMax(config.limits());
        this.workersMax = Math.max(1, Math.min(config.concurrentExecutionsMax() + size.freshWorkers(), fitting));
    }

    /// Never more processes than this, those that are ending included: so is the memory ceiling kept.
    int workersMax() {
        return workersMax;
    }

    /// How many workers to start now.
    ///
    /// @param waiting requests that wait for a worker
    /// @param active whether programs came of late
    int missing(WorkerSlots slots, int waiting, boolean active) {
        int starting = slots.count(Slot::isStarting);
        int owned = slots.count(slot -> slot.tenant != null && slot.state != State.ENDING);
        int fresh = slots.count(Slot::isFresh) + starting;
        int wantedFresh = active
                ? Math.max(size.freshWorkers(), config.concurrentExecutionsMax() - owned)
                : size.workersMin() - owned;
        // who waits has not yet taken what is there, and does not wait for a start with low priority
        int soon = slots.count(slot -> slot.isFresh() || (slot.isStarting() && !slot.lasting));
        int wanted = Math.max(wantedFresh - fresh, waiting - soon);
        int room = workersMax - slots.size();
        return Math.clamp(wanted, 0, Math.clamp(startsMax(slots, waiting) - (long) starting, 0, Math.max(0, room)));
    }

    /// Starts take processors from programs that run: beyond what is waited for, one at a time.
    private int startsMax(WorkerSlots slots, int waiting) {
        boolean nobodyIsReady = !slots.any(slot -> slot.state.isAlive());
        return waiting == 0 && nobodyIsReady ? 1 : Math.clamp(waiting, 1, processors);
    }

    /// Whether the next worker to start is to be fast in the long run, rather than ready soonest.
    ///
    /// @param first whether none has become ready before
    boolean startsLasting(WorkerSlots slots, int waiting, boolean first) {
        return waiting == 0 && (!first || slots.any(slot -> slot.state.isAlive()));
    }

    /// Takes note of a program that a worker has run.
    static void note(Slot slot, Duration cpuTime) {
        slot.programs++;
        if (cpuTime.compareTo(COMPUTES) >= 0) {
            slot.computed = slot.computed.plus(cpuTime);
        }
    }

    /// Whether a worker that has run a program is to be ended.
    boolean isSpent(Slot slot, WorkerSlots slots) {
        if (config.isolation() == Isolation.PER_EXECUTION) {
            return true;
        }
        long most = config.programsPerWorkerMax();
        if (slot.programs >= most + most / 4) {
            return true;
        }
        boolean withoutStock = size.freshWorkers() == 0;
        if (slot.programs >= most && (withoutStock || slots.any(Slot::isFresh))) {
            return true;
        }
        boolean quick = !slot.lasting
                && (slot.programs >= PROGRAMS_OF_QUICK_MAX || slot.computed.compareTo(CPU_TIME_OF_QUICK_MAX) >= 0);
        // without a stock none waits to take its place: who came next would wait for a start, of a quick one again
        return quick && slots.any(other -> other.isFresh() && other.lasting);
    }

    /// Whether an idle worker is to be ended since nobody needs it any more.
    boolean isSuperfluous(Slot slot, WorkerSlots slots, long nowNanos) {
        boolean restedLong = nowNanos - slot.idleSinceNanos > size.idleTime().toNanos();
        return slot.state == State.IDLE && restedLong && slots.count(each -> each.state.isAlive()) > size.workersMin();
    }

    /// Whether an idle worker of a tenant is to be ended so that the stock can be refilled.
    boolean givesWay(Slot slot, WorkerSlots slots, long nowNanos) {
        return slot.state == State.IDLE
                && slot.tenant != null
                && slots.size() >= workersMax
                && size.freshWorkers() > 0
                && !slots.any(each -> each.isFresh() || each.isStarting() || each.state == State.ENDING)
                && nowNanos - slot.idleSinceNanos > REST_BEFORE_MAKING_ROOM.toNanos();
    }
}
