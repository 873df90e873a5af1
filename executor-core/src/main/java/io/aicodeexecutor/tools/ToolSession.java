package io.aicodeexecutor.tools;

import io.aicodeexecutor.Limits;
import io.aicodeexecutor.ToolCall;
import io.aicodeexecutor.text.UntrustedText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The calls of tools by one execution: counted, bounded, recorded.
///
/// [#call] is for one thread at a time, the one that reads from the worker. [#close] and [#record] may be called
/// by any thread at any time; closing ends a call that runs.
public final class ToolSession implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ToolSession.class);
    private static final int NAME_CHARACTERS_MAX = 64;

    private final Map<String, RegisteredTool> tools;
    private final boolean networkTools;
    private final Limits limits;

    private final Object lock = new Object();
    // the three below are guarded by the lock
    private final List<ToolCall> calls = new ArrayList<>();
    private @Nullable RunningCall running;
    private boolean closed;

    ToolSession(Map<String, RegisteredTool> tools, boolean networkTools, Limits limits) {
        this.tools = tools;
        this.networkTools = networkTools;
        this.limits = limits;
    }

    /// Answers one call; waits for the tool until it ends, the session is closed or this thread is interrupted.
    ///
    /// @param untrustedName the tool's name as the worker sent it
    /// @param untrustedArgumentsJson the arguments as the worker sent them
    /// @return what the program is to be told; where the execution ended first, a refusal that nobody will read
    /// @throws IllegalStateException if a call of this session is running already
    public ToolAnswer call(String untrustedName, String untrustedArgumentsJson) {
        int argumentsBytes = untrustedArgumentsJson.getBytes(StandardCharsets.UTF_8).length;
        RunningCall call;
        synchronized (lock) {
            if (running != null) {
                throw new IllegalStateException("a tool call of this session is running already");
            }
            if (closed) {
                return CallEnding.UNFINISHED.answer();
            }
            try {
                RegisteredTool tool = admit(untrustedName, argumentsBytes);
                call = new RunningCall(
                        tool, untrustedArgumentsJson, argumentsBytes, limits.toolBytesMax(), this::onEnd);
            } catch (RefusedCall refused) {
                return refuse(untrustedName, argumentsBytes, refused.reason());
            }
            running = call;
            call.start();
        }
        return await(call);
    }

    /// The calls so far, in order. One that runs is not among them before it ends or the session is closed.
    public List<ToolCall> record() {
        synchronized (lock) {
            return List.copyOf(calls);
        }
    }

    /// Ends the session: a call that runs is recorded as unfinished, its thread interrupted, and its caller
    /// let go.
    ///
    /// A tool that ignores the interrupt runs on by itself; nothing waits for it and nothing hears of its end.
    @Override
    public void close() {
        RunningCall unfinished;
        synchronized (lock) {
            closed = true;
            unfinished = running;
        }
        if (unfinished != null) {
            abandon(unfinished);
        }
    }

    private RegisteredTool admit(String untrustedName, int argumentsBytes) throws RefusedCall {
        if (calls.size() >= limits.toolCallsMax()) {
            throw new RefusedCall("the limit of " + limits.toolCallsMax() + " tool calls is reached");
        }
        RegisteredTool tool = tools.get(untrustedName);
        if (tool == null) {
            throw new RefusedCall("no tool is named \"" + UntrustedText.cut(untrustedName, NAME_CHARACTERS_MAX) + "\"");
        }
        if (tool.tool().network() && !networkTools) {
            throw new RefusedCall("tool \"" + untrustedName + "\" reaches the network, which is off in this sandbox");
        }
        if (argumentsBytes > limits.toolBytesMax()) {
            throw new RefusedCall("arguments of tool \"" + untrustedName + "\" have " + argumentsBytes
                    + " bytes as JSON; accepted: at most " + limits.toolBytesMax());
        }
        return tool;
    }

    private ToolAnswer refuse(String untrustedName, int argumentsBytes, String reason) {
        CallEnding ending = CallEnding.refused(reason);
        // one refusal past the limit is on record, and no more: the record is bounded too
        if (calls.size() <= limits.toolCallsMax()) {
            String name = UntrustedText.line(untrustedName, NAME_CHARACTERS_MAX);
            calls.add(new ToolCall(name, ending.status(), argumentsBytes, 0, Duration.ZERO));
        }
        return ending.answer();
    }

    private ToolAnswer await(RunningCall call) {
        try {
            return call.await();
        } catch (InterruptedException endOfExecution) {
            abandon(call);
            Thread.currentThread().interrupt();
            return CallEnding.UNFINISHED.answer();
        }
    }

    private void abandon(RunningCall call) {
        if (end(call, CallEnding.UNFINISHED)) {
            call.interrupt();
            call.complete(CallEnding.UNFINISHED.answer());
        }
    }

    private void onEnd(RunningCall call, CallEnding ending) {
        if (!end(call, ending)) {
            return;
        }
        try {
            if (!ending.forHost().isEmpty()) {
                LOG.warn("Tool \"{}\" failed: {}", call.toolName(), ending.forHost());
            }
        } finally {
            call.complete(ending.answer());
        }
    }

    /// Ends a call unless it has ended; returns whether it did. Put on record before its caller goes on, so
    /// that whoever closes the session next reads a record that is complete.
    private boolean end(RunningCall call, CallEnding ending) {
        synchronized (lock) {
            if (running != call) {
                return false;
            }
            running = null;
            calls.add(call.toRecord(ending));
            return true;
        }
    }
}
