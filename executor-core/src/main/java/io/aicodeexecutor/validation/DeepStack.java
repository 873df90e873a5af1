package io.aicodeexecutor.validation;

import io.aicodeexecutor.SandboxException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/// Threads with deep stacks, for what recurses over a source. Each is kept for a while after its last check, because
/// starting and ending one takes longer than the check of a short program. There are never more of them than there were
/// callers at a time. Thread-safe.
final class DeepStack implements AutoCloseable {
    /// Parser and walks are recursive. What [TokenGate] lets through was seen to need less than 2 MiB; pages that are
    /// not touched cost nothing.
    private static final long STACK_BYTES = 64L << 20;

    private final AtomicInteger callers = new AtomicInteger();
    private final ReentrantLock handingOver = new ReentrantLock();
    private final ThreadPoolExecutor threads;

    /// @param kept how long a thread waits for another check before it ends
    DeepStack(Duration kept) {
        this.threads = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, kept.toNanos(), TimeUnit.NANOSECONDS, new Handover(), task -> {
                    Thread thread = new Thread(null, task, "executor-validation", STACK_BYTES);
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /// Runs a check on one of the threads and waits for it. An interrupt does not end the wait, which [TokenGate] and
    /// the limits bound: under the default limits it was seen to stay below a second.
    ///
    /// @throws SandboxException if there is no thread to be had, or [#close] was called before
    <T> T call(Check<T> check) {
        FutureTask<T> task = new FutureTask<>(check::run);
        callers.incrementAndGet();
        try {
            handOver(task);
            return await(task);
        } catch (RejectedExecutionException closed) {
            throw new SandboxException("The sandbox is closed.", closed);
        } catch (OutOfMemoryError noThread) {
            // what the JVM throws where the kernel refuses a thread; the heap has nothing to do with it
            throw new SandboxException("The program could not be checked: this host gives no more threads.", noThread);
        } finally {
            callers.decrementAndGet();
        }
    }

    /// One caller at a time: two that counted the same threads would each start another.
    private void handOver(Runnable task) {
        handingOver.lock();
        try {
            threads.execute(task);
        } finally {
            handingOver.unlock();
        }
    }

    private static <T> T await(Future<T> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException later) {
                    interrupted = true;
                } catch (ExecutionException failed) {
                    if (failed.getCause() instanceof SandboxException ours) {
                        throw ours;
                    }
                    throw new IllegalStateException("the check of a source failed", failed.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Threads that there are now.
    int threads() {
        return threads.getPoolSize();
    }

    /// Ends the threads, each after the check that it is about, and waits for them. An interrupt ends the wait only: a
    /// caller whose check were dropped would wait for ever.
    @Override
    public void close() {
        threads.shutdown();
        try {
            while (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                // a check is bounded, see #call
            }
        } catch (InterruptedException noLonger) {
            Thread.currentThread().interrupt();
        }
    }

    /// Takes a task where there is a thread for it, even one that is still on its way back from the last one; what it
    /// does not take is given to a new thread.
    @SuppressWarnings("serial") // queues of the JDK are; this one is never written anywhere
    private final class Handover extends LinkedBlockingQueue<Runnable> {
        @Override
        public boolean offer(Runnable task) {
            return callers.get() <= threads.getPoolSize() && super.offer(task);
        }
    }

    /// One check.
    @FunctionalInterface
    interface Check<T> {
        T run();
    }
}
