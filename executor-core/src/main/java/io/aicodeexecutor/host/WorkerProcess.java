package io.aicodeexecutor.host;

import io.aicodeexecutor.IsolationException;
import io.aicodeexecutor.SandboxException;
import io.aicodeexecutor.host.Transcript.Stop;
import io.aicodeexecutor.host.Transcript.WorkerExit;
import io.aicodeexecutor.wire.Frame;
import io.aicodeexecutor.wire.FrameReader;
import io.aicodeexecutor.wire.ProtocolException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One worker process as the host sees it.
///
/// A platform thread of its own starts it, reads its frames and sees its end; nobody else reads. The process
/// is ended by [#kill], from any thread, and by nothing milder: a worker is never asked to stop. Its life:
/// starting, then idle and busy in turn, with a short pause after each run in which it puts away what the program
/// left; then dead.
final class WorkerProcess {
    /// Who hears of a worker's life. Called on the worker's own thread.
    interface Watcher {
        /// What an earlier worker proved; empty before the first.
        List<Frame.LayerProof> proofsBefore();

        /// It is sealed and waits for its first job.
        void ready(WorkerProcess worker);

        /// It waits for the next job.
        void idle(WorkerProcess worker);

        /// It is gone. Called exactly once, also if it never became ready.
        ///
        /// @param failure why it did not become ready; empty if it did
        void gone(WorkerProcess worker, Optional<SandboxException> failure);
    }

    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);
    private static final Duration TIDY_MAX = Duration.ofSeconds(10);

    /// For what a killed process has written to be read.
    private static final Duration PIPE_DRAIN_MAX = Duration.ofSeconds(5);

    private final LaunchPlan plan;
    private final ChildProcess child;
    private final Deadlines deadlines;
    private final Watcher watcher;
    private final Thread thread;

    // written by the worker's own thread before it calls ready()
    private volatile List<Frame.LayerProof> proofs = List.of();
    private volatile long idleResidentBytes;

    // written before that thread starts
    private @Nullable ScheduledFuture<?> startDeadline;

    // used by the worker's own thread only
    private long tidyingJob = Frame.NO_JOB;
    private @Nullable ScheduledFuture<?> tidyDeadline;

    // written before anybody is told of the process's end
    private volatile boolean heldOpen;
    private final CountDownLatch gone = new CountDownLatch(1);

    // guarded by this
    private @Nullable Run run;
    private @Nullable WorkerExit exit;
    private boolean ended;
    private @Nullable ScheduledFuture<?> drainDeadline;

    WorkerProcess(String name, LaunchPlan plan, Deadlines deadlines, Watcher watcher) {
        this.plan = plan;
        this.child = new ChildProcess(plan);
        this.deadlines = deadlines;
        this.watcher = watcher;
        this.thread = new Thread(this::live, name);
        thread.setDaemon(true);
    }

    /// Starts the process, in the background.
    ///
    /// @throws SandboxException if this host gives no thread for it; then the watcher hears nothing
    void start() {
        try {
            startDeadline = deadlines.after(plan.startMax(), this::kill);
            thread.start();
        } catch (OutOfMemoryError noThread) {
            cancel(startDeadline);
            // what the JVM throws where the kernel refuses a thread; the heap has nothing to do with it
            throw new SandboxException("A worker could not be started: this host gives no more threads.", noThread);
        }
    }

    /// What the worker proved when it became ready; empty before.
    List<Frame.LayerProof> proofs() {
        return proofs;
    }

    /// A meter for the next run.
    WorkerMeter meter() {
        return new WorkerMeter(child.procFile(), idleResidentBytes, plan.residentBytesMax());
    }

    /// Hands a job to the worker, which must be idle. If it is gone meanwhile, the run ends by its exit, as if
    /// it had died a moment later.
    void begin(Run newRun, Frame.Job job) {
        WorkerExit already;
        synchronized (this) {
            if (run != null) {
                throw new IllegalStateException("a worker has one job at a time");
            }
            already = exit;
            run = already == null ? newRun : null;
        }
        if (already != null) {
            newRun.exited(already);
            return;
        }
        try {
            child.send(job);
        } catch (IOException gone) {
            LOG.debug("The worker went away while a job was handed to it.", gone);
            kill();
        }
    }

    /// Ends the process at once. Thread-safe; a second call does nothing.
    void kill() {
        if (child.kill()) {
            synchronized (this) {
                if (!ended && drainDeadline == null) {
                    drainDeadline = deadlines.after(PIPE_DRAIN_MAX, this::endThoughHeldOpen);
                }
            }
        }
    }

    /// Waits until the process has ended, the watcher has heard of it and, unless something else holds its pipe
    /// open, the thread that read it has ended too.
    void join() throws InterruptedException {
        gone.await();
        if (!heldOpen) {
            thread.join();
        }
    }

    private void live() {
        Exception fault = new IOException("it ended");
        try {
            FrameReader reader = child.start();
            becomeReady(reader);
            cancel(startDeadline);
            watcher.ready(this);
            serve(reader);
        } catch (ProtocolException broken) {
            LOG.warn("A worker broke the protocol and was discarded: {}.", broken.getMessage());
            fault = new IOException("it broke the protocol: " + broken.getMessage());
            stopRun(Stop.PROTOCOL);
            kill();
        } catch (IsolationException refused) {
            LOG.debug("A worker was refused.", refused);
            fault = refused;
            kill(); // it knows nothing of this and would wait for its first job
        } catch (IOException | SandboxException failed) {
            LOG.debug("A worker ended.", failed);
            fault = failed;
            killUnlessRunning();
        } finally {
            cancel(startDeadline);
            cancel(tidyDeadline);
            end(fault);
            child.closePipes();
        }
    }

    /// Ends this worker's life, once.
    private void end(Exception fault) {
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
            cancel(drainDeadline);
        }
        try {
            WorkerExit last = child.awaitEnd();
            endRun(last);
            boolean wasReady = !proofs.isEmpty();
            watcher.gone(this, wasReady ? Optional.empty() : Optional.of(StartFailure.of(last, fault)));
        } finally {
            gone.countDown();
        }
    }

    /// The end of a process usually shows as the end of its pipe. Should anything else hold that pipe open, a child
    /// that the wall ought to have prevented, nobody waits for it but the thread that reads.
    private void endThoughHeldOpen() {
        synchronized (this) {
            if (ended) {
                return;
            }
            if (child.isAlive()) {
                // the kernel takes its time, which is not to be waited for here
                drainDeadline = deadlines.after(PIPE_DRAIN_MAX, this::endThoughHeldOpen);
                return;
            }
        }
        heldOpen = true;
        LOG.warn("A worker has ended, but something that it started holds its pipe open.");
        end(new IOException("it ended"));
    }

    private void becomeReady(FrameReader reader) throws IOException {
        child.send(plan.setup());
        Frame.FromWorker first = reader.readFromWorker();
        if (first == null) {
            throw new SandboxException("it did not become ready");
        }
        if (!(first instanceof Frame.Ready ready)) {
            throw new ProtocolException("a worker speaks before it is ready");
        }
        if (ready.version() != Frame.VERSION) {
            throw new ProtocolException("a worker speaks another version of the protocol");
        }
        ProcFile procFile = child.procFile();
        List<Frame.LayerProof> all = new ArrayList<>(ready.proofs());
        all.add(child.proofOfGroup());
        plan.expectations().check(all, watcher.proofsBefore());
        plan.expectations().check(procFile);
        idleResidentBytes =
                procFile.memory().map(ProcFile.Memory::residentBytes).orElse(0L);
        proofs = all.stream().map(Expectations::printable).toList();
    }

    private void serve(FrameReader reader) throws IOException {
        Frame.FromWorker frame = reader.readFromWorker();
        while (frame != null) {
            take(frame);
            frame = reader.readFromWorker();
        }
        killUnlessRunning();
    }

    /// A worker that closed its pipe is on its way out, and how it ends may tell why its run did; with no run there
    /// is nothing to learn, and it must not be taken for an idle one meanwhile.
    private void killUnlessRunning() {
        boolean running;
        synchronized (this) {
            running = run != null;
        }
        boolean wasReady = !proofs.isEmpty();
        if (wasReady && !running) {
            kill();
        }
    }

    private void take(Frame.FromWorker frame) throws IOException {
        Run current;
        synchronized (this) {
            current = run;
        }
        if (current == null) {
            takeIdle(frame);
            return;
        }
        Optional<Frame.ToolResult> answer = current.take(frame);
        if (answer.isPresent()) {
            child.send(answer.get());
        }
        if (current.transcript().isDone()) {
            synchronized (this) {
                run = null;
            }
            tidyingJob = current.job();
            tidyDeadline = deadlines.after(TIDY_MAX, this::untidy);
        }
    }

    private void takeIdle(Frame.FromWorker frame) throws ProtocolException {
        if (!(frame instanceof Frame.Idle idle) || tidyingJob == Frame.NO_JOB || idle.job() != tidyingJob) {
            throw new ProtocolException("a worker without a job speaks");
        }
        tidyingJob = Frame.NO_JOB;
        cancel(tidyDeadline);
        watcher.idle(this);
    }

    private void untidy() {
        LOG.warn("A worker did not become idle within {} after its last job and was discarded.", TIDY_MAX);
        kill();
    }

    private static void cancel(@Nullable ScheduledFuture<?> deadline) {
        if (deadline != null) {
            deadline.cancel(false);
        }
    }

    private void stopRun(Stop reason) {
        Run current;
        synchronized (this) {
            current = run;
        }
        if (current != null) {
            current.stop(reason);
        }
    }

    private void endRun(WorkerExit last) {
        Run current;
        synchronized (this) {
            current = run;
            run = null;
            exit = last;
        }
        if (current != null) {
            current.exited(last);
        }
    }
}
