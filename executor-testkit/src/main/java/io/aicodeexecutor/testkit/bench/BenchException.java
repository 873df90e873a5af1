package io.aicodeexecutor.testkit.bench;

import java.io.Serial;

/// The bench itself failed: a subject did not do what it was asked, so that its times would mean nothing.
final class BenchException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    BenchException(String message) {
        super(message);
    }

    BenchException(String message, Throwable cause) {
        super(message, cause);
    }
}
