package io.aicodeexecutor.testkit.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.testkit.ProgramCase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What counts as a difference.
class JudgementTest {
    private static PythonSandbox sandbox;

    @BeforeAll
    static void open() {
        sandbox = new PythonSandbox(Differential.config());
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    private static Judgement judge(ProgramCase expected, int minor) {
        return new Differential(sandbox, Reference::of, minor).judge(expected);
    }

    private static String why(ProgramCase expected) {
        return judge(expected, 12).why();
    }

    @Test
    void valueOutputAndExceptionMustBeTheSame() {
        assertThat(judge(ProgramCase.of("print(1)\n2").withValue(2L).printing("1\n"), 12)
                        .kind())
                .isEqualTo(Judgement.Kind.SAME);
        assertThat(judge(ProgramCase.of("1 / 0").raising("ZeroDivisionError"), 12)
                        .kind())
                .isEqualTo(Judgement.Kind.SAME);
        assertThat(why(ProgramCase.of("2").withValue(2.0))).isEqualTo("value is 2, expected 2.0");
        assertThat(why(ProgramCase.of("{'b': 1, 'a': 2}").withValue(Map.of("a", 2L, "b", 1L))))
                .satisfiesAnyOf(
                        why -> assertThat(why).isEqualTo("value is {b=1, a=2}, expected {a=2, b=1}"),
                        why -> assertThat(why).isEmpty());
        assertThat(why(ProgramCase.of("print(1)").withValue(null).printing("2\n")))
                .isEqualTo("prints 1\n, expected 2\n");
        assertThat(why(ProgramCase.of("1 / 0").raising("ValueError")))
                .isEqualTo("raises ZeroDivisionError, expected ValueError");
        assertThat(why(ProgramCase.of("1 / 0").withValue(1L)))
                .isEqualTo("ended as raised (ZeroDivisionError: division by zero), expected completed");
    }

    @Test
    void whatThePolicyRefusesIsNotCompared() {
        assertThat(judge(ProgramCase.of("import os").withValue(null), 12))
                .isEqualTo(new Judgement(Judgement.Kind.NOT_COMPARED, "the policy refuses it"));
    }

    @Test
    void syntaxMustBeRefusedByBothOrByNone() {
        assertThat(judge(ProgramCase.of("def (").raising("SyntaxError"), 12).kind())
                .isEqualTo(Judgement.Kind.SAME);
        assertThat(judge(ProgramCase.of("def (").withValue(1L), 12).kind()).isEqualTo(Judgement.Kind.DIFFERENT);
        assertThat(judge(ProgramCase.of("1").raising("SyntaxError"), 12).kind()).isEqualTo(Judgement.Kind.DIFFERENT);
        assertThat(judge(ProgramCase.of("type A = int").raising("SyntaxError"), 11))
                .isEqualTo(new Judgement(
                        Judgement.Kind.KNOWN, KnownDifferences.reasons().getFirst()));
    }

    @Test
    void whatCannotBeSaidIsNotCompared() {
        Reference reference = Reference.notComparable(ProgramCase.of("1"), "it sleeps");

        assertThat(new Differential(sandbox, program -> reference, 12).judge(ProgramCase.of("1")))
                .isEqualTo(new Judgement(Judgement.Kind.NOT_COMPARED, "it sleeps"));
    }

    @Test
    void theTallyCountsAndGivesReasons() {
        Tally tally = new Tally();
        tally.add(new Judgement(Judgement.Kind.SAME, ""));
        tally.add(new Judgement(Judgement.Kind.KNOWN, "old"));
        tally.add(new Judgement(Judgement.Kind.KNOWN, "old"));
        tally.add(new Judgement(Judgement.Kind.NOT_COMPARED, "policy"));
        tally.add(new Judgement(Judgement.Kind.DIFFERENT, "value is 1, expected 2"));

        assertThat(tally.lines("python3 3.12", 7))
                .isEqualTo(List.of(
                        "2: old",
                        "1: policy",
                        "differential: 5 programs, sandbox against python3 3.12: 1 the same, 2 known to differ,"
                                + " 1 not compared, 1 different; seed 7"));
    }
}
