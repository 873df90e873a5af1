package io.aicodeexecutor.testkit.owned;

import java.io.IOException;

/// One way to break the protocol.
@FunctionalInterface
interface Lie {
    /// Tells the lie. A lie that returns is followed by silence.
    void tell(Mouth mouth) throws IOException;

    /// When a lie is told.
    enum Point {
        BEFORE_READY,
        INSTEAD_OF_READY,
        AFTER_READY,
        AT_START,
        MID_OUTPUT,
        AFTER_TOOL_CALL,
        INSTEAD_OF_FINAL,
        AFTER_FINAL,
        INSTEAD_OF_IDLE,
        AFTER_IDLE
    }
}
