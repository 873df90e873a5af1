package io.aicodeexecutor.host;

import io.aicodeexecutor.SandboxException;
import io.aicodeexecutor.host.Transcript.WorkerExit;
import io.aicodeexecutor.text.UntrustedText;
import io.aicodeexecutor.wire.Frame;
import io.aicodeexecutor.wire.FrameReader;
import io.aicodeexecutor.wire.FrameWriter;
import io.aicodeexecutor.wire.Layers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the operating system knows of a worker: its process, the pipes to it, its control group. Thread-safe.
final class ChildProcess {
    private static final Logger LOG = LoggerFactory.getLogger(ChildProcess.class);
    private static final long NO_PID = -1;
    private static final long LAST_WORDS_SECONDS_MAX = 5;
    private static final int LAST_WORDS_BYTES = 4_096;
    private static final int LAST_WORDS_CHARACTERS = 600;
    private static final WorkerExit NEVER_STARTED = new WorkerExit(-1, "", false);

    private final LaunchPlan plan;

    // guarded by this
    private @Nullable Process process;
    private @Nullable FrameWriter writer;
    private Optional<ControlGroups.Group> group = Optional.empty();
    private boolean killed;

    ChildProcess(LaunchPlan plan) {
        this.plan = plan;
    }

    /// Starts the process.
    ///
    /// @return what reads its frames
    /// @throws SandboxException if it was killed before
    synchronized FrameReader start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(plan.command());
        if (!plan.expectations().without().contains(Layers.ENVIRONMENT)) {
            builder.environment().clear();
        }
        builder.environment().putAll(plan.environment());
        builder.directory(plan.workingDirectory().toFile());
        if (killed) {
            throw new SandboxException("the sandbox was closed meanwhile");
        }
        if (!plan.expectations().without().contains(Layers.CONTROL_GROUP)) {
            group = plan.groups().create(plan.residentBytesMax(), LaunchPlanner.THREADS_MAX);
        }
        Process started = builder.start();
        process = started;
        writer = new FrameWriter(started.getOutputStream());
        if (group.isPresent()) {
            group.get().add(started.pid());
        }
        return FrameReader.ofWorker(started.getInputStream(), plan.bounds());
    }

    /// Its view in `/proc`; nothing is found there before the start.
    synchronized ProcFile procFile() {
        return new ProcFile(process == null ? NO_PID : process.pid());
    }

    /// The one layer that the host puts up, and proves, itself.
    Frame.LayerProof proofOfGroup() {
        long pid = procFile().pid();
        return group().map(own -> own.prove(pid)).orElseGet(plan.groups()::missing);
    }

    private synchronized Optional<ControlGroups.Group> group() {
        return group;
    }

    private synchronized @Nullable Process process() {
        return process;
    }

    void send(Frame frame) throws IOException {
        FrameWriter to;
        synchronized (this) {
            to = writer;
        }
        if (to == null) {
            throw new IOException("the worker is gone");
        }
        to.write(frame);
    }

    /// Ends the process at once, and lets none start. A second call does nothing.
    ///
    /// @return whether there was a process
    boolean kill() {
        Process target;
        synchronized (this) {
            killed = true;
            target = process;
        }
        if (target == null) {
            return false;
        }
        // the handle's, since the process's own would close the streams, and wait for who reads or writes them
        target.toHandle().destroyForcibly();
        return true;
    }

    boolean isAlive() {
        Process asked = process();
        return asked != null && asked.isAlive();
    }

    /// Waits for the end of the process, which has closed its pipe or is about to be killed, and puts away what was
    /// made for it, but for the pipes. Nothing can be sent from then on.
    WorkerExit awaitEnd() {
        Process ending = process();
        if (ending == null) {
            return NEVER_STARTED;
        }
        boolean interrupted = false;
        while (true) {
            try {
                if (!ending.waitFor(LAST_WORDS_SECONDS_MAX, TimeUnit.SECONDS)) {
                    kill();
                    ending.waitFor();
                }
                WorkerExit last = new WorkerExit(ending.exitValue(), lastWords(ending), removeGroup());
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                return last;
            } catch (InterruptedException again) {
                interrupted = true;
                kill();
            }
        }
    }

    /// @return whether the kernel ended a process of the group for its memory
    private synchronized boolean removeGroup() {
        writer = null;
        boolean outOfMemory = group.map(ControlGroups.Group::wasOutOfMemory).orElse(false);
        group.ifPresent(ControlGroups.Group::remove);
        return outOfMemory;
    }

    private static String lastWords(Process ended) {
        try {
            InputStream err = ended.getErrorStream();
            byte[] bytes = err.readNBytes(Math.min(err.available(), LAST_WORDS_BYTES));
            return UntrustedText.line(new String(bytes, StandardCharsets.UTF_8).strip(), LAST_WORDS_CHARACTERS);
        } catch (IOException unreadable) {
            return "";
        }
    }

    /// Closes the pipes of a process that is gone.
    void closePipes() {
        Process over = process();
        if (over == null) {
            return;
        }
        try (var in = over.getInputStream();
                var err = over.getErrorStream();
                var out = over.getOutputStream()) {
            LOG.trace("Closing {}, {}, {}.", in, err, out);
        } catch (IOException lost) {
            LOG.debug("A pipe of a worker that is gone could not be closed.", lost);
        }
    }
}
