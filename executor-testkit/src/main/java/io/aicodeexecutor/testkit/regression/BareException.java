package io.aicodeexecutor.testkit.regression;

import java.io.Serial;

/// A test module does not load in the bare interpreter. The message is one line that says why.
final class BareException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    BareException(String message) {
        super(message);
    }
}
