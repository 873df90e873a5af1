package io.aicodeexecutor;

import java.io.Serial;

/// A layer of isolation that is required cannot be had on this host, so nothing runs.
public final class IsolationException extends SandboxException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String layer;

    public IsolationException(String layer, String message) {
        super(message);
        this.layer = layer;
    }

    /// The name of the missing layer as in [IsolationReport], for example `seccomp`.
    public String layer() {
        return layer;
    }
}
