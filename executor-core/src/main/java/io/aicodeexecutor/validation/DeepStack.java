package io.aicodeexecutor.validation;

import io.aicodeexecutor.SandboxException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Carries a result, or what went wrong, from one thread to the one that joins it.
final class DeepStack<T> implements Runnable {
    private final Supplier<T> action;
    private @Nullable T result;
    private @Nullable Throwable failure;

    DeepStack(Supplier<T> action) {
        this.action = action;
    }

    @Override
    public void run() {
        try {
            result = action.get();
        } catch (RuntimeException | Error failed) {
            failure = failed;
        }
    }

    /// What the action returned; to be called after its thread was joined.
    T result() {
        if (failure instanceof SandboxException ours) {
            throw ours;
        }
        T returned = result;
        if (returned == null) {
            throw new IllegalStateException("the check of a source failed", failure);
        }
        return returned;
    }
}
