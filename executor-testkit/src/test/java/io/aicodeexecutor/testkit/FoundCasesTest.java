package io.aicodeexecutor.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.aicodeexecutor.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
    void whatIsFoundAgainIsTheSameFile() throws Exception {
        FoundCases cases = new FoundCases(directory);
        RequestSequence steps = RequestSequence.parse("open\n");

        assertThat(cases.save(ProgramCase.of("1"), "f", "1", "x"))
                .isEqualTo(cases.save(ProgramCase.of("1"), "f", "2", "y"));
        assertThat(cases.save(steps, "f", "1", "x")).isEqualTo(cases.save(steps, "f", "2", "y"));
        assertThat(cases.read()).hasSize(2);
    }

    @Test
    void theFirstLineThatSaysSomethingIsKept() throws Exception {
        Path file = new FoundCases(directory).save(ProgramCase.of("1"), "f", "1", "\n \nwhy\nmore");

        assertThat(Files.readString(file)).contains("\n# Said: why\n");
    }

    private static String said(ThrowingCallable failing) {
        return Origin.said(catchThrowable(failing));
    }

    @Test
    void whatIsSaidIsWhatIsWrongAndNotTheProgram() {
        assertThat(said(() -> assertThat(1).as("x = [1]\n# result: [2]").isEqualTo(2)))
                .isEqualTo("expected: 2 but was: 1 (x = [1])");
        assertThat(said(() -> assertThat(List.of(7)).as("workers left").isEmpty()))
                .isEqualTo("Expecting empty but was: [7] (workers left)");
        assertThat(said(() -> assertThat(1).isGreaterThan(2))).isEqualTo("Expecting actual: 1 to be greater than: 2");
        assertThat(Origin.said(new IllegalStateException("closed"))).isEqualTo("closed");
        assertThat(Origin.said(new IllegalStateException())).isEqualTo("IllegalStateException");
    }

    @Test
    void aContractRunsItsOwnFilesAndThoseOfNone() throws Exception {
        FoundCases cases = new FoundCases(directory);
        Origin own = new Origin("own", Optional.of(FoundCasesTest.class.getName()), "1", "x");
        Origin other = new Origin("other", Optional.of("org.example.OtherTest"), "1", "x");
        Path file = cases.save(ProgramCase.of("1"), own);
        cases.save(RequestSequence.parse("open\n"), own);
        cases.save(ProgramCase.of("# Contract: " + FoundCasesTest.class.getName()), other);
        cases.save(RequestSequence.parse("open\n"), other);
        cases.save(ProgramCase.of("# Contract: org.example.OtherTest"), "all", "1", "x");
        Files.write(directory.resolve("unreadable.py"), new byte[] {'#', (byte) 0xff});

        assertThat(cases.files(FoundCasesTest.class))
                .extracting(each -> FoundCases.name(each).replaceFirst("_[0-9a-f]{8}", ""))
                .containsExactlyInAnyOrder("all.py", "own.py", "own.steps", "unreadable.py");
        assertThat(Files.readString(file))
                .isEqualTo("# Found by: own\n# Contract: " + FoundCasesTest.class.getName()
                        + "\n# Seed: 1\n# Said: x\n# case: {}\n1");
        assertThat(cases.files(Object.class)).hasSize(2);
    }

    private void assertRefused(String name, String text, String message) throws Exception {
        Path file = Files.writeString(directory.resolve(name), text);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FoundCases(directory).read())
                .withMessage(message);
        Files.delete(file);
    }

    @Test
    void aBadFileOfTheDirectoryIsNamed() throws Exception {
        assertRefused("a.steps", "open\n\u001bjump\n", "a.steps: there is no step \"\\x1bjump\"");
        assertRefused("a.py", "# case: {\"outcomes\":[\"exploded\"]}\n1", "a.py: there is no outcome \"exploded\"");
        assertRefused("a.py", "# case: {\"outcomes\":[1]}\n1", "a.py: there is no outcome \"1\"");
        assertRefused("a.py", "# case: {\"stdout\":1}\n1", "a.py: \"stdout\" is not a text");
        assertRefused("a.py", "# case: {\"outcomes\":\"rejected\"}\n1", "a.py: \"outcomes\" is not a list");
        assertRefused("a.py", "# case: {\"context\":[]}\n1", "a.py: \"context\" is not an object");
        assertRefused("a.py", "# case: {\"millis\":1.5}\n1", "a.py: \"millis\" is not a whole number");
        assertRefused(
                "a.py",
                "# case: {\"outcome\":[]}\n1",
                "a.py: there is no field \"outcome\"; accepted: context, millis, outcomes, value, stdout, exception, source");
        assertRefused("a.py", "# case: 5\n1", "a.py: its case is not an object");
        assertRefused("a.py", "# case: \n1", "a.py: its case is not an object");
        Files.write(directory.resolve("b.py"), new byte[] {(byte) 0xff});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FoundCases(directory).read())
                .withMessage("b.py is not UTF-8 text");
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
