package io.aicodeexecutor.host;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The workers of a pool and what each is doing, in the order in which they last became idle. Not thread-safe: the
/// pool guards it.
final class WorkerSlots {
    enum State {
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

    /// One worker of the pool.
    static final class Slot {
        final boolean lasting;
        final long startNanos;
        State state = State.STARTING;

        @Nullable
        String tenant;

        int programs;
        // CPU time of those of them that compute
        Duration computed = Duration.ZERO;
        // the worker rests already, but the thread that ran its last program has not given it back yet
        boolean rested;
        long idleSinceNanos;

        /// @param lasting whether it was started to be fast in the long run
        Slot(boolean lasting, long startNanos) {
            this.lasting = lasting;
            this.startNanos = startNanos;
        }

        /// It is ready and has served nobody.
        boolean isFresh() {
            return state == State.IDLE && tenant == null;
        }

        boolean isStarting() {
            return state == State.STARTING;
        }
    }

    private final Map<WorkerProcess, Slot> slots = new LinkedHashMap<>();

    void add(WorkerProcess worker, Slot slot) {
        slots.put(worker, slot);
    }

    @Nullable
    Slot remove(WorkerProcess worker) {
        return slots.remove(worker);
    }

    /// The slot of a worker that must be of this pool.
    Slot get(WorkerProcess worker) {
        Slot slot = slots.get(worker);
        if (slot == null) {
            throw new IllegalStateException("a worker that is not of this pool");
        }
        return slot;
    }

    Optional<Slot> find(WorkerProcess worker) {
        return Optional.ofNullable(slots.get(worker));
    }

    /// Makes a worker idle, the one that became so last.
    void rest(WorkerProcess worker, long nowNanos) {
        Slot slot = get(worker);
        slot.state = State.IDLE;
        slot.idleSinceNanos = nowNanos;
        slots.remove(worker);
        slots.put(worker, slot);
    }

    int size() {
        return slots.size();
    }

    int count(Predicate<Slot> of) {
        return (int) slots.values().stream().filter(of).count();
    }

    boolean any(Predicate<Slot> of) {
        return slots.values().stream().anyMatch(of);
    }

    /// The one that has been idle longest.
    Optional<WorkerProcess> first(Predicate<Slot> of) {
        return slots.entrySet().stream()
                .filter(entry -> of.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// The one that became idle last, whose memory is still near.
    Optional<WorkerProcess> last(Predicate<Slot> of) {
        return slots.entrySet().stream()
                .filter(entry -> of.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .reduce((earlier, later) -> later);
    }

    /// An idle worker that may serve a tenant: one of its own, or else a fresh one, rather one that is fast in the long
    /// run.
    Optional<WorkerProcess> idleFor(String tenant) {
        return last(slot -> slot.state == State.IDLE && tenant.equals(slot.tenant))
                .or(() -> first(slot -> slot.isFresh() && slot.lasting))
                .or(() -> first(Slot::isFresh));
    }

    List<WorkerProcess> all() {
        return new ArrayList<>(slots.keySet());
    }
}
