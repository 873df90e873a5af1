package io.aicodeexecutor.wire;

/// The largest payload that a reader accepts, by kind of frame. A frame that says it is larger is refused before
/// anything is
/// allocated for it.
///
/// @param outputBytesMax of [Frame.Output]
/// @param valueBytesMax of the value in [Frame.Done]
/// @param toolBytesMax of the arguments in [Frame.ToolCall], and of [Frame.ToolResult]
/// @param jobBytesMax of [Frame.Job]: source and context
public record FrameBounds(int outputBytesMax, int valueBytesMax, int toolBytesMax, int jobBytesMax) {
    /// The most bytes that one [Frame.Output] carries.
    public static final int OUTPUT_CHUNK_BYTES = 32 * 1024;

    /// The most UTF-8 bytes of an exception's message, a tool's name or another short text.
    public static final int TEXT_BYTES_MAX = 16 * 1024;

    /// The most frames of a traceback.
    public static final int TRACEBACK_FRAMES_MAX = 100;

    private static final int FIELDS_BYTES = 256;
    private static final int SETUP_BYTES = 4 << 20;
    private static final int READY_BYTES = 64 * 1024;
    private static final int RAISED_BYTES = 2 * TEXT_BYTES_MAX + TRACEBACK_FRAMES_MAX * 1024 + FIELDS_BYTES;

    int payloadBytesMax(FrameType type) {
        return switch (type) {
            case SETUP -> SETUP_BYTES;
            case JOB -> saturated(jobBytesMax);
            case TOOL_RESULT -> saturated(Math.max(toolBytesMax, TEXT_BYTES_MAX));
            case READY -> READY_BYTES;
            case OUTPUT -> saturated(outputBytesMax);
            case TOOL_CALL -> saturated(toolBytesMax) + TEXT_BYTES_MAX;
            case DONE -> saturated(valueBytesMax);
            case RAISED -> RAISED_BYTES;
            case IDLE -> 0;
            case FAILED -> TEXT_BYTES_MAX + FIELDS_BYTES;
        };
    }

    private static int saturated(int bytes) {
        return Math.min(bytes, Integer.MAX_VALUE - 2 * TEXT_BYTES_MAX) + FIELDS_BYTES;
    }
}
