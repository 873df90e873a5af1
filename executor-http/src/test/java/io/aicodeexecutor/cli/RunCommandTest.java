package io.aicodeexecutor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `run` shows and answers, with real workers.
final class RunCommandTest {
    private static final String COST = "\\d+\\.\\d{3} s · cpu \\d+\\.\\d{2} s · memory \\d+\\.\\d MB\\R";

    @Test
    void outputValueAndCostAreShown() {
        Session session = Session.piped("print('out')\nwho + [2 ** 64]");

        assertThat(session.run("run", "-", "--context", "{\"who\": [\"a\", 1.0]}"))
                .isZero();
        assertThat(session.out()).isEqualTo("out\n=> [\"a\",1.0,18446744073709551616]\n");
        assertThat(lastLine(session.err())).matches("completed in " + COST);
    }

    @Test
    void clockAndChanceAreAsTheUserSays() {
        Session session = Session.piped("""
                import random
                from datetime import datetime
                [str(datetime.fromtimestamp(0)), random.random()]
                """);

        assertThat(session.run("run", "-", "--time-zone", "Asia/Kolkata", "--seed", "42"))
                .isZero();
        assertThat(session.out()).isEqualTo("=> [\"1970-01-01 05:30:00\",0.6394267984578837]\n");
    }

    @Test
    void contextMayStandInAFile(@TempDir Path directory) throws IOException {
        Path context = Files.writeString(directory.resolve("c.json"), "{\"n\": 20}");
        Path program = Files.writeString(directory.resolve("p.py"), "n + 1");
        Session session = Session.piped("");

        assertThat(session.run("run", program.toString(), "--context", "@" + context))
                .isZero();
        assertThat(session.out()).isEqualTo("=> 21\n");
    }

    @Test
    void valueBeginsALineOfItsOwn() {
        Session session = Session.piped("print('no newline', end='')\n7");

        assertThat(session.run("run", "--file", "-")).isZero();
        assertThat(session.out()).isEqualTo("no newline\n=> 7\n");
    }

    @Test
    void exceptionIsShownWithTheLinesOfTheProgram() {
        Session session = Session.piped("def f():\n    raise ValueError('bad')\n\nf()\n");

        assertThat(session.run("run", "-")).isEqualTo(1);
        assertThat(session.err()).contains("""
                        Traceback (most recent call last):
                          File "standard input", line 4, in <module>
                            f()
                          File "standard input", line 2, in f
                            raise ValueError('bad')
                        ValueError: bad
                        raised after""");
        assertThat(session.out()).isEmpty();
    }

    @Test
    void limitThatTripsIsNamed() {
        Session session = Session.piped("print('before', flush=True)\nimport time\ntime.sleep(60)");

        assertThat(session.run("run", "-", "--timeout", "0.5", "--isolation", "per_execution"))
                .isEqualTo(1);
        assertThat(session.out()).isEqualTo("before\n");
        assertThat(session.err()).contains("the program ran longer than 0.5 s\n");
        assertThat(lastLine(session.err())).matches("timed out after " + COST);
    }

    @Test
    void refusedProgramIsShownWithItsFindings() {
        Session session = Session.piped("import os");

        assertThat(session.run("run", "-")).isEqualTo(2);
        assertThat(session.err())
                .contains("standard input:1:8: error: module \"os\" may not be imported")
                .endsWith("rejected, nothing ran\n");
        assertThat(session.out()).isEmpty();
    }

    @Test
    void reservedContextKeyIsRefused() {
        Session session = Session.piped("1");

        assertThat(session.run("run", "-", "--context", "{\"__builtins__\": 1}"))
                .isEqualTo(2);
        assertThat(session.err()).contains("__builtins__").endsWith("rejected, nothing ran\n");
    }

    @Test
    void terminalIsNotSteeredButAPipeGetsEveryByte() {
        String source = "print('\\x1b[31mred\\r')";
        Session person = Session.interactive(source);
        Session pipe = Session.piped(source);

        assertThat(person.run("run", "-")).isZero();
        assertThat(person.out()).isEqualTo("\\x1b[31mred\\r\n");
        assertThat(pipe.run("run", "-")).isZero();
        assertThat(pipe.out()).isEqualTo("\u001B[31mred\r\n");
    }

    @Test
    void jsonIsTheWholeResultAndNothingElse() throws JsonProcessingException {
        Session session = Session.piped("import sys\nprint('o')\n{'a': 1}");

        assertThat(session.run("run", "-", "--json", "--policy", "off")).isZero();
        assertThat(session.out()).hasLineCount(1);
        JsonNode result = new ObjectMapper().readTree(session.out());
        assertThat(result.get("success").booleanValue()).isTrue();
        assertThat(result.get("outcome").textValue()).isEqualTo("completed");
        assertThat(result.get("stdout").textValue()).isEqualTo("o\n");
        assertThat(result.at("/return_value/a").intValue()).isEqualTo(1);
        assertThat(session.err()).doesNotContain("completed");
    }

    @Test
    @Tag("exhaustive")
    void aCacheDirectoryThatCannotBeMadeIsSaidAndDoneWithout(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        Session session = Session.piped("40 + 2");
        Path cache = file.resolve("cache");

        assertThat(session.run("run", "-", "--cache-dir", cache.toString())).isZero();
        assertThat(session.out()).isEqualTo("=> 42\n");
        assertThat(session.err())
                .contains("no worker image is kept for the next time. The cache directory " + cache
                        + " cannot be made: ");
    }

    @Test
    void aCacheDirectoryThatOthersCanWriteIsRefused(@TempDir Path directory) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
        Session session = Session.piped("1");

        assertThat(session.run("run", "-", "--cache-dir", directory.toString())).isEqualTo(3);
        assertThat(session.err()).contains("can be written by every user");
    }

    @Test
    void prepareSaysThatTheImageIsReady() {
        Session session = Session.piped("");

        assertThat(session.run("prepare")).isZero();
        assertThat(session.run("prepare")).isZero();
        assertThat(lastLine(session.err()))
                .matches("the worker image is ready: /.*/image-[0-9a-f]{16}, \\d{3} MiB, there already, checked in"
                        + " \\d+\\.\\d s\n");
    }

    private static String lastLine(String text) {
        return text.substring(text.lastIndexOf('\n', text.length() - 2) + 1);
    }
}
