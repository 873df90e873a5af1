package io.aicodeexecutor.testkit.compat;

import java.io.Serial;

/// A file cannot be read as programs. The message is one line that names the file, the line in it, and what is wrong.
public final class BadInputException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    BadInputException(String message) {
        super(message);
    }
}
