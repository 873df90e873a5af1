package io.aicodeexecutor.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.CodeValidator;
import io.aicodeexecutor.Leftovers;
import io.aicodeexecutor.Limits;
import io.aicodeexecutor.Policy;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.ValidationReport;
import io.aicodeexecutor.Violation;
import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Sources that are written against the parser end soon, in a finding, and never in an exception.
final class ParserBombTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final Set<String> DEPTHS_OF_PYTHONS_OWN = Set.of(
            "too many nested parentheses", "too many levels of indentation", "f-string: expressions nested too deeply");

    private static Stream<String> deepSources() {
        return Stream.of(
                "-".repeat(9_000) + "1",
                "(".repeat(9_000),
                "[".repeat(150) + "]".repeat(150),
                "not ".repeat(2_000) + "x",
                "lambda:".repeat(1_200) + "x",
                "lambda x=".repeat(500) + "1" + ":1".repeat(500),
                "lambda a,b:".repeat(900) + "x",
                "1 if x else ".repeat(800) + "2",
                "1**".repeat(3_000) + "1",
                "a" + ".b".repeat(4_900),
                "a" + "()".repeat(4_900),
                "a" + "[0]".repeat(3_000),
                "x" + "+x".repeat(4_900),
                "{".repeat(150) + "1" + "}".repeat(150),
                "[x for x in ".repeat(600) + "y" + "]".repeat(600),
                "f'{".repeat(140) + "1" + "}'".repeat(140),
                "f'" + "{a:".repeat(100) + "}".repeat(100) + "'",
                "if a: pass\n" + "elif a: pass\n".repeat(700),
                IntStream.range(0, 130)
                                .mapToObj(depth -> " ".repeat(depth) + "if x:\n")
                                .reduce("", String::concat)
                        + " ".repeat(130) + "pass");
    }

    @ParameterizedTest
    @MethodSource("deepSources")
    void aSourceThatIsNestedTooDeepIsRefusedSoon(String bomb) {
        ValidationReport report = validate(new CodeValidator(), bomb);
        assertThat(report.errors())
                .isNotEmpty()
                .allMatch(finding -> finding.rule().equals("ast.depth")
                        || finding.rule().equals("source.depth")
                        || DEPTHS_OF_PYTHONS_OWN.contains(finding.message()))
                .allMatch(finding -> finding.line() >= 1 && finding.column() >= 1);
    }

    private static Stream<String> flatSources() {
        return Stream.of(
                "x" + " < x".repeat(2_400),
                "x" + " and x".repeat(1_600),
                "x = ".repeat(2_400) + "1",
                "'a' ".repeat(2_400),
                "f(" + "a=1,".repeat(1_200) + ")",
                "-a + ".repeat(70) + "1",
                "a, not b, ".repeat(900) + "c",
                "# " + "(".repeat(9_000),
                "'" + "[".repeat(9_000) + "'",
                "\\\n".repeat(4_900) + "x");
    }

    @ParameterizedTest
    @MethodSource("flatSources")
    void aSourceThatIsOnlyLongIsNoBomb(String source) {
        assertThat(validate(new CodeValidator(), source).errors())
                .filteredOn(finding -> !finding.rule().equals("ast.nodes"))
                .isEmpty();
    }

    @Test
    void theNestingThatReachesTheParserIsBounded() {
        assertThat(validate(new CodeValidator(), "not ".repeat(1_001) + "x").errors())
                .extracting(Violation::toString)
                .containsExactly("line 1:4001: the source is nested deeper than 1000 levels (source.depth)");
        assertThat(validate(new CodeValidator(), "not ".repeat(1_000) + "x").errors())
                .extracting(Violation::rule)
                .containsExactly("ast.depth");
    }

    @Test
    void theDigitsOfANumberAreBoundedAsPythonBoundsThem() {
        assertThat(validate(new CodeValidator(), "9".repeat(4_300)).errors()).isEmpty();
        assertThat(validate(new CodeValidator(), "x = " + "9".repeat(4_301)).errors())
                .extracting(Violation::toString)
                .containsExactly("line 1:5: the number has 4301 characters; accepted: at most 4300 (source.number)");
    }

    @Test
    void theNumberOfTokensFollowsTheNumberOfNodes() {
        Limits few = SandboxConfig.builder().withAstNodesMax(10).build().limits();
        assertThat(validate(new CodeValidator(Policy.standard(), few), "a,".repeat(521))
                        .errors())
                .extracting(Violation::toString)
                .containsExactly("line 1:1041: the program has more than 1040 tokens (ast.nodes)");
    }

    @Test
    void theWidestLimitsHoldToo() {
        Limits widest = SandboxConfig.builder()
                .withSourceBytesMax(1 << 20)
                .withAstNodesMax(50_000)
                .withAstDepthMax(500)
                .build()
                .limits();
        CodeValidator validator = new CodeValidator(Policy.standard(), widest);
        assertThat(validate(validator, "while True:\n a" + ".b".repeat(70_000)).errors())
                .extracting(Violation::rule)
                .containsExactly("ast.depth");
        assertThat(validate(validator, "9".repeat(1 << 20)).errors())
                .extracting(Violation::rule)
                .containsExactly("source.number");
        assertThat(validate(validator, "a" + ".b".repeat(1 << 18)).errors())
                .extracting(Violation::rule)
                .containsExactly("ast.nodes");
        assertThat(validate(validator, "eval\n".repeat(20_000)).errors()).hasSize(101);
        assertThat(validate(validator, "-".repeat(494) + "1").isAccepted()).isTrue();
    }

    private static ValidationReport validate(CodeValidator validator, String source) {
        long start = System.nanoTime();
        ValidationReport report = validator.validate(source);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        return report;
    }

    @AfterAll
    static void noThreadIsLeft() {
        // each ends a second after its last check
        assertThat(Leftovers.eventually(() -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().equals("executor-validation"))))
                .isTrue();
    }
}
