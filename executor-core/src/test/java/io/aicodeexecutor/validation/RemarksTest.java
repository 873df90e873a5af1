package io.aicodeexecutor.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.CodeValidator;
import io.aicodeexecutor.ValidationReport;
import io.aicodeexecutor.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is remarked and not refused: loops without an end, functions that are hard to follow.
final class RemarksTest {
    private final CodeValidator validator = new CodeValidator();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while True:\n    x = 1",
                "while 1:\n    for i in y:\n        break",
                "while 'a':\n    def f():\n        return 1",
                "while True:\n    while x:\n        break",
                "while True:\n    try:\n        x = 1\n    except ValueError:\n        pass",
            })
    void loopsThatCannotEndAreRemarked(String source) {
        assertThat(validator.validate(source).warnings())
                .extracting(Violation::toString)
                .containsExactly("line 1:1: this loop has no way out (loop.endless)");
        assertThat(validator.validate(source).isAccepted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while True:\n    if x:\n        break",
                "while True:\n    try:\n        break\n    finally:\n        pass",
                "def f():\n    while True:\n        with x:\n            return 1",
                "def f():\n    while True:\n        yield 1",
                "while True:\n    raise ValueError",
                "while True:\n    for i in y:\n        pass\n    else:\n        break",
                "while x:\n    pass",
                "while 0:\n    pass",
                "while None:\n    pass",
                "while True:\n    quit()",
                "try:\n    while True:\n        next(i)\nexcept StopIteration:\n    pass",
            })
    void loopsWithAWayOutAreNotRemarked(String source) {
        assertThat(validator.validate(source).warnings()).isEmpty();
    }

    @Test
    void complexityIsCountedPerFunction() {
        ValidationReport report = validator.validate("def f(x):\n    if x and x > 1 or x:\n        return 1\n"
                + "    return [i for i in x if i]\n\nclass A:\n    def m(self):\n        for i in self:\n"
                + "            pass\n\nif 1:\n    pass\n");
        assertThat(report.functions())
                .containsExactlyInAnyOrder(
                        new ValidationReport.FunctionComplexity("<module>", 1, 2),
                        new ValidationReport.FunctionComplexity("f", 1, 6),
                        new ValidationReport.FunctionComplexity("A.m", 7, 2));
        ValidationReport much = validator.validate("def f(x):\n" + "    if x: pass\n".repeat(15));
        assertThat(much.warnings())
                .extracting(Violation::toString)
                .containsExactly(
                        "line 1:1: function \"f\" has complexity 16; 15 is considered much (complexity.function)");
    }
}
