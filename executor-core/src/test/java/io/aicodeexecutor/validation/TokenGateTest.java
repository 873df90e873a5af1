package io.aicodeexecutor.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.Limits;
import io.aicodeexecutor.SandboxConfig;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What reaches the parser: each sort of nesting is counted where it begins and forgotten where it ends.
final class TokenGateTest {
    private static final int NESTING_MAX = 1_000;

    private static Optional<PythonParser.Fault> read(String source, Limits limits) {
        return new TokenGate(limits).read(source, new ParseCallbacks());
    }

    private static Optional<String> rule(String source) {
        return read(source, Limits.DEFAULTS).map(PythonParser.Fault::rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"not ", "- ", "+ ", "~ ", "lambda: ", "lambda a,b: ", "lambda a=1,*b: ", "2 ** ", "1 if x else "
            })
    void whatBindsToTheRightMayNestSoDeepAndNoDeeper(String operator) {
        assertThat(rule(operator.repeat(NESTING_MAX) + "x")).isEmpty();
        assertThat(rule(operator.repeat(NESTING_MAX + 1) + "x")).hasValue("source.depth");
    }

    /// The levels that are open behind a beginning of a source: so many fewer may follow. `⏎` stands for the end of a
    /// line, `·` for a space.
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            0|
            1|(
            1|[
            1|{
            2|f'{
            2|([
            1|f(lambda a,b: 1,·
            2|f(lambda a,·
            2|lambda a=lambda b: b,·
            0|(x) and·
            0|[x] and·
            0|{x} and·
            0|f'{x}' and·
            1|if x:⏎··
            2|if x:⏎  if y:⏎····
            0|if x:⏎  y⏎
            1|not·
            0|not x,·
            0|not x;·
            0|not x⏎
            2|not (not x,·
            1|not (not x) and·
            0|x -·
            0|2 -·
            0|'a' -·
            0|f'a' -·
            0|(x) -·
            0|[x] -·
            0|{x} -·
            1|x - -·
            1|x = -·
            1|return -·
            1|x **·
            1|x if y else·
            1|if x: pass⏎elif·
            2|if x: pass⏎elif y: pass⏎elif·
            2|if x: pass⏎elif y: pass⏎else:·
            0|if x: pass⏎elif y: pass⏎
            0|if x: pass⏎elif y: pass⏎else: pass⏎
            1|if x:⏎  y⏎elif·
            2|if x:⏎  if y: pass⏎  elif·
            0|if x:⏎  if y: pass⏎  elif z: pass⏎
            """)
    void levelsAreCountedWhereTheyBeginAndForgottenWhereTheyEnd(int open, String beginning) {
        String before = beginning == null ? "" : beginning.replace('⏎', '\n').replace('·', ' ');
        PythonParser.Fault fault = read(before + "not ".repeat(NESTING_MAX + 1) + "x", Limits.DEFAULTS)
                .orElseThrow();
        assertThat(fault.message()).isEqualTo("the source is nested deeper than 1000 levels");
        int columnsBefore = before.length() - (before.lastIndexOf('\n') + 1);
        assertThat(fault.place().column()).isEqualTo(columnsBefore + (NESTING_MAX - open) * "not ".length() + 1);
    }

    @Test
    void awaitsNestInBracketsOnly() {
        assertThat(new GraalPyParser(Limits.DEFAULTS).parse("async def f(): await await x"))
                .isInstanceOf(PythonParser.Fault.class);
        assertThat(rule("await ".repeat(NESTING_MAX + 1) + "x")).isEmpty();
    }

    @Test
    void theLastTokenThatIsAllowedPasses() {
        Limits few = SandboxConfig.builder().withAstNodesMax(10).build().limits();
        // the end of the line is a token too
        assertThat(read("a,".repeat(519) + "a", few)).isEmpty();
        assertThat(read("a,".repeat(520), few))
                .hasValue(new PythonParser.Fault(
                        "ast.nodes", new Place(1, 1_041), "the program has more than 1040 tokens"));
    }

    @Test
    void theLongestNumberPassesAndALongerTextDoesToo() {
        assertThat(rule("9".repeat(4_300))).isEmpty();
        assertThat(rule("9".repeat(4_301))).hasValue("source.number");
        assertThat(rule("x".repeat(4_301) + " = '" + "9".repeat(4_301) + "'")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'abc", "x = )", "x = $", "'''", "f'{"})
    void whatIsNoTokenIsLeftToTheParserToReport(String source) {
        assertThat(rule(source)).isEmpty();
    }
}
