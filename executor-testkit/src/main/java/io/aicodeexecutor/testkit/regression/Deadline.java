package io.aicodeexecutor.testkit.regression;

import java.time.Duration;

/// A moment on the monotonic clock.
record Deadline(long nanoTime) {
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean isOver() {
        return System.nanoTime() - nanoTime >= 0;
    }
}
