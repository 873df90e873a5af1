package io.aicodeexecutor.worker;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import javax.management.Notification;
import javax.management.NotificationEmitter;

/// The memory budget of the program that runs now: what it holds beyond what the idle worker held.
///
/// The heap has room beyond every budget, so that a program at its edge does not spend its time collecting; the
/// budget is enforced here. It looks when the old generation grows past the budget, after each full collection,
/// and once more when the program has ended with its context still open; what counts is what a collection leaves.
/// Between two looks a program may hold more for a moment, up to the end of the heap, where the JVM ends itself
/// with the same exit status.
final class HeapWatch implements Session.Memory {
    /// Growth of the old generation over the idle worker's that is worth a collection between two programs: most
    /// of it is the last program's context, the rest are library modules, which the engine keeps. And what modules that
    /// were loaded ahead may come to by the estimates below, before they are counted.
    private static final long GROWTH_BYTES = 8L << 20;

    /// Growth over what the last look found that is worth another look.
    private static final long LOOK_BYTES = 16L << 20;

    /// What a module takes that is loaded ahead: its objects in each context, and its code in the engine once. Of the
    /// ten most common ones together 1.4 and 14 MiB were seen.
    private static final long MODULE_BYTES = 256L << 10;

    private static final long MODULE_CODE_BYTES = 2L << 20;

    private final long budgetBytes;
    private final Runnable exceeded;
    private final MemoryMXBean heap = ManagementFactory.getMemoryMXBean();
    private final MemoryPoolMXBean old = oldGeneration();

    // written by the guest's thread, read by the JVM's notification thread
    private volatile boolean running;
    private volatile long limitBytes;

    // used by the guest's thread; what was loaded ahead since the last look: for the next program, and for good
    private long idleBytes;
    private long aheadBytes;
    private long aheadCodeBytes;

    /// @param exceeded ends the process; called by either thread
    HeapWatch(long budgetBytes, Runnable exceeded) {
        this.budgetBytes = budgetBytes;
        this.exceeded = exceeded;
        ((NotificationEmitter) heap).addNotificationListener(this::look, null, null);
    }

    /// The one generation with both thresholds: the young one has none on its usage.
    private static MemoryPoolMXBean oldGeneration() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.isUsageThresholdSupported() && pool.isCollectionUsageThresholdSupported())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("this JVM's collector has no old generation"));
    }

    @Override
    public void loadedAhead(boolean firstTime) {
        aheadBytes += MODULE_BYTES;
        aheadCodeBytes += firstTime ? MODULE_CODE_BYTES : 0;
        if (aheadBytes + aheadCodeBytes > GROWTH_BYTES) {
            count();
            aheadBytes = 0;
        }
    }

    private void count() {
        heap.gc();
        idleBytes = usedBytes();
        aheadCodeBytes = 0;
    }

    @Override
    public void begin() {
        limitBytes = nextLimitBytes();
        old.setUsageThreshold(atMostAll(limitBytes));
        old.setCollectionUsageThreshold(atMostAll(limitBytes));
        running = true;
    }

    @Override
    public void end() {
        if (usedBytes() > limitBytes) {
            heap.gc();
            if (usedBytes() > limitBytes) {
                exceeded.run();
            }
        }
        running = false;
    }

    @Override
    public boolean settle() {
        aheadBytes = 0;
        if (old.getUsage().getUsed() > idleBytes + GROWTH_BYTES) {
            count();
        }
        return nextLimitBytes() <= old.getUsage().getMax();
    }

    /// Hears of a threshold that was passed; called by the JVM's notification thread.
    private void look(Notification passed, Object nothing) {
        // before anything is measured: another program, with a limit of its own, may run when it has been
        long limit = limitBytes;
        if (!running) {
            return;
        }
        if (passed.getType().equals(MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED)) {
            heap.gc();
        }
        long held = old.getCollectionUsage().getUsed();
        if (!running || limit != limitBytes) {
            return;
        }
        if (held > limit) {
            exceeded.run();
        }
        old.setUsageThreshold(atMostAll(Math.max(limit, held + LOOK_BYTES)));
    }

    private long atMostAll(long bytes) {
        return Math.min(bytes, old.getUsage().getMax());
    }

    private long nextLimitBytes() {
        return idleBytes + aheadBytes + aheadCodeBytes + budgetBytes;
    }

    private long usedBytes() {
        return heap.getHeapMemoryUsage().getUsed();
    }
}
