package io.aicodeexecutor;

import java.util.Locale;

/// How an execution ended. Every execution has exactly one outcome.
public enum Outcome {
    /// The program ran to its end; its value is in the result.
    COMPLETED,
    /// The validator or the context check refused the request; nothing ran.
    REJECTED,
    /// The program ended with an exception of its own, or asked to exit with a status other than 0.
    RAISED,
    /// The wall-clock limit passed; the worker was killed.
    TIMED_OUT,
    /// The CPU time limit passed; the worker was killed.
    CPU_LIMIT,
    /// The program asked for more memory than its budget; the worker was discarded.
    MEMORY_LIMIT,
    /// The program printed more than allowed, and the configuration says to stop rather than to truncate.
    OUTPUT_LIMIT,
    /// The program's value is too large, too deep, or of a type that does not cross as JSON.
    RESULT_LIMIT,
    /// The caller gave up waiting: cancelled, interrupted, or the sandbox was closed.
    CANCELLED,
    /// The worker ended or broke the protocol without a limit of ours having tripped; it was discarded.
    CRASHED;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    /// The name as it stands in JSON, for example `timed_out`.
    public String jsonName() {
        return wireName;
    }
}
