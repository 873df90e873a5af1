package io.aicodeexecutor.testkit.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// Callers that each start the next program when their last one has ended.
final class ClosedLoop {
    private static final double NANOS_PER_SECOND = 1e9;

    private ClosedLoop() {}

    /// One program.
    interface Call {
        void run(long serial) throws IOException, InterruptedException;
    }

    /// Runs programs for at least the time, and until the last one has ended.
    ///
    /// @return programs in each second
    static double rate(int callers, Duration time, Call call) throws InterruptedException {
        AtomicLong serial = new AtomicLong(System.nanoTime());
        AtomicLong ended = new AtomicLong();
        AtomicBoolean failed = new AtomicBoolean();
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Future<?>> loops = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                loops.add(threads.submit(() -> {
                    try {
                        while (System.nanoTime() < end && !failed.get()) {
                            call.run(serial.incrementAndGet());
                            ended.incrementAndGet();
                        }
                    } finally {
                        // the others have no reason to go on; after the time this changes nothing
                        failed.set(true);
                    }
                    return ended;
                }));
            }
            for (Future<?> loop : loops) {
                await(loop);
            }
        }
        return ended.get() * NANOS_PER_SECOND / (System.nanoTime() - begin);
    }

    private static void await(Future<?> loop) throws InterruptedException {
        try {
            loop.get();
        } catch (ExecutionException failed) {
            throw new BenchException("A caller failed: " + failed.getCause(), failed);
        }
    }
}
