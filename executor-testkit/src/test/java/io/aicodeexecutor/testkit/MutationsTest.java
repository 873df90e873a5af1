package io.aicodeexecutor.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aicodeexecutor.CodeValidator;
import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.Policy;
import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.SandboxConfig;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;

class MutationsTest {
    private static final String SOURCE = """
            def f(a):
                '''A text
            of two lines.'''
                if a > 1:
                    return a
                else:
                    return -a
            # f(9)
            print(f(
                2), 'x')
            """;

    private static List<String> samples(Arbitrary<String> sources, int count) {
        RandomGenerator<String> generator = sources.generator(1000);
        Random random = new Random(20250114);
        return Stream.generate(() -> generator.next(random))
                .map(Shrinkable::value)
                .limit(count)
                .toList();
    }

    @Example
    void statementsAreWholeLinesWithAllThatIsUnderThem() {
        PythonTokens tokens = PythonTokens.of(SOURCE);

        assertThat(tokens.statements())
                .extracting(statement -> statement.first() + " "
                        + SOURCE.substring(statement.start(), statement.end())
                                .lines()
                                .count())
                .containsExactly(
                        "def 8", "'''A text\nof two lines.''' 2", "if 2", "return 1", "else 3", "return 2", "print 2");
        assertThat(tokens.of(PythonTokens.Kind.NUMBER))
                .extracting(PythonTokens.Token::text)
                .containsExactly("1", "2");
        assertThat(tokens.of(PythonTokens.Kind.STRING))
                .extracting(PythonTokens.Token::text)
                .containsExactly("'''A text\nof two lines.'''", "'x'");
    }

    @Example
    void everyKindOfChangeIsMade() {
        List<String> mutants = samples(ProgramMutations.of(List.of(SOURCE)), 500);

        assertThat(mutants)
                .anyMatch(mutant -> mutant.contains("def print(a)") || mutant.contains("def len(a)"))
                .anyMatch(mutant -> mutant.contains("a >= 1") || mutant.contains("a == 1"))
                .anyMatch(mutant -> mutant.contains("return +a") || mutant.contains("return *a"))
                .anyMatch(mutant -> mutant.contains("2**63"))
                .anyMatch(mutant -> mutant.contains("        pass\n"))
                .anyMatch(mutant -> mutant.contains("        return a\n        return a\n"))
                .anyMatch(mutant -> mutant.startsWith("def f(a):\n    if a"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProgramMutations.of(List.of()))
                .withMessage("there is no source to change");
    }

    @Example
    void mostMutantsOfRealProgramsAreStillPython() {
        CodeValidator validator = new CodeValidator();

        long parsed = samples(ProgramMutations.programs(), 200).stream()
                .filter(mutant -> validator.validate(mutant).findings().stream()
                        .noneMatch(finding -> finding.rule().startsWith("syntax")))
                .count();

        assertThat(parsed).isGreaterThan(120);
    }

    @Provide
    static Arbitrary<List<String>> tricks() {
        return NameTricks.mutations(Policy.standard(), ProgramMutations.originals())
                .list()
                .ofSize(25);
    }

    @Property(seed = "20250116")
    void noNameTrickInARealProgramPasses(@ForAll("tricks") List<String> sources) {
        CodeValidator validator = new CodeValidator();
        for (String source : sources) {
            assertThat(validator.validate(source).isAccepted()).as(source).isFalse();
        }
    }

    /// Otherwise a trick would be refused for its syntax, and prove nothing.
    @Example
    void mostNameTricksInRealProgramsAreRefusedForTheName() {
        CodeValidator validator = new CodeValidator();

        long named = samples(NameTricks.mutations(Policy.standard(), ProgramMutations.originals()), 300).stream()
                .filter(source -> validator.validate(source).findings().stream()
                        .anyMatch(finding -> finding.rule().startsWith("name")))
                .count();

        assertThat(named).isGreaterThan(120);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NameTricks.mutations(Policy.standard(), Set.of()))
                .withMessage("there is no source to put a name into");
    }

    @Example
    void aPolicyThatForbidsNoNameHasNoNameTricks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NameTricks.programs(Policy.off()))
                .withMessage("policy \"off\" forbids no name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NameTricks.mutations(Policy.off(), ProgramMutations.originals()))
                .withMessage("policy \"off\" forbids no name");
    }

    /// Otherwise a name in disguise would be another name. Each stands beside a letter from beyond Latin-1, a fullwidth
    /// x: names of Latin-1 letters only, as with the signs of ordinals, this engine leaves as they are, unlike CPython.
    @Example
    void everyLookAlikeIsReadAsItsLetter() {
        String assignments = IntStream.concat(IntStream.rangeClosed('a', 'z'), IntStream.of('_'))
                .boxed()
                .flatMap(letter -> NameTricks.lookAlikes(letter).stream()
                        .map(alike -> """
                        x%1$s = 0
                        ｘ%2$s = 1
                        if x%1$s == 0:
                            others.append("%2$s")
                        """.formatted(Character.toString(letter), alike)))
                .collect(Collectors.joining());

        SandboxConfig config =
                SandboxConfig.builder().withSourceBytesMax(20_000).build();
        try (PythonSandbox sandbox = new PythonSandbox(config)) {
            ExecutionResult result = sandbox.execute(ExecutionRequest.of("others = []\n" + assignments + "others"));

            assertThat(result.returnValue()).as(result.toString()).isEqualTo(List.of());
        }
    }

    @Example
    void attacksOfTheCorpusCanStandWithinOthers() {
        CodeValidator validator = new CodeValidator();

        assertThat(HostilePrograms.composable()).hasSizeGreaterThan(30);
        assertThat(samples(HostilePrograms.compositions(), 200))
                .allSatisfy(source -> assertThat(validator.validate(source).findings())
                        .as(source)
                        .noneMatch(finding -> finding.rule().startsWith("syntax")));
    }

    @Example
    void thereAreGeneratedAttacksOnMostCapabilities() {
        assertThat(HostilePrograms.capabilities())
                .hasSizeGreaterThanOrEqualTo(12)
                .doesNotContain(Capability.SEVERAL);
        for (Capability capability : HostilePrograms.capabilities()) {
            assertThat(samples(HostilePrograms.programs(capability), 3))
                    .as(capability.word())
                    .hasSize(3);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HostilePrograms.programs(Capability.SEVERAL))
                .withMessage("no attack is generated on \"several\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HostilePrograms.programs("language", Capability.NETWORK))
                .withMessage("no attack of family \"language\" is generated on \"network\"");
    }
}
