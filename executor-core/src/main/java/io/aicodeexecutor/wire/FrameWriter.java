package io.aicodeexecutor.wire;

import io.aicodeexecutor.wire.Frame.GuardRules;
import io.aicodeexecutor.wire.Frame.JobLimits;
import io.aicodeexecutor.wire.Frame.LayerProof;
import io.aicodeexecutor.wire.Frame.Printed;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;

/// Writes frames, each with one call to the stream beneath. Thread-safe: frames of several threads do not mix.
public final class FrameWriter {
    private static final int HEADER_BYTES = 13;

    private final OutputStream out;

    public FrameWriter(OutputStream out) {
        this.out = out;
    }

    /// Writes one frame and flushes it.
    public void write(Frame frame) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        DataOutputStream data = new DataOutputStream(bytes);
        FrameType type = type(frame);
        data.writeInt(0);
        data.writeByte(type.code());
        data.writeLong(frame.job());
        body(data, frame);
        byte[] encoded = bytes.toByteArray();
        int length = encoded.length - HEADER_BYTES;
        encoded[0] = (byte) (length >>> 24);
        encoded[1] = (byte) (length >>> 16);
        encoded[2] = (byte) (length >>> 8);
        encoded[3] = (byte) length;
        synchronized (this) {
            out.write(encoded);
            out.flush();
        }
    }

    private static FrameType type(Frame frame) {
        return switch (frame) {
            case Frame.Setup setup -> FrameType.SETUP;
            case Frame.Job job -> FrameType.JOB;
            case Frame.ToolResult result -> FrameType.TOOL_RESULT;
            case Frame.Ready ready -> FrameType.READY;
            case Frame.Output output -> FrameType.OUTPUT;
            case Frame.ToolCall call -> FrameType.TOOL_CALL;
            case Frame.Done done -> FrameType.DONE;
            case Frame.Raised raised -> FrameType.RAISED;
            case Frame.Failed failed -> FrameType.FAILED;
            case Frame.Idle idle -> FrameType.IDLE;
        };
    }

    private static void body(DataOutputStream data, Frame frame) throws IOException {
        switch (frame) {
            case Frame.Setup setup -> {
                data.writeInt(setup.version());
                guards(data, setup.guards());
                list(data, setup.tools(), tool -> {
                    text(data, tool.name());
                    list(data, tool.parameters(), parameter -> text(data, parameter));
                });
                text(data, setup.timeZone());
            }
            case Frame.Job job -> {
                text(data, job.source());
                text(data, job.contextJson());
                list(data, job.imports(), name -> text(data, name));
                limits(data, job.limits());
                optionalNumber(data, job.randomSeed());
            }
            case Frame.ToolResult result -> {
                data.writeBoolean(result.ok());
                text(data, result.payload());
            }
            case Frame.Ready ready -> {
                data.writeInt(ready.version());
                list(data, ready.proofs(), proof -> proof(data, proof));
            }
            case Frame.Output output -> {
                data.writeBoolean(output.error());
                data.write(bytes(output.bytes()));
            }
            case Frame.ToolCall call -> {
                text(data, call.tool());
                text(data, call.argumentsJson());
            }
            case Frame.Done done -> {
                text(data, done.valueJson());
                printed(data, done.printed());
            }
            case Frame.Raised raised -> {
                text(data, raised.type());
                text(data, raised.message());
                data.writeInt(raised.line());
                list(data, raised.frames(), code -> {
                    text(data, code.function());
                    data.writeInt(code.line());
                });
                printed(data, raised.printed());
            }
            case Frame.Failed failed -> {
                text(data, failed.reason().name());
                text(data, failed.detail());
                printed(data, failed.printed());
            }
            case Frame.Idle idle -> {}
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private static void guards(DataOutputStream data, GuardRules guards) throws IOException {
        data.writeBoolean(guards.enforced());
        list(data, guards.modules(), name -> text(data, name));
        list(data, guards.forbiddenNames(), name -> text(data, name));
        list(data, guards.allowedDunders(), name -> text(data, name));
        list(data, guards.hiddenNames(), name -> text(data, name));
    }

    private static void limits(DataOutputStream data, JobLimits limits) throws IOException {
        data.writeInt(limits.stdoutBytesMax());
        data.writeInt(limits.stderrBytesMax());
        data.writeInt(limits.resultBytesMax());
        data.writeInt(limits.resultDepthMax());
        data.writeInt(limits.toolBytesMax());
        data.writeInt(limits.cpuSeconds());
    }

    private static void optionalNumber(DataOutputStream data, OptionalLong number) throws IOException {
        data.writeBoolean(number.isPresent());
        if (number.isPresent()) {
            data.writeLong(number.getAsLong());
        }
    }

    private static void proof(DataOutputStream data, LayerProof proof) throws IOException {
        text(data, proof.name());
        data.writeBoolean(proof.wanted());
        data.writeBoolean(proof.supported());
        data.writeBoolean(proof.applied());
        data.writeBoolean(proof.verified());
        text(data, proof.how());
        text(data, proof.value());
    }

    private static void printed(DataOutputStream data, Printed printed) throws IOException {
        data.writeLong(printed.stdout());
        data.writeLong(printed.stderr());
    }

    /// Writes UTF-8; a lone surrogate, which UTF-8 cannot hold, becomes a question mark.
    private static void text(DataOutputStream data, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        data.writeInt(utf8.length);
        data.write(utf8);
    }

    private static <T> void list(DataOutputStream data, List<T> list, Element<T> element) throws IOException {
        data.writeInt(list.size());
        for (T item : list) {
            element.write(item);
        }
    }

    /// Writes one element of a list.
    @FunctionalInterface
    private interface Element<T> {
        void write(T item) throws IOException;
    }
}
