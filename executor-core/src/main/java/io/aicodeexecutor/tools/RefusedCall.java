package io.aicodeexecutor.tools;

import io.aicodeexecutor.text.UntrustedText;
import java.io.Serial;

/// The host will not make this call; the tool's function has not been reached.
final class RefusedCall extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MESSAGE_CHARACTERS_MAX = 1_000;

    /// @param untrustedReason may quote the program's arguments; made one bounded line here
    RefusedCall(String untrustedReason) {
        super(UntrustedText.line(untrustedReason, MESSAGE_CHARACTERS_MAX));
    }

    /// The reason in one bounded line, for the program.
    String reason() {
        return String.valueOf(getMessage());
    }
}
