package io.aicodeexecutor;

/// Hears of an execution while it runs.
///
/// Both methods are called on a thread of the sandbox, one call at a time for one execution, and should return
/// quickly: while they run, the program's output is held back (its wall-clock limit goes on). What they throw is
/// logged and otherwise ignored.
public interface ExecutionListener {
    /// Called for each piece of output as it arrives, in order within one stream, never past the stream's
    /// limit.
    ///
    /// @param text untrusted: whatever the program printed, with every control character it chose
    void onOutput(OutputStreamName stream, String text);

    /// Called once, with the final result, also where the future of an asynchronous call was cancelled.
    default void onFinished(ExecutionResult result) {}
}
