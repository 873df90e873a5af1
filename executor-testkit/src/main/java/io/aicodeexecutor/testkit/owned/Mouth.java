package io.aicodeexecutor.testkit.owned;

import io.aicodeexecutor.wire.Frame;
import io.aicodeexecutor.wire.Frame.LayerProof;
import io.aicodeexecutor.wire.FrameWriter;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// What a lying worker lies with: its three pipes, its job, and its own process.
///
/// @param in frames of the host
/// @param out frames to the host
/// @param process what it runs in
/// @param job the job that runs, or ran last; 1 before the first
/// @param proofs what the seal proved; empty before it is closed
record Mouth(FileInputStream in, FileOutputStream out, OwnProcess process, long job, List<LayerProof> proofs) {
    static final int SETUP = 1;
    static final int JOB = 2;
    static final int TOOL_RESULT = 3;
    static final int READY = 17;
    static final int OUTPUT = 18;
    static final int TOOL_CALL = 19;
    static final int DONE = 20;
    static final int RAISED = 21;
    static final int FAILED = 22;
    static final int IDLE = 23;

    private static final int HEADER_BYTES = 13;

    Mouth {
        proofs = List.copyOf(proofs);
    }

    Mouth inJob(long now) {
        return new Mouth(in, out, process, now, proofs);
    }

    Mouth sealed(List<LayerProof> proven) {
        return new Mouth(in, out, process, job, proven);
    }

    /// Says what a true worker could say.
    void say(Frame frame) throws IOException {
        new FrameWriter(out).write(frame);
    }

    /// A header alone.
    void header(int length, int kind, long ofJob) throws IOException {
        out.write(header(length, kind, ofJob, 0).array());
    }

    /// A frame of the current job.
    void frame(int kind, Payload payload) throws IOException {
        frame(kind, job, payload);
    }

    void frame(int kind, long ofJob, Payload payload) throws IOException {
        out.write(encoded(kind, ofJob, payload));
    }

    /// The bytes of a frame of the current job.
    byte[] encoded(int kind, Payload payload) {
        return encoded(kind, job, payload);
    }

    private static byte[] encoded(int kind, long ofJob, Payload payload) {
        byte[] bytes = payload.bytes();
        return header(bytes.length, kind, ofJob, bytes.length).put(bytes).array();
    }

    private static ByteBuffer header(int length, int kind, long ofJob, int room) {
        return ByteBuffer.allocate(HEADER_BYTES + room)
                .putInt(length)
                .put((byte) kind)
                .putLong(ofJob);
    }

    /// A value and nothing printed.
    void done(String valueJson) throws IOException {
        frame(DONE, new Payload().text(valueJson).printed(0, 0));
    }

    void raised(String type, String message, int line) throws IOException {
        frame(
                RAISED,
                new Payload().text(type).text(message).number(line).number(0).printed(0, 0));
    }

    void failed(String reason, String detail) throws IOException {
        frame(FAILED, new Payload().text(reason).text(detail).printed(0, 0));
    }

    void toolCall(String tool, String argumentsJson) throws IOException {
        frame(TOOL_CALL, new Payload().text(tool).text(argumentsJson));
    }

    void ready(List<LayerProof> claimed) throws IOException {
        say(new Frame.Ready(Frame.VERSION, claimed));
    }

    /// Says no more, and lives on.
    static void holdStill() {
        while (true) {
            LockSupport.park();
        }
    }
}
