package io.aicodeexecutor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The limits of one execution. Immutable; every value has a range, and there is no "unlimited".
///
/// @param sourceBytesMax the program's size in UTF-8 bytes: 1 to 1,048,576; default 10,000
/// @param astNodesMax nodes of the program's syntax tree: 1 to 1,000,000; default 5,000
/// @param astDepthMax depth of the syntax tree: 1 to 500; default 100
/// @param contextBytesMax size of the context as JSON: 2 to 16,777,216; default 1,048,576
/// @param contextDepthMax nesting of the context's values: 1 to 64; default 4
/// @param wallTime wall-clock time: 1 ms to 3,600 s; default 30 s
/// @param maxCpuPercent CPU time as a percentage of the wall time: 1 to 100; default 50. The budget is at least one
///     second. The kernel ends a program after the budget and an eighth of it, each rounded up to seconds, and up to
///     one second more; the host does two seconds past the budget
/// @param memoryMebibytes memory over the idle interpreter: 16 to 16,384; default 128
/// @param stdoutBytesMax bytes kept of standard output: 1 to 67,108,864; default 65,536
/// @param stderrBytesMax bytes kept of standard error: the same
/// @param outputOverflow what happens past the two
/// @param resultBytesMax size of the value as JSON: 4 to 67,108,864; default 65,536
/// @param resultDepthMax nesting of the value: 1 to 256; default 32
/// @param toolCallsMax calls of tools in one execution: 0 to 1,000,000; default 1,000
/// @param toolBytesMax size of the arguments, and of the result, of one call as JSON: 2 to 16,777,216; default 262,144
public record Limits(
        int sourceBytesMax,
        int astNodesMax,
        int astDepthMax,
        int contextBytesMax,
        int contextDepthMax,
        Duration wallTime,
        double maxCpuPercent,
        int memoryMebibytes,
        int stdoutBytesMax,
        int stderrBytesMax,
        OutputOverflow outputOverflow,
        int resultBytesMax,
        int resultDepthMax,
        int toolCallsMax,
        int toolBytesMax) {
    private static final int MEBIBYTE = 1 << 20;

    /// The shortest wall time that can be asked for.
    public static final Duration WALL_TIME_LEAST = Duration.ofMillis(1);

    /// The longest wall time that can be configured.
    public static final Duration WALL_TIME_MOST = Duration.ofHours(1);

    /// The defaults of the product.
    public static final Limits DEFAULTS = new Limits(
            10_000,
            5_000,
            100,
            MEBIBYTE,
            4,
            Duration.ofSeconds(30),
            50.0,
            128,
            64 * 1024,
            64 * 1024,
            OutputOverflow.TRUNCATE,
            64 * 1024,
            32,
            1_000,
            256 * 1024);

    /// Checks every range.
    ///
    /// @throws IllegalArgumentException naming every value that is out of its range, and the range
    public Limits {
        List<String> faults = new ArrayList<>();
        Range range = new Range(faults);
        range.check("sourceBytesMax", sourceBytesMax, 1, MEBIBYTE);
        range.check("astNodesMax", astNodesMax, 1, 1_000_000);
        range.check("astDepthMax", astDepthMax, 1, 500);
        range.check("contextBytesMax", contextBytesMax, 2, 16 * MEBIBYTE);
        range.check("contextDepthMax", contextDepthMax, 1, 64);
        range.check("wallTime", wallTime, WALL_TIME_LEAST, WALL_TIME_MOST);
        range.check("maxCpuPercent", maxCpuPercent, 1.0, 100.0);
        range.check("memoryMebibytes", memoryMebibytes, 16, 16_384);
        range.check("stdoutBytesMax", stdoutBytesMax, 1, 64 * MEBIBYTE);
        range.check("stderrBytesMax", stderrBytesMax, 1, 64 * MEBIBYTE);
        range.check("resultBytesMax", resultBytesMax, 4, 64 * MEBIBYTE);
        range.check("resultDepthMax", resultDepthMax, 1, 256);
        range.check("toolCallsMax", toolCallsMax, 0, 1_000_000);
        range.check("toolBytesMax", toolBytesMax, 2, 16 * MEBIBYTE);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
    }

    /// These limits with another wall time, and so another CPU budget.
    ///
    /// @throws IllegalArgumentException if it is out of its range
    public Limits withWallTime(Duration newWallTime) {
        return new Limits(
                sourceBytesMax,
                astNodesMax,
                astDepthMax,
                contextBytesMax,
                contextDepthMax,
                newWallTime,
                maxCpuPercent,
                memoryMebibytes,
                stdoutBytesMax,
                stderrBytesMax,
                outputOverflow,
                resultBytesMax,
                resultDepthMax,
                toolCallsMax,
                toolBytesMax);
    }

    /// The CPU budget: `wallTime × maxCpuPercent`, at least one second.
    public Duration cpuTime() {
        Duration share = Duration.ofNanos((long) (wallTime.toNanos() * (maxCpuPercent / 100.0)));
        return share.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : share;
    }
}
