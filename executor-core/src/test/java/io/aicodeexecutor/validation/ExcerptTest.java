package io.aicodeexecutor.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.CodeValidator;
import io.aicodeexecutor.Violation;
import org.junit.jupiter.api.Test;

/// The line and the caret that a finding is shown with.
final class ExcerptTest {
    private static String at(String source, int line, int column) {
        return new Excerpt(source).at(new Place(line, column)).orElse("none");
    }

    @Test
    void theCaretStandsUnderTheColumn() {
        assertThat(at("a = 1\nb = eval", 2, 5)).isEqualTo("b = eval\n    ^");
        assertThat(at("a\r\n\tb\rc", 2, 2)).isEqualTo(" b\n ^");
        assertThat(at("a", 1, 9)).isEqualTo("a\n ^");
        assertThat(at("x = 'é'; eval", 1, 10)).isEqualTo("x = 'é'; eval\n         ^");
    }

    @Test
    void whereThereIsNothingToShowNothingIsShown() {
        assertThat(at("a\n\nb", 2, 1)).isEqualTo("none");
        assertThat(at("a", 2, 1)).isEqualTo("none");
        assertThat(at("", 1, 1)).isEqualTo("none");
    }

    @Test
    void whatCouldSteerATerminalIsEscapedAndTheCaretFollows() {
        assertThat(at("'\u001b[2J\u202e'.x", 1, 9)).isEqualTo("'\\x1b[2J\\u202e'.x\n                ^");
    }

    @Test
    void ofALongLineThePartAroundTheColumnIsShown() {
        String line = "x".repeat(500) + "y" + "z".repeat(500);
        assertThat(at(line, 1, 501))
                .isEqualTo("…" + "x".repeat(80) + "y" + "z".repeat(39) + "…\n" + " ".repeat(81) + "^");
        assertThat(at(line, 1, 81)).isEqualTo("x".repeat(120) + "…\n" + " ".repeat(80) + "^");
        assertThat(at(line, 1, 82)).isEqualTo("…" + "x".repeat(120) + "…\n" + " ".repeat(81) + "^");
        assertThat(at(line, 1, 1)).isEqualTo("x".repeat(120) + "…\n^");
        assertThat(at(line, 1, 1_001)).endsWith("z\n" + " ".repeat(81) + "^");
    }

    @Test
    void findingsCarryTheirExcerpt() {
        CodeValidator validator = new CodeValidator();
        assertThat(validator.validate("x = 1\n  # é\ny = eval").errors())
                .extracting(finding -> finding.excerpt().orElse("none"))
                .containsExactly("y = eval\n    ^");
        assertThat(validator.validate("x = = 1").errors())
                .extracting(finding -> finding.excerpt().orElse("none"))
                .containsExactly("x = = 1\n    ^");
        assertThat(validator.validate("a\0b").errors())
                .extracting(finding -> finding.excerpt().orElse("none"))
                .containsExactly("a\\x00b\n ^");
        assertThat(validator.validate("#" + "x".repeat(10_000)).errors())
                .extracting(Violation::excerpt)
                .allMatch(excerpt -> excerpt.isEmpty());
    }
}
