package io.aicodeexecutor.testkit.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Waits for conditions, never for ever.
final class Patience {
    private static final Duration MOST = Duration.ofMinutes(3);
    private static final int LOOK_MILLIS = 2;

    private Patience() {}

    /// Waits for a condition.
    ///
    /// @param what the condition, for the message
    /// @throws BenchException if it does not come true for minutes
    static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + MOST.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new BenchException("Waited " + MOST.toMinutes() + " minutes in vain until " + what + ".");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }
}
