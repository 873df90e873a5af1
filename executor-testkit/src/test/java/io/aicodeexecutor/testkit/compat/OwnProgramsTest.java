package io.aicodeexecutor.testkit.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aicodeexecutor.Policy;
import io.aicodeexecutor.PythonSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The project's own programs: each does in the sandbox what it does elsewhere.
final class OwnProgramsTest {
    private static final Path DIRECTORY = Path.of("src/main/resources/io/aicodeexecutor/testkit/programs");

    /// One of how many programs is run in the ordinary build.
    private static final int PROGRAMS_IN = 20;

    private static void assertBehave(List<CompatProgram> programs) {
        try (PythonSandbox sandbox = new PythonSandbox()) {
            Report report = new Comparison(sandbox).run(programs, finding -> {});

            assertThat(report.failures()).isEmpty();
            assertThat(report.findings()).hasSameSizeAs(programs);
        }
    }

    @Test
    void someOfThemBehave() {
        List<CompatProgram> some = OwnPrograms.all().stream()
                .filter(program -> Math.floorMod(program.id().hashCode(), PROGRAMS_IN) == 0)
                .toList();
        assertThat(some).hasSizeGreaterThan(10);
        assertBehave(some);
    }

    @Test
    @Tag("exhaustive")
    void allOfThemBehave() {
        assertThat(OwnPrograms.all()).hasSizeGreaterThanOrEqualTo(300);
        assertBehave(OwnPrograms.all());
    }

    @Test
    @Tag("sources")
    void theIndexNamesEveryFileAndNoOther() throws IOException {
        try (Stream<Path> files = Files.walk(DIRECTORY)) {
            List<String> present = files.map(DIRECTORY::relativize)
                    .map(Path::toString)
                    .filter(file -> file.endsWith(".py"))
                    .map(file -> file.substring(0, file.length() - ".py".length()))
                    .sorted()
                    .toList();
            assertThat(OwnPrograms.names()).containsExactlyElementsOf(present);
        }
    }

    @Test
    void everyAllowedModuleIsImportedSomewhere() {
        Set<String> missing = new TreeSet<>(Policy.standard().modules());
        String all = OwnPrograms.all().stream().map(CompatProgram::code).collect(Collectors.joining("\n"));
        missing.removeIf(module -> isImported(module, all));
        assertThat(missing).isEmpty();
    }

    private static boolean isImported(String module, String sources) {
        int dot = module.lastIndexOf('.');
        String from = dot < 0
                ? ""
                : "|from " + Pattern.quote(module.substring(0, dot)) + " import [^\n]*\\b"
                        + Pattern.quote(module.substring(dot + 1)) + "\\b";
        return Pattern.compile("(?m)^ *(import ([\\w.]+( as \\w+)?, )*" + Pattern.quote(module) + "(?![\\w.])|from "
                        + Pattern.quote(module) + " import" + from + ")")
                .matcher(sources)
                .find();
    }

    @Test
    void aFileEndsWithWhatItPrintsAndItsValue() throws BadInputException {
        String text =
                "print(1)\nprint()\nprint('# x')\n[1, 2.5]\n\n# --- prints\n# 1\n#\n# # x\n# --- value: [1, 2.5]\n";
        assertThat(ProgramFile.parse("a/b", text))
                .isEqualTo(new CompatProgram("a/b", text, List.of(1L, 2.5), Optional.of("1\n\n# x\n")));
        assertThat(ProgramFile.parse("a/b", "x\n# --- prints\n# --- value: {\"a\": null}")
                        .stdout())
                .contains("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "x\n# --- prints\n# 1",
                "x\n# --- value: 1",
            })
    void aFileThatEndsOtherwiseIsRefused(String text) {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> ProgramFile.parse("a/b", text))
                .withMessage("a/b: does not end with \"# --- prints\" and \"# --- value: …\"");
    }

    @Test
    void whatIsWrongWithinTheBlockIsNamed() {
        Map<String, String> wrong = Map.of(
                "x\n# --- prints\nprint(1)\n# --- value: 1", "a/b: has a line in its last comment that is none",
                "x\n# --- prints\n# --- value: one", "a/b: its value is not JSON");
        wrong.forEach((text, message) -> assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> ProgramFile.parse("a/b", text))
                .withMessage(message));
    }
}
