package io.aicodeexecutor.data;

import java.io.Serial;

/// A text is not the JSON that it should be. The message names the rule and holds nothing of the text.
public final class NotJsonDataException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    NotJsonDataException(String message) {
        super(message);
    }
}
