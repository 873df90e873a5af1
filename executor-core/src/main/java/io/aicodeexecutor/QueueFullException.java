package io.aicodeexecutor;

import java.io.Serial;
import java.time.Duration;

/// The sandbox is busy: its queue is full, or a place did not come free in time. Nothing ran; the same request may
/// be sent again.
public final class QueueFullException extends SandboxException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public QueueFullException(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    /// A hint when it may be worth trying again; at least one second.
    public Duration retryAfter() {
        return retryAfter;
    }
}
