package io.aicodeexecutor.http;

import java.time.Duration;

/// Counts the requests between the gate and their answer, and lets a closing service wait for them. Thread-safe.
///
/// Its bound is what limits the memory that request bodies can hold: what has no place in the sandbox's queue is
/// refused before its body is read.
final class Drain {
    private static final Duration RETRY_FULL = Duration.ofSeconds(1);
    private static final Duration RETRY_DRAINING = Duration.ofSeconds(5);

    private final int requestsMax;
    private int inside;
    private boolean draining;

    Drain(int requestsMax) {
        this.requestsMax = requestsMax;
    }

    synchronized boolean isDraining() {
        return draining;
    }

    /// @throws Refusal if the service is closing
    synchronized void requireOpen() {
        if (draining) {
            throw Refusal.later(503, "The service is shutting down.", RETRY_DRAINING);
        }
    }

    /// Lets one request in and out again.
    ///
    /// @throws Refusal if the service is closing, or as many requests are inside as may be
    void during(Runnable request) {
        enter();
        try {
            request.run();
        } finally {
            leave();
        }
    }

    private synchronized void enter() {
        requireOpen();
        if (inside >= requestsMax) {
            throw Refusal.later(503, "The service is busy: the queue is full.", RETRY_FULL);
        }
        inside++;
    }

    private synchronized void leave() {
        inside--;
        notifyAll();
    }

    /// Lets nobody in any more.
    synchronized void begin() {
        draining = true;
    }

    /// Waits until nobody is inside.
    ///
    /// @return whether all left in time
    synchronized boolean await(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        long left = atMost.toNanos();
        while (inside > 0 && left > 0) {
            wait(left / 1_000_000, (int) (left % 1_000_000));
            left = deadline - System.nanoTime();
        }
        return inside == 0;
    }
}
