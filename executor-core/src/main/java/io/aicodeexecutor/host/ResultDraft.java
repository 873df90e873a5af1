package io.aicodeexecutor.host;

import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.Usage;
import io.aicodeexecutor.ValidationReport;
import io.aicodeexecutor.Violation;
import io.aicodeexecutor.wire.Frame;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Gathers what becomes an [ExecutionResult] along a program's way. Not thread-safe; one per execution.
final class ResultDraft {
    private static final Frame.Printed NOTHING = new Frame.Printed(0, 0);

    private final String executionId;
    private final long startNanos = System.nanoTime();
    private List<Violation> warnings = List.of();
    private Duration queueTime = Duration.ZERO;
    private Duration startTime = Duration.ZERO;

    ResultDraft(String executionId) {
        this.executionId = executionId;
    }

    void warnings(List<Violation> found) {
        warnings = found;
    }

    /// A place came free.
    void queueIsOver() {
        queueTime = Duration.ofNanos(System.nanoTime() - startNanos);
    }

    /// A worker is there.
    void startIsOver() {
        startTime = Duration.ofNanos(System.nanoTime() - startNanos).minus(queueTime);
    }

    ExecutionResult rejected(ValidationReport report) {
        warnings = report.warnings();
        return rejected(report.errors());
    }

    ExecutionResult rejected(List<Violation> violations) {
        String first = violations.getFirst().toString();
        String more = violations.size() == 1 ? "" : " (and " + (violations.size() - 1) + " more)";
        return withoutRun(Outcome.REJECTED, first + more, violations);
    }

    ExecutionResult cancelled() {
        return withoutRun(Outcome.CANCELLED, "the execution was cancelled before the program started", List.of());
    }

    private ExecutionResult withoutRun(Outcome outcome, String error, List<Violation> violations) {
        return new ExecutionResult(
                executionId,
                outcome,
                "",
                "",
                false,
                false,
                null,
                Optional.of(error),
                Optional.empty(),
                Optional.empty(),
                violations,
                warnings,
                List.of(),
                new Usage(Duration.ZERO, Duration.ZERO, queueTime, startTime, 0, 0, 0));
    }

    ExecutionResult finished(Verdict verdict, Transcript transcript, String untrustedSource) {
        CapturedOutput stdout = transcript.stdout();
        CapturedOutput stderr = transcript.stderr();
        Frame.Printed said = transcript.last().map(Frame.Final::printed).orElse(NOTHING);
        return new ExecutionResult(
                executionId,
                verdict.outcome(),
                stdout.text(),
                stderr.text(),
                stdout.isTruncated(),
                stderr.isTruncated(),
                verdict.value(),
                verdict.error(),
                verdict.detail().map(detail -> SourceLines.into(detail, untrustedSource)),
                verdict.limit(),
                List.of(),
                warnings,
                transcript.toolCalls(),
                new Usage(
                        transcript.wallTime(),
                        transcript.cpuTime(),
                        queueTime,
                        startTime,
                        transcript.peakMemoryBytes(),
                        printed(stdout, said.stdout()),
                        printed(stderr, said.stderr())));
    }

    /// The worker's own count matters only beyond what can be seen here, which is all up to the limit.
    private static long printed(CapturedOutput seen, long said) {
        return seen.isTruncated() ? Math.max(seen.received(), said) : seen.received();
    }
}
