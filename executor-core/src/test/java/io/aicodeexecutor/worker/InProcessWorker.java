package io.aicodeexecutor.worker;

import io.aicodeexecutor.Policy;
import io.aicodeexecutor.wire.Frame;
import io.aicodeexecutor.wire.FrameBounds;
import io.aicodeexecutor.wire.FrameReader;
import io.aicodeexecutor.wire.FrameWriter;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/// A worker's session on threads of this JVM, without a process of its own and without confinement: for tests of
/// what the worker does, not of what holds it.
final class InProcessWorker implements AutoCloseable {
    static final Frame.JobLimits LIMITS = new Frame.JobLimits(65_536, 65_536, 65_536, 32, 65_536, 60);

    private static final Duration INTERRUPT_EVERY = Duration.ofMillis(200);
    private static final int PIPE_BYTES = 1 << 20;
    private static final FrameBounds BOUNDS = new FrameBounds(FrameBounds.OUTPUT_CHUNK_BYTES, 65_536, 65_536, 0);

    private static final Session.Memory UNBOUNDED = new Session.Memory() {
        @Override
        public void loadedAhead(boolean firstTime) {}

        @Override
        public void begin() {
            // the heap is this JVM's own
        }

        @Override
        public void end() {
            // likewise
        }

        @Override
        public boolean settle() {
            return true;
        }
    };

    private final PipedOutputStream toWorker = new PipedOutputStream();
    private final FrameWriter writer = new FrameWriter(toWorker);
    private final FrameReader reader;
    private final Thread thread;
    private long job;

    /// What a job did: its last word and what it printed.
    record Ended(Frame.Final last, String stdout, String stderr) {
        String value() {
            if (last instanceof Frame.Done done) {
                return done.valueJson();
            }
            throw new AssertionError("not done but " + last);
        }

        Frame.Raised raised() {
            if (last instanceof Frame.Raised raised) {
                return raised;
            }
            throw new AssertionError("not raised but " + last);
        }
    }

    InProcessWorker(Frame.Setup setup) throws IOException {
        PipedInputStream fromHost = new PipedInputStream(toWorker, PIPE_BYTES);
        PipedOutputStream toHost = new PipedOutputStream();
        this.reader = FrameReader.ofWorker(new PipedInputStream(toHost, PIPE_BYTES), BOUNDS);
        this.thread = new Thread(null, () -> serve(fromHost, toHost), "in-process-worker", 64L << 20);
        thread.setDaemon(true);
        thread.start();
        writer.write(setup);
        if (!(reader.readFromWorker() instanceof Frame.Ready)) {
            throw new IOException("the session did not become ready");
        }
    }

    private void serve(PipedInputStream fromHost, PipedOutputStream toHost) {
        HostLink link = new HostLink(fromHost, toHost, Thread.currentThread()::interrupt);
        try {
            new Session(link, new Session.Confinement(List::of, seconds -> {}, () -> {}), UNBOUNDED)
                    .serve(link.setup());
        } catch (IOException | InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /// As a sandbox has it by default.
    static InProcessWorker standard() throws IOException {
        return new InProcessWorker(setup("UTC", true, Policy.standard()));
    }

    static Frame.Setup setup(boolean enforced, String... modules) {
        return setup("UTC", enforced, modules);
    }

    /// With a clock of another zone.
    static Frame.Setup setup(String timeZone, boolean enforced, String... modules) {
        return new Frame.Setup(
                Frame.VERSION,
                new Frame.GuardRules(
                        enforced, List.of(modules), List.of("eval", "mro"), List.of("__init__", "__len__"), List.of()),
                List.of(),
                timeZone);
    }

    /// As a sandbox with a policy has it.
    static Frame.Setup setup(String timeZone, boolean enforced, Policy policy) {
        return new Frame.Setup(
                Frame.VERSION,
                new Frame.GuardRules(
                        enforced,
                        List.copyOf(policy.modules()),
                        List.copyOf(policy.forbiddenNames()),
                        List.copyOf(policy.allowedDunders()),
                        List.copyOf(policy.hiddenNames())),
                List.of(),
                timeZone);
    }

    /// @param source `⏎` stands for the end of a line
    Ended runLines(String source) throws IOException {
        return run(source.replace('⏎', '\n'));
    }

    Ended run(String source) throws IOException {
        return run(source, "{}", LIMITS, call -> {
            throw new AssertionError("no tool was expected");
        });
    }

    /// @param imports what the program imports, so that the worker loads it ahead of the next one
    Ended run(String source, List<String> imports, OptionalLong randomSeed) throws IOException {
        job++;
        return run(new Frame.Job(job, source, "{}", imports, LIMITS, randomSeed), call -> {
            throw new AssertionError("no tool was expected");
        });
    }

    Ended run(
            String source, String contextJson, Frame.JobLimits limits, Function<Frame.ToolCall, Frame.ToolResult> tools)
            throws IOException {
        job++;
        return run(new Frame.Job(job, source, contextJson, List.of(), limits, OptionalLong.empty()), tools);
    }

    private Ended run(Frame.Job next, Function<Frame.ToolCall, Frame.ToolResult> tools) throws IOException {
        writer.write(next);
        StringBuilder stdout = new StringBuilder();
        StringBuilder stderr = new StringBuilder();
        while (true) {
            switch (reader.readFromWorker()) {
                case Frame.Output output ->
                    (output.error() ? stderr : stdout).append(StandardCharsets.UTF_8.decode(output.bytes()));
                case Frame.ToolCall call -> writer.write(tools.apply(call));
                case Frame.Final last -> {
                    if (!(reader.readFromWorker() instanceof Frame.Idle)) {
                        throw new AssertionError("the worker did not become idle");
                    }
                    return new Ended(last, stdout.toString(), stderr.toString());
                }
                case null -> throw new AssertionError("the session ended");
                case Frame.FromWorker other -> throw new AssertionError("an unexpected frame: " + other);
            }
        }
    }

    @Override
    public void close() throws IOException {
        toWorker.close();
        try {
            // more than once: the interpreter swallows an interrupt that meets it loading a module
            while (!thread.join(INTERRUPT_EVERY)) {
                thread.interrupt();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
