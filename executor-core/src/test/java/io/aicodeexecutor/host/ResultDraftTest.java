package io.aicodeexecutor.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.ErrorDetail;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.Limits;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.Usage;
import io.aicodeexecutor.ValidationReport;
import io.aicodeexecutor.ValidationReport.Counts;
import io.aicodeexecutor.Violation;
import io.aicodeexecutor.Violation.Severity;
import io.aicodeexecutor.data.JsonData;
import io.aicodeexecutor.wire.Frame;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a result says of a run.
final class ResultDraftTest {
    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aCountOfPrintedBytesIsBelievedOnlyBeyondTheLimit() {
        for (long said : new long[] {0, 3, Long.MAX_VALUE}) {
            assertThat(usage(bytes("abc"), said).stdoutBytes()).isEqualTo(3);
        }
        assertThat(usage(bytes("abcdef"), 2).stdoutBytes()).isEqualTo(6);
        assertThat(usage(bytes("abcdef"), 9).stdoutBytes()).isEqualTo(9);
    }

    @Test
    void aRefusalNamesItsFirstFindingAndCountsTheOthers() {
        Violation error = new Violation("name.forbidden", Severity.ERROR, 1, 1, "name \"eval\" is forbidden");
        Violation other = new Violation("syntax", Severity.ERROR, 2, 1, "invalid syntax");
        Violation warning = new Violation("loop.endless", Severity.WARNING, 3, 1, "this loop has no way out");

        ExecutionResult one = new ResultDraft("id").rejected(List.of(error));
        assertThat(one.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(one.error()).hasValue("line 1:1: name \"eval\" is forbidden (name.forbidden)");
        assertThat(one.violations()).containsExactly(error);
        assertThat(one.warnings()).isEmpty();

        ExecutionResult three = new ResultDraft("id")
                .rejected(new ValidationReport(List.of(error, other, warning, other), 0, 0, List.of(), Counts.NONE));
        assertThat(three.error()).hasValue("line 1:1: name \"eval\" is forbidden (name.forbidden) (and 2 more)");
        assertThat(three.violations()).containsExactly(error, other, other);
        assertThat(three.warnings()).containsExactly(warning);
    }

    @Test
    void theTimesBeforeAProgramAreMeasuredOneAfterTheOther() {
        long before = System.nanoTime();
        ResultDraft draft = new ResultDraft("id");
        draft.queueIsOver();
        draft.startIsOver();
        ExecutionResult result = draft.cancelled();
        Duration elapsed = Duration.ofNanos(System.nanoTime() - before);
        assertThat(result.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(result.error()).hasValue("the execution was cancelled before the program started");
        assertThat(result.usage().queueTime()).isBetween(Duration.ZERO, elapsed);
        assertThat(result.usage().startTime())
                .isBetween(Duration.ZERO, elapsed.minus(result.usage().queueTime()));
        assertThat(result.usage().wallTime()).isZero();
    }

    @Test
    void aTracebackHasTheTextOfTheProgram() {
        Frame.Raised last =
                new Frame.Raised(1, "E", "m", 2, List.of(new Frame.CodeFrame("<module>", 2)), new Frame.Printed(0, 0));
        ExecutionResult result = result(last, new CapturedOutput(5), "a\n  raise E");
        assertThat(result.errorDetail().orElseThrow().traceback())
                .containsExactly(new ErrorDetail.Frame("<module>", 2, "raise E"));
    }

    /// Of a program that printed so much, by a worker that says so, where five bytes are the limit.
    private static Usage usage(ByteBuffer printed, long said) {
        CapturedOutput stdout = new CapturedOutput(5);
        stdout.add(printed);
        Frame.Done last = new Frame.Done(1, "1", new Frame.Printed(said, 0));
        return result(last, stdout, "").usage();
    }

    private static ExecutionResult result(Frame.Final last, CapturedOutput stdout, String source) {
        Transcript transcript = new Transcript(
                Optional.empty(),
                Optional.of(last),
                Optional.empty(),
                stdout,
                new CapturedOutput(5),
                List.of(),
                Duration.ZERO,
                Duration.ZERO,
                0);
        Verdict verdict = Verdict.of(transcript, Limits.DEFAULTS, new JsonData(33, 100));
        return new ResultDraft("id").finished(verdict, transcript, source);
    }
}
