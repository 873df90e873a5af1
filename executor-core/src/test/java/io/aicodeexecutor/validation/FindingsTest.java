package io.aicodeexecutor.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.CodeValidator;
import io.aicodeexecutor.ValidationReport;
import io.aicodeexecutor.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The list that a caller gets: ordered as the source is, and bounded.
final class FindingsTest {
    private final CodeValidator validator = new CodeValidator();

    private List<String> rules(String source) {
        return validator.validate(source).findings().stream()
                .map(finding -> finding.line() + ":" + finding.column() + " " + finding.rule())
                .toList();
    }

    @Test
    void findingsOfEverySortStandInTheOrderOfTheSource() {
        assertThat(rules("while True: pass\nreturn eval\nwhile True: eval"))
                .containsExactly(
                        "1:1 loop.endless",
                        "2:1 syntax",
                        "2:8 name.forbidden",
                        "3:1 loop.endless",
                        "3:13 name.forbidden");
    }

    @Test
    void aHundredFindingsAreNotCutAndOfMoreTheRestIsCounted() {
        assertThat(validator.validate("eval\n".repeat(100)).findings())
                .hasSize(100)
                .extracting(Violation::rule)
                .containsOnly("name.forbidden");
        List<Violation> more = validator.validate("eval\n".repeat(101)).findings();
        assertThat(more).hasSize(101);
        assertThat(more.getLast()).hasToString("line 100:1: and 1 more findings (findings.more)");
        assertThat(more.getLast().isError()).isTrue();
    }

    @Test
    void ofTooManyTheFirstOfTheSourceAreKept() {
        // returns are found after the whole tree was walked for names
        String source = "return\n".repeat(60) + "eval\n".repeat(60);
        assertThat(validator.validate(source).findings())
                .extracting(Violation::line)
                .startsWith(1, 2, 3)
                .hasSize(101)
                .endsWith(99, 100, 100);
    }

    @Test
    void textOfTheProgramCannotBreakALine() {
        assertThat(Quoted.of(" ~\u007f\u00a0é😀\t")).isEqualTo("\" ~\\x7f\\xa0é😀\\t\"");
        assertThat(Quoted.of("x".repeat(80))).isEqualTo("\"" + "x".repeat(80) + "\"");
        assertThat(Quoted.of("x".repeat(81))).isEqualTo("\"" + "x".repeat(80) + "…\"");
    }

    @Test
    void errorsDoNotGiveWayToWarnings() {
        ValidationReport report = validator.validate("while True: pass\n".repeat(150) + "eval");
        assertThat(report.isAccepted()).isFalse();
        assertThat(report.errors()).hasSize(1);
        assertThat(report.warnings()).hasSize(100);
    }
}
