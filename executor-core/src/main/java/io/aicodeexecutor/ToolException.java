package io.aicodeexecutor;

import java.io.Serial;

/// A failure that a tool wants its calling program to hear of: the message is handed to the program as it is.
public final class ToolException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /// A failure with this message.
    ///
    /// @param messageForProgram what the program is told; must hold no secret
    public ToolException(String messageForProgram) {
        super(messageForProgram);
    }
}
