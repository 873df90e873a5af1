package io.aicodeexecutor.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.CodeValidator;
import io.aicodeexecutor.Policy;
import io.aicodeexecutor.Violation;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// The validator alone, on sources in batches: it needs no worker.
class ValidatorPropertyTest {
    private static final int BATCH = 25;

    private final CodeValidator validator = new CodeValidator();

    @Provide
    static Arbitrary<List<String>> sources() {
        Arbitrary<String> cut = Combinators.combine(
                        Programs.programs(), Arbitraries.doubles().between(0, 1), UnicodeText.texts(4))
                .as(ValidatorPropertyTest::tornApart);
        Arbitrary<String> noise = UnicodeText.texts(40);
        return Arbitraries.oneOf(cut, noise, HostilePrograms.programs(), NameTricks.programs(Policy.standard()))
                .list()
                .ofSize(BATCH);
    }

    private static String tornApart(String source, double place, String replacement) {
        int cut = (int) (source.length() * place);
        return source.substring(0, cut) + replacement + source.substring(Math.min(source.length(), cut + 1));
    }

    @Property(seed = "20250105")
    void everyFindingPointsInsideTheSource(@ForAll("sources") List<String> sources) {
        for (String source : sources) {
            for (Violation finding : validator.validate(source).findings()) {
                assertThat(isInside(source, finding))
                        .as("%s in %s", finding, source)
                        .isTrue();
            }
        }
    }

    /// A finding about the whole has line 0; an unexpected end stands one column after the last character.
    private static boolean isInside(String source, Violation finding) {
        String[] lines = source.split("\r\n|\r|\n", -1);
        if (finding.line() == 0) {
            return finding.column() == 0;
        }
        if (finding.line() > lines.length || finding.column() < 1) {
            return false;
        }
        String line = lines[finding.line() - 1];
        return finding.column() <= line.codePointCount(0, line.length()) + 1;
    }

    @Provide
    static Arbitrary<List<String>> nameTricks() {
        return NameTricks.programs(Policy.standard()).list().ofSize(BATCH);
    }

    @Property(seed = "20250106")
    void noNameTrickPasses(@ForAll("nameTricks") List<String> sources) {
        for (String source : sources) {
            assertThat(validator.validate(source).isAccepted()).as(source).isFalse();
        }
    }

    /// Otherwise a trick would be refused for its syntax, and prove nothing.
    @Example
    void everyPlaceOfANameTrickIsGoodPython() {
        for (String place : NameTricks.places()) {
            String source =
                    Template.parse("def wrapped():\n    <place>").fill(List.of(place.replace("<name>", "harmless")));

            assertThat(validator.validate(source).findings())
                    .as(source)
                    .noneMatch(finding -> finding.rule().startsWith("syntax"));
        }
    }
}
