package io.aicodeexecutor.worker;

import io.aicodeexecutor.wire.Frame;
import io.aicodeexecutor.wire.FrameBounds;
import io.aicodeexecutor.wire.FrameReader;
import io.aicodeexecutor.wire.FrameWriter;
import io.aicodeexecutor.wire.ProtocolException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// The worker's end of the two pipes.
///
/// One thread reads standard input for as long as the process lives. When the pipe ends, the host is gone, and so
/// is this process: no program may outlive its host.
final class HostLink {
    private static final FrameBounds TRUSTED_HOST = new FrameBounds(0, 0, Integer.MAX_VALUE, Integer.MAX_VALUE);

    private final FrameReader reader;
    private final FrameWriter writer;
    private final Runnable end;
    private final BlockingQueue<Frame.Job> jobs = new ArrayBlockingQueue<>(1);
    private final BlockingQueue<Frame.ToolResult> toolResults = new ArrayBlockingQueue<>(1);

    /// A link over two streams.
    ///
    /// @param end called when the host is gone or breaks the protocol; expected to end the process
    HostLink(InputStream in, OutputStream out, Runnable end) {
        this.reader = FrameReader.ofHost(in, TRUSTED_HOST);
        this.writer = new FrameWriter(out);
        this.end = end;
    }

    /// Reads the first frame, before [#listen].
    Frame.Setup setup() throws IOException {
        if (!(reader.readFromHost() instanceof Frame.Setup setup)) {
            throw new ProtocolException("the first frame of the host is not a setup");
        }
        if (setup.version() != Frame.VERSION) {
            throw new ProtocolException("the host speaks another version of the protocol");
        }
        return setup;
    }

    /// Starts the reading thread.
    void listen() {
        Thread thread = new Thread(this::read, "host-reader");
        thread.setDaemon(true);
        thread.start();
    }

    private void read() {
        try {
            while (true) {
                switch (reader.readFromHost()) {
                    case null -> {
                        return;
                    }
                    case Frame.Job job -> jobs.put(job);
                    case Frame.ToolResult result -> toolResults.put(result);
                    case Frame.Setup setup -> throw new ProtocolException("a second setup");
                }
            }
        } catch (IOException | InterruptedException broken) {
            // nobody is left to tell; the process ends below
        } finally {
            end.run();
        }
    }

    /// Whether the next program is there already.
    boolean hasJob() {
        return !jobs.isEmpty();
    }

    /// Waits for the next program.
    Frame.Job nextJob() throws InterruptedException {
        return jobs.take();
    }

    /// Calls a tool and waits for the answer. The host's deadline ends the wait, with the process.
    Frame.ToolResult callTool(Frame.ToolCall call) throws InterruptedException {
        send(call);
        return toolResults.take();
    }

    /// Sends a frame. Thread-safe.
    void send(Frame frame) {
        try {
            writer.write(frame);
        } catch (IOException hostGone) {
            end.run();
            throw new UncheckedIOException(hostGone);
        }
    }
}
