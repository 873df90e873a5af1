package io.aicodeexecutor.testkit.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.testkit.ProgramCase;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The Python of this host, where it has one; where not, that is what is said.
class Python3Test {
    @TempDir
    private Path directory;

    private static void assertAnswers(String source, Map<String, @Nullable Object> context, Reference expected)
            throws Exception {
        Optional<Python3> python = Python3.find();
        if (python.isEmpty()) {
            assertNoneIsOverlooked();
            return;
        }
        Reference answer = python.get().run(ProgramCase.of(source).withContext(context));
        assertThat(answer).isEqualTo(expected);
    }

    /// What is not found is not there: every candidate says of itself that it is too old, or nothing.
    private static void assertNoneIsOverlooked() throws Exception {
        for (Path candidate : Python3.candidates(System.getenv().getOrDefault("PATH", ""))) {
            Process process = new ProcessBuilder(
                            candidate.toString(), "-c", "import sys; sys.exit(sys.version_info < (3, 11))")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(process.waitFor()).as(candidate.toString()).isNotZero();
        }
    }

    private static void assertValue(String source, @Nullable Object value) throws Exception {
        assertAnswers(
                source,
                Map.of(),
                Reference.of(ProgramCase.of(source).printing("").withValue(value)));
    }

    @Test
    void valuesCrossAsTheyDoFromTheSandbox() throws Exception {
        assertValue("1; 2", 2L);
        assertValue("_ = 3\n4", 3L);
        assertValue("x = 1", null);
        assertValue(
                "(1, [2.5, None, True], {3, 1}, {1: 'a', None: 'b', True: 'c'})",
                List.of(1L, Arrays.asList(2.5, null, true), List.of(1L, 3L), Map.of("1", "c", "null", "b")));
        assertValue("[float('nan'), float('inf'), -float('inf'), -0.0]", List.of("NaN", "Infinity", "-Infinity", -0.0));
        assertValue("import datetime\n[datetime.date(2025, 1, 2), b'abc']", List.of("2025-01-02", "YWJj"));
        assertValue("'\\ud800'", "\ud800");
        assertValue("2 ** 100", new BigInteger("1267650600228229401496703205376"));
    }

    @Test
    void outputContextAndExceptionsCrossToo() throws Exception {
        assertAnswers(
                "print(n, 'ä')\nraise ValueError(n)",
                Map.of("n", 5L),
                Reference.of(ProgramCase.of("print(n, 'ä')\nraise ValueError(n)")
                        .withContext(Map.of("n", 5L))
                        .printing("5 ä\n")
                        .raising("ValueError")));
        assertAnswers(
                "_ = object()",
                Map.of(),
                Reference.of(ProgramCase.of("_ = object()").printing("").endingAs(Outcome.RESULT_LIMIT)));
        assertAnswers(
                "_ = [object()]\n5",
                Map.of(),
                Reference.of(ProgramCase.of("_ = [object()]\n5").printing("").endingAs(Outcome.RESULT_LIMIT)));
        assertValue("_ = object()\nNone", null);
        assertValue("def _(x): pass\n5", 5L);
        assertValue("import datetime\n_ = datetime.timedelta(1)\n5", 5L);
        assertValue("import datetime\nclass D(datetime.date): pass\n_ = D(2026, 11, 27)\n5", "2026-11-27");
        assertValue("for _ in [[object()]]: pass\n5", 5L);
        assertValue("for _ in [object()]: (lambda: (_ := 1))()", null);
        assertAnswers(
                "(", Map.of(), Reference.of(ProgramCase.of("(").printing("").raising("SyntaxError")));
        assertValue("import sys\nsys.exit()", null);
    }

    @Test
    void whatIsTooMuchIsNotCompared() throws Exception {
        String large = "_ = 'x' * 65000";
        assertAnswers(
                large, Map.of(), Reference.notComparable(ProgramCase.of(large), "its value or its output is large"));
        String hungry = "x = bytearray(2 ** 40)";
        assertAnswers(
                hungry, Map.of(), Reference.notComparable(ProgramCase.of(hungry), "it exhausts the memory of python3"));
        String job = "#" + "x".repeat(60_000);
        assertAnswers(job, Map.of(), Reference.notComparable(ProgramCase.of(job), "it is too large for a pipe"));
    }

    @Test
    void aProcessThatUsesUpItsTimeIsKilled() throws Exception {
        String endless = "while True:\n    pass";
        assertAnswers(
                endless, Map.of(), Reference.notComparable(ProgramCase.of(endless), "python3 was killed by a limit"));
    }

    /// A directory with a python3 that is a script.
    private Path bin(String name, String script) throws IOException {
        Path bin = Files.createDirectory(directory.resolve(name));
        Path python = Files.writeString(bin.resolve("python3"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(python, PosixFilePermissions.fromString("rwxr-xr-x"));
        return bin;
    }

    @Test
    void theFirstThatIsNewEnoughIsFoundWhereThereIsOne() throws IOException {
        Path old = bin("old", "echo '3 10 /old/python3'");
        Path silent = bin("silent", "exit 1");
        Path recent = bin("recent", "echo '3 13 /recent/python3'");

        assertThat(Python3.find("")).isEmpty();
        assertThat(Python3.find(old + ":" + silent + ":" + directory)).isEmpty();
        assertThat(Python3.find(old + ":" + silent + ":" + recent).map(Python3::minor))
                .contains(13);
    }

    @Test
    void onlyExecutableFilesOfThatNameAreLookedAt() throws Exception {
        Path one = Files.createDirectory(directory.resolve("one"));
        Path two = Files.createDirectory(directory.resolve("two"));
        Files.writeString(one.resolve("python3"), "x");
        Path executable = Files.writeString(two.resolve("python3"), "x");
        Files.setPosixFilePermissions(executable, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(Python3.candidates(one + "::" + directory.resolve("none") + ":" + two))
                .containsExactly(executable);
    }
}
