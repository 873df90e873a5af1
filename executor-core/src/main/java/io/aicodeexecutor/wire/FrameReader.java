package io.aicodeexecutor.wire;

import io.aicodeexecutor.wire.Frame.CodeFrame;
import io.aicodeexecutor.wire.Frame.GuardRules;
import io.aicodeexecutor.wire.Frame.JobLimits;
import io.aicodeexecutor.wire.Frame.LayerProof;
import io.aicodeexecutor.wire.Frame.Printed;
import io.aicodeexecutor.wire.Frame.Reason;
import io.aicodeexecutor.wire.Frame.ToolSignature;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Reads frames of one direction. Not thread-safe: one reader thread per pipe.
///
/// The header is 13 bytes: length of the payload (4), kind (1), job (8), all big-endian.
public final class FrameReader {
    private static final String CUT_SHORT = "the stream ended within a frame";

    private static final int HEADER_BYTES = 13;

    private final DataInputStream in;
    private final FrameBounds bounds;
    private final boolean fromHost;

    private FrameReader(InputStream in, FrameBounds bounds, boolean fromHost) {
        this.in = new DataInputStream(in);
        this.bounds = bounds;
        this.fromHost = fromHost;
    }

    /// A reader on the host's side, which accepts what workers say.
    public static FrameReader ofWorker(InputStream in, FrameBounds bounds) {
        return new FrameReader(in, bounds, false);
    }

    /// A reader on the worker's side, which accepts what the host says.
    public static FrameReader ofHost(InputStream in, FrameBounds bounds) {
        return new FrameReader(in, bounds, true);
    }

    /// Reads the next frame a worker sent.
    ///
    /// @return the frame, or null at the end of the stream
    /// @throws ProtocolException if the worker broke the protocol; the stream is of no use afterwards
    /// @throws EOFException if the stream ended within a frame: the worker's end says why, not the frame
    public Frame.@Nullable FromWorker readFromWorker() throws IOException {
        return (Frame.FromWorker) read();
    }

    /// Reads the next frame the host sent.
    ///
    /// @return the frame, or null at the end of the stream
    public Frame.@Nullable FromHost readFromHost() throws IOException {
        return (Frame.FromHost) read();
    }

    private @Nullable Frame read() throws IOException {
        // one system call for the header, which is why nothing buffers here: a buffered stream asks how much is there,
        // by a call that a sealed worker may not make
        byte[] head = in.readNBytes(HEADER_BYTES);
        if (head.length == 0) {
            return null;
        }
        if (head.length < HEADER_BYTES) {
            throw new EOFException(CUT_SHORT);
        }
        ByteBuffer header = ByteBuffer.wrap(head);
        int length = header.getInt();
        FrameType type = FrameType.ofCode(Byte.toUnsignedInt(header.get()));
        long job = header.getLong();
        if (type == null || type.isFromHost() != fromHost) {
            throw new ProtocolException("a frame is of no kind that may come from this side");
        }
        if (length < 0 || length > bounds.payloadBytesMax(type)) {
            throw new ProtocolException("a frame of kind " + type + " is larger than allowed");
        }
        byte[] payload = in.readNBytes(length);
        if (payload.length < length) {
            throw new EOFException(CUT_SHORT);
        }
        return decode(type, job, new Fields(payload));
    }

    private static Frame decode(FrameType type, long job, Fields fields) throws ProtocolException {
        boolean jobless = type == FrameType.SETUP || type == FrameType.READY;
        if (jobless != (job == Frame.NO_JOB)) {
            throw new ProtocolException("a frame of kind " + type + " has the wrong job");
        }
        Frame frame = switch (type) {
            case SETUP ->
                new Frame.Setup(fields.number(), guards(fields), fields.list(FrameReader::tool), fields.text());
            case JOB ->
                new Frame.Job(
                        job,
                        fields.text(),
                        fields.text(),
                        fields.list(Fields::text),
                        limits(fields),
                        optionalNumber(fields));
            case TOOL_RESULT -> new Frame.ToolResult(job, fields.flag(), fields.text());
            case READY -> new Frame.Ready(fields.number(), fields.list(FrameReader::proof));
            case OUTPUT -> new Frame.Output(job, fields.flag(), fields.rest());
            case TOOL_CALL -> new Frame.ToolCall(job, fields.text(), fields.text());
            case IDLE -> new Frame.Idle(job);
            case DONE -> new Frame.Done(job, fields.text(), printed(fields));
            case RAISED ->
                new Frame.Raised(
                        job,
                        fields.text(FrameBounds.TEXT_BYTES_MAX),
                        fields.text(FrameBounds.TEXT_BYTES_MAX),
                        fields.count(),
                        fields.list(FrameBounds.TRACEBACK_FRAMES_MAX, FrameReader::codeFrame),
                        printed(fields));
            case FAILED -> new Frame.Failed(job, reason(fields), fields.text(), printed(fields));
        };
        fields.end();
        return frame;
    }

    private static GuardRules guards(Fields fields) throws ProtocolException {
        return new GuardRules(
                fields.flag(),
                fields.list(Fields::text),
                fields.list(Fields::text),
                fields.list(Fields::text),
                fields.list(Fields::text));
    }

    private static ToolSignature tool(Fields fields) throws ProtocolException {
        return new ToolSignature(fields.text(), fields.list(Fields::text));
    }

    private static JobLimits limits(Fields fields) throws ProtocolException {
        return new JobLimits(
                fields.count(), fields.count(), fields.count(), fields.count(), fields.count(), fields.count());
    }

    private static OptionalLong optionalNumber(Fields fields) throws ProtocolException {
        return fields.flag() ? OptionalLong.of(fields.longNumber()) : OptionalLong.empty();
    }

    private static LayerProof proof(Fields fields) throws ProtocolException {
        return new LayerProof(
                fields.text(),
                fields.flag(),
                fields.flag(),
                fields.flag(),
                fields.flag(),
                fields.text(),
                fields.text());
    }

    private static CodeFrame codeFrame(Fields fields) throws ProtocolException {
        return new CodeFrame(fields.text(), fields.count());
    }

    private static Printed printed(Fields fields) throws ProtocolException {
        return new Printed(fields.longCount(), fields.longCount());
    }

    private static Reason reason(Fields fields) throws ProtocolException {
        String name = fields.text();
        for (Reason reason : Reason.values()) {
            if (reason.name().equals(name)) {
                return reason;
            }
        }
        throw new ProtocolException("a failure has no known reason");
    }
}
