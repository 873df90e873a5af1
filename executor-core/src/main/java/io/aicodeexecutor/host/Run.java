package io.aicodeexecutor.host;

import io.aicodeexecutor.Limits;
import io.aicodeexecutor.OutputOverflow;
import io.aicodeexecutor.OutputStreamName;
import io.aicodeexecutor.host.Transcript.Stop;
import io.aicodeexecutor.host.Transcript.WorkerExit;
import io.aicodeexecutor.text.UntrustedText;
import io.aicodeexecutor.tools.ToolAnswer;
import io.aicodeexecutor.tools.ToolSession;
import io.aicodeexecutor.wire.Frame;
import io.aicodeexecutor.wire.ProtocolException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One program on one worker, from the job to the end.
///
/// Two sides race to end it: the host, which stops the worker, and the worker, which says its last word or dies.
/// Whoever comes first is the truth: [#stop] marks before it kills, so that the reader, which sees the pipe end
/// afterwards, finds the mark; and a last word that was read before the mark stands, whatever deadline fires a
/// moment later.
final class Run {
    private static final Logger LOG = LoggerFactory.getLogger(Run.class);

    private static final int FAULT_CHARACTERS_MAX = 300;

    private final long job;
    private final Limits limits;
    private final ToolSession tools;
    private final SafeListener listener;
    private final CapturedOutput stdout;
    private final CapturedOutput stderr;
    private final WorkerMeter meter;
    private final Runnable kill;
    private final AtomicReference<Object> decided = new AtomicReference<>();
    private final CompletableFuture<Transcript> transcript = new CompletableFuture<>();

    /// @param kill ends the worker process at once; may be called from any thread, also more than once
    Run(long job, Limits limits, ToolSession tools, SafeListener listener, WorkerMeter meter, Runnable kill) {
        this.job = job;
        this.limits = limits;
        this.tools = tools;
        this.listener = listener;
        this.stdout = new CapturedOutput(limits.stdoutBytesMax());
        this.stderr = new CapturedOutput(limits.stderrBytesMax());
        this.meter = meter;
        this.kill = kill;
    }

    long job() {
        return job;
    }

    Limits limits() {
        return limits;
    }

    /// Completes when the run is over.
    CompletableFuture<Transcript> transcript() {
        return transcript;
    }

    /// What this run has cost so far, measured now.
    WorkerMeter sample() {
        meter.sample();
        return meter;
    }

    /// What it has cost, as of the last look.
    Duration cpuTime() {
        return meter.cpuTime();
    }

    /// Ends the run from outside; the first reason counts, and a last word of the worker that was read before
    /// counts more.
    void stop(Stop reason) {
        // mark before killing, so that the reader sees it
        if (decided.compareAndSet(null, reason)) {
            meter.sample();
            tools.close();
            kill.run();
        }
    }

    /// Takes one frame of the worker; called by its reader thread.
    ///
    /// @return an answer to send
    /// @throws ProtocolException if the frame cannot belong to this run
    Optional<Frame.ToolResult> take(Frame.FromWorker frame) throws ProtocolException {
        if (frame.job() != job) {
            throw new ProtocolException("a frame belongs to another job");
        }
        return switch (frame) {
            case Frame.Output output -> {
                print(output);
                yield Optional.empty();
            }
            case Frame.ToolCall call -> Optional.of(answer(call));
            case Frame.Final last -> {
                finish(last);
                yield Optional.empty();
            }
            case Frame.Ready ready -> throw new ProtocolException("a worker is ready twice");
            case Frame.Idle idle -> throw new ProtocolException("a worker is idle before its job is over");
        };
    }

    private void print(Frame.Output output) throws ProtocolException {
        CapturedOutput stream = output.error() ? stderr : stdout;
        String text = stream.add(output.bytes());
        if (stream.isPastTheMarker()) {
            throw new ProtocolException("a worker sends output past the limit");
        }
        if (!text.isEmpty()) {
            listener.onOutput(output.error() ? OutputStreamName.STDERR : OutputStreamName.STDOUT, text);
        }
        if (stream.isTruncated() && limits.outputOverflow() == OutputOverflow.STOP) {
            stop(Stop.OUTPUT);
        }
    }

    private Frame.ToolResult answer(Frame.ToolCall call) {
        return switch (tools.call(call.tool(), call.argumentsJson())) {
            case ToolAnswer.Result result -> new Frame.ToolResult(job, true, result.json());
            case ToolAnswer.Refusal refusal -> new Frame.ToolResult(job, false, refusal.message());
        };
    }

    private void finish(Frame.Final last) {
        meter.sample();
        if (last instanceof Frame.Failed failed && failed.reason() == Frame.Reason.INTERNAL) {
            LOG.warn(
                    "The interpreter of a worker failed: {}",
                    UntrustedText.line(failed.detail(), FAULT_CHARACTERS_MAX));
        }
        if (decided.compareAndSet(null, last)) {
            tools.close();
            complete(Optional.empty());
        }
    }

    /// Takes the end of the process; called by the reader thread, after which nothing more comes.
    void exited(WorkerExit exit) {
        tools.close();
        complete(Optional.of(exit));
    }

    private void complete(Optional<WorkerExit> exit) {
        Object decision = decided.get();
        Optional<Stop> stop = decision instanceof Stop reason ? Optional.of(reason) : Optional.empty();
        Optional<Frame.Final> last = decision instanceof Frame.Final frame ? Optional.of(frame) : Optional.empty();
        transcript.complete(new Transcript(
                stop,
                last,
                exit,
                stdout,
                stderr,
                tools.record(),
                meter.wallTime(),
                meter.cpuTime(),
                meter.peakMemoryBytes()));
    }
}
