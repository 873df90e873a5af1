package io.aicodeexecutor;

import java.time.Duration;

/// One call of a tool by a program, for the record; neither arguments nor result are kept.
///
/// @param tool the name that the program called, bounded in length
/// @param status what became of it
/// @param argumentsBytes size of the arguments as JSON
/// @param resultBytes size of the result as JSON; 0 where there is none
/// @param duration the time on the host
public record ToolCall(String tool, Status status, int argumentsBytes, int resultBytes, Duration duration) {
    /// What became of a call.
    public enum Status {
        /// The tool returned and its result went to the program.
        OK,
        /// The tool threw, or returned something that is not JSON data or too large.
        FAILED,
        /// The host refused the call: unknown tool, network tool, bad arguments, too many calls.
        REFUSED,
        /// The execution ended before the tool did.
        UNFINISHED
    }
}
