package io.aicodeexecutor.worker;

import io.aicodeexecutor.wire.Frame;
import io.aicodeexecutor.wire.FrameBounds;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/// Collects what the running program prints and sends it, in few frames but without delay: a thread of its own
/// sends what has gathered as soon as it has sent the previous frame. Past a stream's limit one byte more is sent,
/// which tells the host that there was more; the rest is counted and dropped.
///
/// Thread-safe: guests print on one thread, the interpreter's helpers may on others.
final class Printer {
    private static final int GATHERED_BYTES_MAX = FrameBounds.OUTPUT_CHUNK_BYTES;

    private final Consumer<Frame> send;
    private final Stream stdout = new Stream(false);
    private final Stream stderr = new Stream(true);
    private long job = Frame.NO_JOB;
    private boolean sending;

    Printer(Consumer<Frame> send) {
        this.send = send;
    }

    /// Starts the sending thread.
    void start() {
        Thread thread = new Thread(this::sendForever, "printer");
        thread.setDaemon(true);
        thread.start();
    }

    OutputStream stdout() {
        return stdout;
    }

    OutputStream stderr() {
        return stderr;
    }

    /// From now on what is printed belongs to this job.
    synchronized void begin(Frame.Job next) {
        job = next.job();
        stdout.begin(next.limits().stdoutBytesMax());
        stderr.begin(next.limits().stderrBytesMax());
    }

    /// Sends what is left, and drops what is printed from now on.
    ///
    /// @return how much the job printed
    synchronized Frame.Printed finish() {
        flush();
        job = Frame.NO_JOB;
        return new Frame.Printed(stdout.printed, stderr.printed);
    }

    /// Waits until all that was printed so far is sent, so that a frame sent next does not overtake it.
    synchronized void flush() {
        try {
            while (sending || stdout.gathered.size() > 0 || stderr.gathered.size() > 0) {
                notifyAll();
                wait();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendForever() {
        try {
            while (true) {
                send.accept(nextFrame());
                sent();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Frame nextFrame() throws InterruptedException {
        while (stdout.gathered.size() == 0 && stderr.gathered.size() == 0) {
            wait();
        }
        sending = true;
        Stream first = stdout.gathered.size() > 0 ? stdout : stderr;
        Frame frame = new Frame.Output(job, first.error, ByteBuffer.wrap(first.gathered.toByteArray()));
        first.gathered.reset();
        notifyAll();
        return frame;
    }

    private synchronized void sent() {
        sending = false;
        notifyAll();
    }

    private synchronized void print(Stream stream, byte[] bytes, int offset, int length) {
        if (job == Frame.NO_JOB) {
            return;
        }
        long room = Math.max(0, stream.bytesMax + 1 - stream.printed);
        stream.printed += length;
        int left = (int) Math.min(length, room);
        int from = offset;
        while (left > 0) {
            int chunk = Math.min(left, GATHERED_BYTES_MAX - stream.gathered.size());
            stream.gathered.write(bytes, from, chunk);
            from += chunk;
            left -= chunk;
            notifyAll();
            awaitRoom(stream);
        }
    }

    private void awaitRoom(Stream stream) {
        try {
            while (stream.gathered.size() >= GATHERED_BYTES_MAX) {
                wait();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Stream extends OutputStream {
        private final boolean error;
        private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
        private long bytesMax;
        private long printed;

        Stream(boolean error) {
            this.error = error;
        }

        void begin(int newBytesMax) {
            gathered.reset();
            bytesMax = newBytesMax;
            printed = 0;
        }

        @Override
        public void write(int oneByte) {
            write(new byte[] {(byte) oneByte}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            print(this, bytes, offset, length);
        }
    }
}
