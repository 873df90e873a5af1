package io.aicodeexecutor.host;

import io.aicodeexecutor.ToolCall;
import io.aicodeexecutor.wire.Frame;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Everything the host knows of one run, once it is over: what it observed itself, and what the worker said.
///
/// @param stop why the host stopped the worker, where it did
/// @param last the worker's last word, where it came before any stop
/// @param exit how the process ended, where it ended before its last word
/// @param stdout what was kept of standard output
/// @param stderr what was kept of standard error
/// @param toolCalls the tools that were called
/// @param wallTime from handing over the job to the end
/// @param cpuTime of the process in that span
/// @param peakMemoryBytes over the idle worker
record Transcript(
        Optional<Stop> stop,
        Optional<Frame.Final> last,
        Optional<WorkerExit> exit,
        CapturedOutput stdout,
        CapturedOutput stderr,
        List<ToolCall> toolCalls,
        Duration wallTime,
        Duration cpuTime,
        long peakMemoryBytes) {
    Transcript {
        toolCalls = List.copyOf(toolCalls);
    }

    /// Why the host stopped a worker.
    enum Stop {
        WALL_TIME,
        CPU_TIME,
        MEMORY,
        OUTPUT,
        CANCELLED,
        PROTOCOL
    }

    /// How a worker process ended.
    ///
    /// @param status the exit status; 128 and the signal's number for a signal
    /// @param lastWords the beginning of what it wrote to standard error, printable
    /// @param outOfMemory whether the kernel killed it for the memory of its control group
    record WorkerExit(int status, String lastWords, boolean outOfMemory) {}
}
