package io.aicodeexecutor.host;

import io.aicodeexecutor.ErrorDetail;
import io.aicodeexecutor.Limit;
import io.aicodeexecutor.Limits;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.data.JsonData;
import io.aicodeexecutor.data.NotJsonDataException;
import io.aicodeexecutor.host.Transcript.Stop;
import io.aicodeexecutor.host.Transcript.WorkerExit;
import io.aicodeexecutor.wire.Frame;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a transcript means: the outcome, the value or the reason, and whether the worker may be used again.
///
/// What the host did or saw itself comes first (it stopped the worker; the process ended so); what the worker said
/// counts only where the host saw nothing to the contrary.
///
/// @param outcome how it ended
/// @param value the program's value, where it completed
/// @param error one line that says why it did not complete
/// @param detail the program's exception
/// @param limit the limit that tripped
/// @param workerReusable whether nothing unusual happened
record Verdict(
        Outcome outcome,
        @Nullable Object value,
        Optional<String> error,
        Optional<ErrorDetail> detail,
        Optional<Limit> limit,
        boolean workerReusable) {
    // exit statuses: 128 + signal, and what the JVM's ExitOnOutOfMemoryError gives
    private static final int STATUS_CPU_SIGNAL = 128 + 24;
    /// The message for a worker that did what only its owner would do.
    static final String FORBIDDEN_CALL =
            "the worker made a system call that no interpreter makes and was killed by the kernel; the sandbox remains"
                    + " usable";

    private static final int STATUS_FORBIDDEN_CALL = 128 + 31;
    private static final int STATUS_OUT_OF_HEAP = 3;
    private static final String OUT_OF_ADDRESS_SPACE = "insufficient memory for the Java Runtime";

    /// Decides.
    ///
    /// @param reader for the value, with the limits of this sandbox
    static Verdict of(Transcript transcript, Limits limits, JsonData reader) {
        if (transcript.stop().isPresent()) {
            return stopped(transcript.stop().get(), transcript, limits);
        }
        if (transcript.last().isPresent()) {
            return said(transcript.last().get(), limits, reader);
        }
        return died(transcript.exit(), limits);
    }

    private static Verdict stopped(Stop stop, Transcript transcript, Limits limits) {
        return switch (stop) {
            case WALL_TIME ->
                tripped(
                        Outcome.TIMED_OUT,
                        "the program ran longer than " + seconds(limits) + " s",
                        new Limit("wall_time", limits.wallTime().toNanos() / 1e9, "seconds", "host deadline"));
            case CPU_TIME -> cpu(limits, "host clock");
            case MEMORY -> memory(limits, "host watch");
            case OUTPUT -> {
                boolean error = transcript.stderr().isTruncated();
                int bytesMax = error ? limits.stderrBytesMax() : limits.stdoutBytesMax();
                String stream = error ? "stderr" : "stdout";
                yield tripped(
                        Outcome.OUTPUT_LIMIT,
                        "the program printed more than " + bytesMax + " bytes to " + stream,
                        new Limit(stream + "_bytes", bytesMax, "bytes", "host counter"));
            }
            case CANCELLED -> failed(Outcome.CANCELLED, "the execution was cancelled");
            case PROTOCOL ->
                failed(Outcome.CRASHED, "the worker broke the protocol and was discarded; the sandbox remains usable");
        };
    }

    private static Verdict said(Frame.Final last, Limits limits, JsonData reader) {
        return switch (last) {
            case Frame.Done done -> completed(done.valueJson(), reader);
            case Frame.Raised raised -> raised(raised);
            case Frame.Failed failed ->
                switch (failed.reason()) {
                    case RESULT_BYTES ->
                        result(failed, new Limit("result_bytes", limits.resultBytesMax(), "bytes", "worker encoder"));
                    case RESULT_DEPTH ->
                        result(failed, new Limit("result_depth", limits.resultDepthMax(), "levels", "worker encoder"));
                    case RESULT_TYPE -> result(failed, new Limit("result_type", 0, "type", "worker encoder"));
                    case MEMORY -> memory(limits, "interpreter");
                    case INTERNAL -> failed(Outcome.CRASHED, "the interpreter failed and its worker was discarded");
                };
        };
    }

    private static Verdict completed(String valueJson, JsonData reader) {
        try {
            Object value = reader.value(reader.parse(valueJson));
            return new Verdict(Outcome.COMPLETED, value, Optional.empty(), Optional.empty(), Optional.empty(), true);
        } catch (NotJsonDataException lie) {
            return failed(Outcome.CRASHED, "the worker sent a value that is not JSON and was discarded");
        }
    }

    private static Verdict raised(Frame.Raised raised) {
        List<ErrorDetail.Frame> frames = raised.frames().stream()
                .map(frame -> new ErrorDetail.Frame(frame.function(), frame.line(), ""))
                .toList();
        ErrorDetail detail = new ErrorDetail(raised.type(), raised.message(), raised.line(), frames);
        String error = raised.message().isEmpty() ? raised.type() : raised.type() + ": " + raised.message();
        return new Verdict(Outcome.RAISED, null, Optional.of(error), Optional.of(detail), Optional.empty(), true);
    }

    private static Verdict result(Frame.Failed failed, Limit limit) {
        return new Verdict(
                Outcome.RESULT_LIMIT, null, Optional.of(failed.detail()), Optional.empty(), Optional.of(limit), true);
    }

    private static Verdict died(Optional<WorkerExit> exit, Limits limits) {
        int status = exit.map(WorkerExit::status).orElse(-1);
        boolean outOfAddressSpace = exit.map(WorkerExit::lastWords).orElse("").contains(OUT_OF_ADDRESS_SPACE);
        if (exit.map(WorkerExit::outOfMemory).orElse(false)) {
            return memory(limits, "control group");
        }
        if (status == STATUS_CPU_SIGNAL) {
            return cpu(limits, "kernel rlimit");
        }
        if (status == STATUS_OUT_OF_HEAP) {
            return memory(limits, "worker heap");
        }
        if (outOfAddressSpace) {
            return memory(limits, "kernel rlimit");
        }
        if (status == STATUS_FORBIDDEN_CALL) {
            return failed(Outcome.CRASHED, FORBIDDEN_CALL);
        }
        return failed(
                Outcome.CRASHED,
                "the worker ended unexpectedly with status " + status
                        + " and was discarded; the sandbox remains usable");
    }

    private static Verdict cpu(Limits limits, String layer) {
        double budget = limits.cpuTime().toNanos() / 1e9;
        return tripped(
                Outcome.CPU_LIMIT,
                "the program used more than " + limits.cpuTime().toMillis() / 1e3 + " s of CPU time",
                new Limit("cpu_time", budget, "seconds", layer));
    }

    private static Verdict memory(Limits limits, String layer) {
        return tripped(
                Outcome.MEMORY_LIMIT,
                "the program asked for more than " + limits.memoryMebibytes() + " MiB of memory",
                new Limit("memory", limits.memoryMebibytes() * (double) (1 << 20), "bytes", layer));
    }

    private static Verdict tripped(Outcome outcome, String error, Limit limit) {
        return new Verdict(outcome, null, Optional.of(error), Optional.empty(), Optional.of(limit), false);
    }

    private static Verdict failed(Outcome outcome, String error) {
        return new Verdict(outcome, null, Optional.of(error), Optional.empty(), Optional.empty(), false);
    }

    private static String seconds(Limits limits) {
        return Double.toString(limits.wallTime().toMillis() / 1e3);
    }
}
