package io.aicodeexecutor.testkit.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Value;

/// An application that embeds GraalPy without a sandbox: what workers are compared with. Reads commands from standard
/// input until that ends.
public final class PlainGraalPy {
    static final int RUN = 1;
    static final int LOAD = 2;
    static final int DONE = 0;
    static final int FAILED = 1;

    private static final String LANGUAGE = "python";
    private static final double NANOS_PER_SECOND = 1e9;

    private final Engine engine;
    private final DataInputStream in;
    private final DataOutputStream out;

    private PlainGraalPy(Engine engine, DataInputStream in, DataOutputStream out) {
        this.engine = engine;
        this.in = in;
        this.out = out;
    }

    /// Answers until standard input ends.
    public static void main(String[] args) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
        try (Engine engine = Engine.create(LANGUAGE)) {
            PlainGraalPy application = new PlainGraalPy(engine, in, out);
            application.answer("1", "");
            application.done(System.nanoTime() - begin);
            application.serve();
        }
    }

    private void serve() throws IOException, InterruptedException {
        while (true) {
            int command;
            try {
                command = in.readByte();
            } catch (EOFException told) {
                return;
            }
            try {
                if (command == RUN) {
                    run(read(in), read(in));
                } else {
                    load(read(in), in.readInt(), in.readLong());
                }
            } catch (RuntimeException failed) {
                out.writeByte(FAILED);
                write(out, String.valueOf(failed));
                out.flush();
            }
        }
    }

    private void run(String source, String contextJson) throws IOException {
        long begin = System.nanoTime();
        String answer = answer(source, contextJson);
        long nanos = System.nanoTime() - begin;
        out.writeByte(DONE);
        out.writeLong(nanos);
        write(out, answer);
        out.flush();
    }

    private void load(String source, int callers, long nanos) throws IOException, InterruptedException {
        double rate = ClosedLoop.rate(
                callers, Duration.ofNanos(nanos), serial -> answer(Workload.unique(source, serial), ""));
        done(Math.round(rate * NANOS_PER_SECOND));
    }

    private String answer(String source, String contextJson) {
        try (Context context = Context.newBuilder(LANGUAGE).engine(engine).build()) {
            if (!contextJson.isEmpty()) {
                context.getBindings(LANGUAGE).putMember("context_json", contextJson);
            }
            Value answer = context.eval(LANGUAGE, source);
            return answer.isString() ? answer.asString() : answer.toString();
        }
    }

    private void done(long number) throws IOException {
        out.writeByte(DONE);
        out.writeLong(number);
        out.flush();
    }

    static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String read(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
