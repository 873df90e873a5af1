package io.aicodeexecutor.wire;

import java.io.IOException;
import java.io.Serial;

/// The other side broke the protocol. The message names the rule that was broken and holds nothing that the other
/// side said.
public final class ProtocolException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    public ProtocolException(String message) {
        super(message);
    }
}
