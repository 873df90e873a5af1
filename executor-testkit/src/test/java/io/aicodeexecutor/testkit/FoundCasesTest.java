package io.aicodeexecutor.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aicodeexecutor.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoundCasesTest {
    @TempDir
    private Path directory;

    @Provide
    static Arbitrary<ProgramCase> cases() {
        Arbitrary<String> odd = Arbitraries.of(
                "# -*- coding: utf-7 -*-\n1",
                "a\r\nb",
                "\ufeffx",
                "x\0",
                "\ud83d",
                "",
                "\n\n# case: {}\n",
                "x \u2028 y");
        Arbitrary<String> sources = Arbitraries.oneOf(Programs.programs(), UnicodeText.texts(30), odd);
        Arbitrary<@Nullable Object> values = JsonContexts.values(3);
        Arbitrary<Map<String, @Nullable Object>> contexts = JsonContexts.contexts();
        return Combinators.combine(
                        sources, contexts, values, Arbitraries.integers().between(0, 3))
                .as((source, context, value, kind) ->
                        expecting(ProgramCase.of(source).withContext(context), value, kind));
    }

    private static ProgramCase expecting(ProgramCase program, @Nullable Object value, int kind) {
        return switch (kind) {
            case 0 -> program;
            case 1 -> program.withValue(value).printing("a\n\u2028");
            case 2 -> program.raising("KeyError").withWallTime(Duration.ofMillis(700));
            default -> program.endingAs(Outcome.TIMED_OUT, Outcome.CPU_LIMIT);
        };
    }

    @Property(seed = "20250115")
    void everyCaseIsReadAsItWasWritten(@ForAll("cases") ProgramCase program) {
        assertThat(CaseFile.read("a.py", "# Found by: x\n" + CaseFile.write(program)))
                .isEqualTo(program);
    }

    @Test
    void aDirectoryThatIsNotThereHasNone() throws Exception {
        assertThat(new FoundCases(directory.resolve("none")).read()).isEmpty();
    }

    @Test
    void otherFilesArePassedOver() throws Exception {
        Files.writeString(directory.resolve("README.md"), "x");

        assertThat(new FoundCases(directory).read()).isEmpty();
    }

    @Test
    void whatTheFinderSaysCannotEndItsComment() throws Exception {
        Path file = new FoundCases(directory).save(ProgramCase.of("1"), "a.b\r\u2028c", "coding: utf-7", "x\ny");

        assertThat(file.getFileName().toString()).matches("a_b_c_[0-9a-f]{8}\\.py");
        assertThat(Files.readString(file))
                .isEqualTo("# Found by: a.b??c\n# Seed: coding  utf-7\n# Said: x\n# case: {}\n1");
    }

    @Test
    void filesThatAreNotAsTheyMustBeAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CaseFile.read("a.py", "1\n"))
                .withMessage("a.py has no line \"# case: …\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CaseFile.read("a.py", "# case: {\n1\n"))
                .withMessage("a.py: its case is not JSON");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RequestSequence.parse("open\nrun\njump\n"))
                .withMessage("there is no step \"jump\"");
    }

    @Test
    void sequencesAreReadAsTheyWereWritten() throws Exception {
        RequestSequence sequence = RequestSequence.parse("# x\nopen\nrun_async\n\ncancel\n");

        new FoundCases(directory).save(sequence, "f", "1", "");

        assertThat(new FoundCases(directory).read())
                .singleElement()
                .isInstanceOfSatisfying(
                        FoundCases.Found.Sequence.class,
                        found -> assertThat(found.sequence()).isEqualTo(sequence));
    }
}
