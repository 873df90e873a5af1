package io.aicodeexecutor.wire;

import org.jspecify.annotations.Nullable;

/// The kinds of frame and their codes on the wire.
enum FrameType {
    SETUP(1, true),
    JOB(2, true),
    TOOL_RESULT(3, true),
    READY(17, false),
    OUTPUT(18, false),
    TOOL_CALL(19, false),
    DONE(20, false),
    RAISED(21, false),
    FAILED(22, false),
    IDLE(23, false);

    private final int code;
    private final boolean fromHost;

    FrameType(int code, boolean fromHost) {
        this.code = code;
        this.fromHost = fromHost;
    }

    int code() {
        return code;
    }

    boolean isFromHost() {
        return fromHost;
    }

    static @Nullable FrameType ofCode(int code) {
        for (FrameType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        return null;
    }
}
