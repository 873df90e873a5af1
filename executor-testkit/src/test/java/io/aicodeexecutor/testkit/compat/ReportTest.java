package io.aicodeexecutor.testkit.compat;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.testkit.shared.MadeResult;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static ExecutionResult result(Outcome outcome, @Nullable Object value, String error) {
        return MadeResult.of(outcome).withValue(value).withError(error).result();
    }

    private static Finding finding(@Nullable Object expect, ExecutionResult result) {
        return Finding.of(new CompatProgram("p", "code", expect, Optional.empty()), result);
    }

    @Test
    void aProgramBehavesOnlyIfItCompletesWithTheExpectedValue() {
        assertThat(finding(List.of(1L), result(Outcome.COMPLETED, List.of(1L), ""))
                        .reason())
                .isEmpty();
        assertThat(finding(null, result(Outcome.COMPLETED, null, "")).reason()).isEmpty();
        assertThat(finding(1L, result(Outcome.COMPLETED, 1.0, "")).reason()).contains("value is 1.0, expected 1");
        assertThat(finding("a", result(Outcome.COMPLETED, "\u001b[2J\n", "")).reason())
                .contains("value is \\x1b[2J\\n, expected a");
        assertThat(finding(null, result(Outcome.RAISED, null, "ValueError: no")).reason())
                .contains("raised: ValueError: no");
        assertThat(finding(null, result(Outcome.TIMED_OUT, null, "")).reason()).contains("timed_out");
    }

    private static Optional<String> reasonOfPrinting(String expected, String printed) {
        ExecutionResult result =
                MadeResult.of(Outcome.COMPLETED).printing(printed).result();
        return Finding.of(new CompatProgram("p", "code", null, Optional.of(expected)), result)
                .reason();
    }

    @Test
    void theFirstLineThatIsPrintedOtherwiseIsNamed() {
        assertThat(reasonOfPrinting("a\nb\n", "a\nb\n")).isEmpty();
        assertThat(reasonOfPrinting("a\nb\n", "a\nc\n")).contains("prints otherwise: line 2 is c, expected b");
        assertThat(reasonOfPrinting("a\nb\n", "a\n")).contains("prints otherwise: line 2 is missing, expected b");
        assertThat(reasonOfPrinting("a\n", "a\n\u001b\n")).contains("prints otherwise: line 2 is \\x1b, expected none");
    }

    @Test
    void aLongValueIsCut() {
        Finding finding = finding("b", result(Outcome.COMPLETED, "a".repeat(1_000), ""));

        assertThat(finding.reason()).contains("value is " + "a".repeat(200) + "…, expected b");
    }

    @Test
    void theReportCountsAndNamesWhatFails() {
        Report report = new Report(List.of(
                new Finding("one", Outcome.COMPLETED, Optional.empty(), 0.25),
                new Finding("two", Outcome.RAISED, Optional.of("raised: ValueError"), 0.5)));

        assertThat(report.allBehave()).isFalse();
        assertThat(report.failures()).containsExactly("two: raised: ValueError");
        assertThat(report.summary()).isEqualTo("compat: 1 of 2 programs");
        assertThat(report.toJson())
                .isEqualTo("{\"behaving\":1,\"total\":2,\"programs\":["
                        + "{\"id\":\"one\",\"behaves\":true,\"outcome\":\"completed\",\"reason\":null,\"seconds\":0.25},"
                        + "{\"id\":\"two\",\"behaves\":false,\"outcome\":\"raised\",\"reason\":\"raised: ValueError\","
                        + "\"seconds\":0.5}]}");
    }

    @Test
    void anIdIsShownWithoutWhatATerminalObeys() {
        Report report = new Report(List.of(new Finding("\u001b[2J", Outcome.RAISED, Optional.of("raised"), 0.5)));

        assertThat(report.failures()).containsExactly("\\x1b[2J: raised");
    }
}
