package io.aicodeexecutor.host;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The clock of a sandbox: one thread that fires deadlines. What it calls must be quick and must not wait.
final class Deadlines implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);

    private final ScheduledThreadPoolExecutor scheduler;

    Deadlines() {
        this.scheduler = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "executor-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        // who comes while the sandbox closes finds everything ended, and needs no deadline
        scheduler.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        scheduler.setRemoveOnCancelPolicy(true);
        scheduler.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        scheduler.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
    }

    /// Calls once, unless cancelled or closed before; never, if closed already.
    ScheduledFuture<?> after(Duration delay, Runnable action) {
        return scheduler.schedule(guarded(action), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// Calls again and again, until cancelled or closed.
    ScheduledFuture<?> every(Duration period, Runnable action) {
        return scheduler.scheduleWithFixedDelay(
                guarded(action), period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// A deadline that fails must not take the later ones with it.
    private static Runnable guarded(Runnable action) {
        return () -> {
            try {
                action.run();
            } catch (RuntimeException failed) {
                LOG.error("A deadline could not be carried out.", failed);
            }
        };
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
    }
}
