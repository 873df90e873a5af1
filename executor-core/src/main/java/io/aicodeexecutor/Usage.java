package io.aicodeexecutor;

import java.time.Duration;

/// What an execution cost.
///
/// @param wallTime from handing the program to its worker until the end was known
/// @param cpuTime user and system time of the worker process in that span, as the kernel counted it; the
///     interpreter's own compilation and collection included
/// @param queueTime waiting for a free place
/// @param startTime waiting for a ready worker after that; zero where one was ready
/// @param peakMemoryBytes the most resident memory that the worker held beyond what it held idle when it became ready
/// @param stdoutBytes bytes that the program printed to standard output, dropped ones included where the worker
///     lived to say
/// @param stderrBytes the same for standard error
public record Usage(
        Duration wallTime,
        Duration cpuTime,
        Duration queueTime,
        Duration startTime,
        long peakMemoryBytes,
        long stdoutBytes,
        long stderrBytes) {
    /// Nothing ran, nothing was used.
    public static final Usage NONE = new Usage(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, 0, 0, 0);
}
