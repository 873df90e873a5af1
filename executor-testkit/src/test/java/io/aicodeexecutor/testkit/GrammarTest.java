package io.aicodeexecutor.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
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
}
