package io.aicodeexecutor.host;

import io.aicodeexecutor.QueueFullException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Admission: as many places as executions may run at the same time, and a bounded queue before them, first come
/// first served. Thread-safe.
final class Places {
    private static final Duration RETRY_LEAST = Duration.ofSeconds(1);

    private final int places;
    private final int queueCapacity;
    private final Duration queueTimeout;
    private final Semaphore free;
    private final AtomicInteger queued = new AtomicInteger();

    Places(int places, int queueCapacity, Duration queueTimeout) {
        this.places = places;
        this.queueCapacity = queueCapacity;
        this.queueTimeout = queueTimeout;
        this.free = new Semaphore(places, true);
    }

    /// Takes a place, at once or after waiting in the queue.
    ///
    /// @throws QueueFullException if the queue is full, or no place came free in time
    void take() throws InterruptedException {
        // the timed form keeps to the order of arrival, which the plain tryAcquire() does not
        if (free.tryAcquire(0, TimeUnit.NANOSECONDS)) {
            return;
        }
        if (queued.incrementAndGet() > queueCapacity) {
            queued.decrementAndGet();
            throw refusal("The queue is full: " + queueCapacity + " requests wait already.");
        }
        try {
            if (!free.tryAcquire(queueTimeout.toNanos(), TimeUnit.NANOSECONDS)) {
                throw refusal("No place came free within " + queueTimeout.toSeconds() + " s.");
            }
        } finally {
            queued.decrementAndGet();
        }
    }

    void leave() {
        free.release();
    }

    int queued() {
        return queued.get();
    }

    /// The longer the queue for each place, the longer the hint.
    private QueueFullException refusal(String message) {
        return new QueueFullException(message, RETRY_LEAST.multipliedBy(1 + queued.get() / places));
    }
}
