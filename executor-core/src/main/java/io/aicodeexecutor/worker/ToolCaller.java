package io.aicodeexecutor.worker;

import io.aicodeexecutor.wire.Frame;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/// The only thing of the host language that a guest can reach: a function that takes a tool's name and arguments
/// and returns a text, `+` and the result as JSON or `-` and a message.
final class ToolCaller implements ProxyExecutable {
    private final HostLink link;
    private final Printer printer;
    private long job = Frame.NO_JOB;
    private int argumentsBytesMax;
    private int depthMax;

    ToolCaller(HostLink link, Printer printer) {
        this.link = link;
        this.printer = printer;
    }

    void begin(Frame.Job next) {
        job = next.job();
        argumentsBytesMax = next.limits().toolBytesMax();
        depthMax = next.limits().resultDepthMax();
    }

    /// Called by the prelude, on the guest's thread.
    @Override
    public Object execute(Value... arguments) {
        String tool = arguments[0].asString();
        Value simplify = arguments[2];
        try {
            String json = new ValueEncoder(simplify, argumentsBytesMax, depthMax).encode(arguments[1]);
            printer.flush();
            Frame.ToolResult answer = link.callTool(new Frame.ToolCall(job, tool, json));
            return (answer.ok() ? "+" : "-") + answer.payload();
        } catch (ValueEncoder.NotEncodableException notData) {
            return "-the arguments of tool \"" + tool + "\" cannot be passed: " + notData.getMessage();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return "-interrupted";
        }
    }
}
