package io.aicodeexecutor.cli;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// Tells the user what is being waited for, once that takes longer than a second: a line that counts the seconds
/// on a terminal, one line at the beginning and one at the end elsewhere. Work that is done sooner leaves no trace.
final class Progress {
    private static final String TO_LINE_START_AND_CLEAR = "\r\u001B[K";

    private final Terminal terminal;
    private final String work;
    private final long startNanos = System.nanoTime();
    private final AtomicBoolean shown = new AtomicBoolean();

    private Progress(Terminal terminal, String work) {
        this.terminal = terminal;
        this.work = work;
    }

    /// Does the work and shows that it is under way.
    ///
    /// @param name what is being done, for example `preparing the worker image`
    static void during(Terminal terminal, String name, Runnable work) {
        of(terminal, name, () -> {
            work.run();
            return terminal;
        });
    }

    /// Does the work, shows that it is under way, and gives what came of it.
    static <T> T of(Terminal terminal, String name, Supplier<T> work) {
        Progress progress = new Progress(terminal, name);
        try (ScheduledExecutorService clock =
                Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory())) {
            ScheduledFuture<?> ticks = clock.scheduleAtFixedRate(progress::tick, 1, 1, TimeUnit.SECONDS);
            T done = work.get();
            ticks.cancel(false);
            return done;
        } finally {
            // the clock is closed before, so no tick comes after the closing line
            progress.end();
        }
    }

    private void tick() {
        boolean first = shown.compareAndSet(false, true);
        if (terminal.errInteractive()) {
            terminal.err().print(TO_LINE_START_AND_CLEAR + line());
            terminal.err().flush();
        } else if (first) {
            terminal.say(work + " …");
        }
    }

    private String line() {
        return work + " … " + Duration.ofNanos(System.nanoTime() - startNanos).toSeconds() + " s";
    }

    private void end() {
        if (shown.get()) {
            terminal.say((terminal.errInteractive() ? TO_LINE_START_AND_CLEAR : "") + line());
        }
    }
}
