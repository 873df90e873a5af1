package io.aicodeexecutor.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import org.junit.jupiter.api.Test;

class GrammarTest {
    private static final Map<String, Arbitrary<String>> NO_TERMINALS = Map.of();

    @Test
    void whatIsPutInIsIndentedAsItsPlaceIs() {
        Template template = Template.parse("if <test>:\n    <body>\nelse: <body>");

        assertThat(template.symbols()).containsExactly("test", "body", "body");
        assertThat(template.fill(List.of("a", "b\nc", "d\ne"))).isEqualTo("""
                if a:
                    b
                    c
                else: d
                e""");
        assertThat(template.text()).isEqualTo("if <test>:\n    <body>\nelse: <body>");
    }

    @Test
    void alternativesAreLinesOrBlocks() {
        Grammar grammar = Grammar.parse("a comment\n%% a\none\ntwo <b>\n%%% b <= 1\nx\ny\n--\nz\n", NO_TERMINALS);

        assertThat(grammar.alternativesOf("a")).containsExactly("one", "two <b>");
        assertThat(grammar.alternativesOf("b")).containsExactly("x\ny", "z");
    }

    @Test
    void derivationsStopAtTheirDepth() {
        Grammar grammar = Grammar.parse("%% a\n.\n(<a>)\n%% b <= 1\n.\n(<b>)\n", NO_TERMINALS);

        assertThat(grammar.sentences("a", 3).sampleStream().limit(200).distinct())
                .containsExactlyInAnyOrder(".", "(.)", "((.))", "(((.)))");
        assertThat(grammar.sentences("b", 3).sampleStream().limit(200).distinct())
                .containsExactlyInAnyOrder(".", "(.)");
    }

    @Test
    void terminalsComeFromOutside() {
        Grammar grammar = Grammar.parse("%% a\n<digit>!\n", Map.of("digit", Arbitraries.just("7")));

        assertThat(grammar.sentences("a", 0).sample()).isEqualTo("7!");
    }

    @Test
    void aSymbolWithoutARuleIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Grammar.parse("%% a\n<b>\n", NO_TERMINALS))
                .withMessage("the grammar does not define <b>");
    }

    @Test
    void aRuleWithoutAnEndIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Grammar.parse("%% a\n(<a>)\n", NO_TERMINALS).sentences("a", 2))
                .withMessage("every alternative of <a> goes deeper");
    }

    @Test
    void aListIsOneToThreeLines() {
        Grammar grammar = Grammar.parse("%%% a\nif x:\n    <b+>\n%% b\ny\nz\n", NO_TERMINALS);

        assertThat(grammar.sentences("a", 1).sampleStream().limit(500).distinct())
                .hasSize(2 + 4 + 8)
                .contains("if x:\n    y", "if x:\n    y\n    z\n    y");
    }

    private static final String STATEMENTS = """
            %% program
            <statement+>
            %%% statement
            pass
            --
            x = <value>
            --
            if <value>:
                <statement+>
            %% value
            0
            <digit>
            (<value> + <value>)
            """;

    /// Goes down as a property that fails for a reason does.
    private static String shrunk(Shrinkable<String> sentence, Predicate<String> fails) {
        Shrinkable<String> smallest = sentence;
        for (Optional<Shrinkable<String>> next = Optional.of(sentence); next.isPresent(); ) {
            smallest = next.get();
            next = smallest.shrink()
                    .filter(candidate -> fails.test(candidate.value()))
                    .findFirst();
        }
        return smallest.value();
    }

    @Example
    void aFailingProgramShrinksToTheReason() {
        Arbitrary<String> digits = Arbitraries.integers().between(0, 9).map(String::valueOf);
        Grammar grammar = Grammar.parse(STATEMENTS, Map.of("digit", digits));
        RandomGenerator<String> programs = grammar.sentences("program", 8).generator(1000);

        Random random = new Random(20250110);
        Predicate<String> fails = program -> program.contains(" + 7)");
        List<String> shrunk = Stream.generate(() -> programs.next(random))
                .filter(program -> fails.test(program.value()))
                .limit(100)
                .map(program -> shrunk(program, fails))
                .toList();

        assertThat(shrunk).isSubsetOf("x = (0 + 7)", "if (0 + 7):\n    pass");
    }
}
