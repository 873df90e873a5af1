package io.aicodeexecutor.tools;

import io.aicodeexecutor.ToolCall;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;

/// One call on its way, on a virtual thread of its own.
///
/// It may end twice, by its thread and by the end of the execution; [ToolSession] decides which of the two counts.
final class RunningCall {
    private final String toolName;
    private final int argumentsBytes;
    private final long startNanos = System.nanoTime();
    private final CompletableFuture<ToolAnswer> answer = new CompletableFuture<>();
    private final Thread thread;

    /// @param onEnd told by the call's own thread how it ended
    RunningCall(
            RegisteredTool tool,
            String untrustedArgumentsJson,
            int argumentsBytes,
            int resultBytesMax,
            BiConsumer<RunningCall, CallEnding> onEnd) {
        this.toolName = tool.tool().name();
        this.argumentsBytes = argumentsBytes;
        this.thread = Thread.ofVirtual()
                .name("tool-" + toolName)
                .unstarted(() -> onEnd.accept(this, tool.call(untrustedArgumentsJson, resultBytesMax)));
    }

    void start() {
        thread.start();
    }

    void interrupt() {
        thread.interrupt();
    }

    String toolName() {
        return toolName;
    }

    /// Lets the waiting caller go with this answer.
    void complete(ToolAnswer finalAnswer) {
        answer.complete(finalAnswer);
    }

    /// Waits until [#complete].
    ToolAnswer await() throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("an answer is never completed with an exception", impossible);
        }
    }

    ToolCall toRecord(CallEnding ending) {
        Duration duration = Duration.ofNanos(System.nanoTime() - startNanos);
        return new ToolCall(toolName, ending.status(), argumentsBytes, ending.resultBytes(), duration);
    }
}
