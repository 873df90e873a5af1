package io.aicodeexecutor;

/// Hears of an execution while it runs.
///
/// [#onOutput] is called on a thread of the sandbox, one call at a time for one execution; [#onFinished] afterwards, on
/// the thread that called `execute` or, of an asynchronous call, on one of the sandbox's. Both should return quickly:
/// they hold back the result. While [#onOutput] runs, nothing more is read of what the worker says, and the wall-clock
/// limit goes on, even if the program has ended already. Five seconds after a worker was killed a call that still runs
/// is not waited for: [#onFinished] may then run beside it. What they throw is logged and otherwise ignored.
public interface ExecutionListener {
    /// Called for each piece of output as it arrives, in order within one stream, never past the stream's limit.
    ///
    /// @param text untrusted: whatever the program printed, with every control character it chose
    void onOutput(OutputStreamName stream, String text);

    /// Called once, with the final result, also where the future of an asynchronous call was cancelled.
    default void onFinished(ExecutionResult result) {}
}
