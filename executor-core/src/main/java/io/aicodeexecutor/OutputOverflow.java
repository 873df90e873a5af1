package io.aicodeexecutor;

/// What happens when a program prints more than its limit.
public enum OutputOverflow {
    /// The rest is dropped and the result's `truncated` flag for that stream is set. The default.
    TRUNCATE,
    /// The program is stopped; the outcome is [Outcome#OUTPUT_LIMIT].
    STOP
}
