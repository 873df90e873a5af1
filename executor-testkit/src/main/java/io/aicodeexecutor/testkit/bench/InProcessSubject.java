package io.aicodeexecutor.testkit.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// GraalPy as applications embed it that have no sandbox: a new context for each program, in the process of
/// the application, all sharing one engine. The application is [PlainGraalPy], which takes its own times; the
/// way to it and back does not count.
final class InProcessSubject implements Subject {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Belongings belongings;
    private final Process process;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final long firstContextNanos;

    private InProcessSubject(Belongings belongings, Process process) throws IOException {
        this.belongings = belongings;
        this.process = process;
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.firstContextNanos = number();
    }

    /// Starts the application with the library of the run.
    static InProcessSubject open(Ground ground) throws IOException {
        return open(ground, ground.library());
    }

    /// Starts the application.
    ///
    /// @param library where it finds its unpacked library, or unpacks it; the caller deletes it
    static InProcessSubject open(Ground ground, Path library) throws IOException {
        List<String> flags = List.of("-Dpolyglot.engine.userResourceCache=" + library);
        Process process = ground.belongings()
                .start(new ProcessBuilder(JavaChild.command(flags, PlainGraalPy.class))
                        .redirectError(ProcessBuilder.Redirect.DISCARD));
        try {
            return new InProcessSubject(ground.belongings(), process);
        } catch (IOException | RuntimeException failed) {
            ground.belongings().end(process);
            throw failed;
        }
    }

    @Override
    public SubjectName name() {
        return SubjectName.GRAALPY;
    }

    /// From before the first engine to the end of a first program.
    long firstContextNanos() {
        return firstContextNanos;
    }

    /// The application's process.
    ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public synchronized long run(Workload work, long serial) throws IOException {
        out.writeByte(PlainGraalPy.RUN);
        PlainGraalPy.write(out, Workload.unique(work.plain(), serial));
        PlainGraalPy.write(out, work.contextJson());
        out.flush();
        long nanos = number();
        work.checkJson(name(), PlainGraalPy.read(in));
        return nanos;
    }

    @Override
    public synchronized double rate(Workload work, int callers, Duration time) throws IOException {
        out.writeByte(PlainGraalPy.LOAD);
        PlainGraalPy.write(out, work.plain());
        out.writeInt(callers);
        out.writeLong(time.toNanos());
        out.flush();
        return number() / NANOS_PER_SECOND;
    }

    /// Reads a number, or the text of a failure.
    private long number() throws IOException {
        try {
            if (in.readByte() == PlainGraalPy.DONE) {
                return in.readLong();
            }
            throw new BenchException(name().text() + ": " + PlainGraalPy.read(in));
        } catch (EOFException ended) {
            throw new BenchException(name().text() + ": its process ended", ended);
        }
    }

    @Override
    public void close() {
        belongings.end(process);
    }
}
