package io.aicodeexecutor.testkit.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    private int run(Optional<Python3> python, String... args) {
        return Main.run(args, new PrintWriter(out, true), new PrintWriter(err, true), python, false);
    }

    private String file(String... lines) throws Exception {
        return Files.write(directory.resolve("programs.jsonl"), List.of(lines)).toString();
    }

    @Test
    void withoutAPythonProgramsAreComparedWithWhatIsRecorded() throws Exception {
        String file = file(
                "{\"id\": \"a\", \"code\": \"print(1)\\n2\", \"expect\": 2, \"stdout\": \"1\\n\"}",
                "{\"id\": \"b\", \"code\": \"2\", \"expect\": 3}");

        assertThat(run(Optional.empty(), "--skip-own", file)).isEqualTo(1);
        assertThat(out).hasToString("""
                DIFFERENT: b: value is 2, expected 3
                differential: 2 programs, sandbox against recorded outcomes (no python3 of version 3.11 or later is on the\
                 PATH): 1 the same, 0 known to differ, 0 not compared, 1 different; seed 20250113
                """);
        assertThat(err.toString().lines()).last().isEqualTo("2 of 2 programs compared, 1 different");
    }

    @Test
    void generatedProgramsAreComparedWhereThereIsAPython() throws Exception {
        Optional<Python3> python = Python3.find();
        String file = file("{\"id\": \"a\", \"code\": \"1 + 1\", \"expect\": 2}");

        assertThat(run(python, "--skip-own", "--tries", "10", "--seed", "3", "--found", directory.toString(), file))
                .as(out.toString())
                .isZero();
        String programs = python.isPresent() ? "11" : "1";
        assertThat(out.toString().lines())
                .last()
                .asString()
                .startsWith("differential: " + programs + " programs, sandbox against ")
                .endsWith(" 0 not compared, 0 different; seed 3");
    }

    private void assertMisuse(String line, String... args) {
        assertThat(run(Optional.empty(), args)).isEqualTo(2);
        assertThat(err).hasToString("differential: " + line + "\n");
        assertThat(out).hasToString("");
    }

    @Test
    void aCountOutOfRange() {
        assertMisuse("--tries is -1; accepted: 0 to 10000000", "--tries", "-1");
    }

    @Test
    void aMissingFile() {
        assertMisuse("nowhere.jsonl: no such file", "nowhere.jsonl");
    }

    @Test
    void anUnknownOption() {
        assertMisuse("Unknown option: '--json'", "--json");
    }
}
