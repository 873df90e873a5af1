package io.aicodeexecutor.host;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// What starts of workers took, and how many there were of late. Not thread-safe.
final class StartRecord {
    private static final long MINUTE_NANOS = Duration.ofMinutes(1).toNanos();

    /// The weight of the latest start in the average.
    private static final double LATEST = 0.3;

    private final Deque<Long> readyNanos = new ArrayDeque<>();
    private long started;
    private double averageNanos;

    /// Takes note of a worker that became ready.
    ///
    /// @param nowNanos of the monotonic clock
    void ready(long nowNanos, long tookNanos) {
        averageNanos = started == 0 ? tookNanos : averageNanos + LATEST * (tookNanos - averageNanos);
        started++;
        readyNanos.addLast(nowNanos);
        forget(nowNanos);
    }

    /// Since the beginning.
    long started() {
        return started;
    }

    /// Of the latest starts, the last ones counting most; zero before the first.
    Duration average() {
        return Duration.ofNanos((long) averageNanos);
    }

    int withinLastMinute(long nowNanos) {
        forget(nowNanos);
        return readyNanos.size();
    }

    private void forget(long nowNanos) {
        while (!readyNanos.isEmpty() && nowNanos - readyNanos.getFirst() > MINUTE_NANOS) {
            readyNanos.removeFirst();
        }
    }
}
