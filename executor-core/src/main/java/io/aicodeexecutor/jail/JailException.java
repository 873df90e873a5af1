package io.aicodeexecutor.jail;

import java.io.Serial;

/// A layer of the wall could not be set or proven. Ends the process that wanted to become, or to be, a worker.
public final class JailException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public JailException(String message) {
        super(message);
    }

    /// A failed system call.
    static JailException of(String what, long negativeErrno) {
        return new JailException(what + " failed: " + Errno.name((int) -negativeErrno));
    }
}
