package io.aicodeexecutor;

import java.io.Serial;

/// Our fault, never the program's: a worker could not be started, the sandbox is closed, the host lacks a required
/// layer.
///
/// The message says who failed and what still works, and holds no text of a program.
public class SandboxException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public SandboxException(String message) {
        super(message);
    }

    public SandboxException(String message, Throwable cause) {
        super(message, cause);
    }
}
