package io.aicodeexecutor.testkit.bench;

import java.io.Serial;

/// A baseline is not there on this host; the message says why in a few words.
final class AbsentException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    AbsentException(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
