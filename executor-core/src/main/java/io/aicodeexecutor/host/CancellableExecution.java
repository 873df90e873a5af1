package io.aicodeexecutor.host;

import io.aicodeexecutor.ExecutionResult;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A future whose cancellation reaches the execution behind it.
final class CancellableExecution extends CompletableFuture<ExecutionResult> {
    private volatile @Nullable Thread thread;

    /// Starts the execution on a thread of its own.
    void runOn(Thread.Builder.OfVirtual builder, Supplier<ExecutionResult> execution) {
        thread = builder.start(() -> {
            try {
                complete(execution.get());
            } catch (RuntimeException | Error failed) {
                completeExceptionally(failed);
            }
        });
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        Thread running = thread;
        if (cancelled && running != null) {
            running.interrupt();
        }
        return cancelled;
    }
}
