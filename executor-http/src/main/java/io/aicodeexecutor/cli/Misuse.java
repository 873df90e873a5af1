package io.aicodeexecutor.cli;

import java.io.Serial;

/// The user's mistake: the message is one line that names what is wrong, where, and what is accepted.
final class Misuse extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    Misuse(String message) {
        super(message);
    }

    Misuse(String message, Throwable cause) {
        super(message, cause);
    }
}
