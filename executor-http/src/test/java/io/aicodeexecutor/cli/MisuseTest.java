package io.aicodeexecutor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every mistake is answered with one line and status 2, before anything is built or started.
final class MisuseTest {
    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("no command is given; executor --help lists them"),
                mistake("Unmatched argument at index 0: 'frob' (see executor --help)", "frob"),
                mistake("no program is given; accepted: a file, or - for standard input", "run"),
                mistake("no program is given; accepted: a file, or - for standard input", "validate"),
                mistake("/nowhere/a.py: no such file", "run", "/nowhere/a.py"),
                mistake("/nowhere/a.py: no such file", "validate", "/nowhere/a.py"),
                mistake("/: cannot be read: Is a directory", "run", "/"),
                mistake("two programs are given, \"a.py\" and \"-\"; accepted: one", "run", "a.py", "--file", "-"),
                mistake("Unknown option: '--fast' (see executor run --help)", "run", "-", "--fast"),
                mistake("--timeout: wallTime is 0 s; accepted: 0.001 to 3600 s", "run", "-", "--timeout", "0"),
                mistake("--timeout: wallTime is -1 s; accepted: 0.001 to 3600 s", "run", "-", "--timeout", "-1"),
                mistake("--timeout: wallTime is 3601 s; accepted: 0.001 to 3600 s", "run", "-", "--timeout", "3601"),
                refusedValue("--timeout", "NaN", "a number of seconds, such as 5 or 0.5"),
                refusedValue("--timeout", "1e999999999", "a number of seconds, such as 5 or 0.5"),
                refusedValue("--timeout", "10000000000000000000", "at most 3600 seconds"),
                refusedValue("--policy", "lax", "strict, standard, off"),
                refusedValue("--isolation", "none", "per_tenant, per_execution"),
                refusedValue(
                        "--time-zone",
                        "Mars/Olympus",
                        "the id of a region such as Europe/Paris, or an offset such as +01:00"),
                mistake(
                        "--time-zone: timeZone is \"UTC+01:00\"; accepted: the id of a region such as Europe/Paris, or an"
                                + " offset such as +01:00",
                        "run",
                        "-",
                        "--time-zone",
                        "UTC+1"),
                mistake(
                        "Invalid value for option '--seed': 'dice' is not a long (see executor run --help)",
                        "run",
                        "-",
                        "--seed",
                        "dice"),
                mistake("--memory: memoryMebibytes is 15; accepted: 16 to 16384", "run", "-", "--memory", "15"),
                mistake(
                        "Invalid value for option '--memory': 'lots' is not an int (see executor run --help)",
                        "run",
                        "-",
                        "--memory",
                        "lots"),
                mistake("--context: array is not accepted; accepted: a JSON object", "run", "-", "--context", "[1]"),
                mistake("--context: nothing is not accepted; accepted: a JSON object", "run", "-", "--context", ""),
                mistake("/nowhere/c.json: no such file", "run", "-", "--context", "@/nowhere/c.json"));
    }

    private static Arguments mistake(String line, String... arguments) {
        return Arguments.of(line, arguments);
    }

    private static Arguments refusedValue(String option, String value, String accepted) {
        String line = "Invalid value for option '" + option + "': \"" + value + "\" is not accepted; accepted: "
                + accepted + " (see executor run --help)";
        return mistake(line, "run", "-", option, value);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakeIsAnsweredWithOneLineAndStatusTwo(String line, String[] arguments) {
        Session session = Session.piped("1 + 1");

        assertThat(session.run(arguments)).isEqualTo(2);
        assertThat(session.err()).isEqualTo("executor: " + line + "\n");
        assertThat(session.out()).isEmpty();
    }

    @Test
    void brokenJsonIsAnsweredWithItsPlace() {
        Session session = Session.piped("1");

        assertThat(session.run("run", "-", "--context", "{\"a\": }")).isEqualTo(2);
        assertThat(session.err())
                .startsWith("executor: --context, line 1:7: not JSON: ")
                .hasLineCount(1);
    }

    @Test
    void keyThatStandsTwiceIsRefused() {
        Session session = Session.piped("1");

        assertThat(session.run("run", "-", "--context", "{\"a\": 1, \"a\": 2}")).isEqualTo(2);
        assertThat(session.err()).contains("Duplicate field 'a'").hasLineCount(1);
    }

    @Test
    void fileThatIsLargerThanAnyProgramMayBeIsRefused(@TempDir Path directory) throws IOException {
        Path file = Files.write(directory.resolve("large.py"), new byte[(1 << 20) + 1]);
        Session session = Session.piped("");

        assertThat(session.run("run", file.toString())).isEqualTo(2);
        assertThat(session.err()).isEqualTo("executor: " + file + ": too large; accepted: at most 1048576 bytes\n");
    }

    @Test
    void fileThatIsNotTextIsRefused(@TempDir Path directory) throws IOException {
        Path file = Files.write(directory.resolve("latin.py"), new byte[] {'"', (byte) 0xE9, '"'});
        Session session = Session.piped("");

        assertThat(session.run("run", file.toString())).isEqualTo(2);
        assertThat(session.err()).isEqualTo("executor: " + file + ": not UTF-8 text\n");
    }

    @Test
    void helpListsEveryCommand() {
        Session session = Session.piped("");

        assertThat(session.run("--help")).isZero();
        assertThat(session.out()).contains("run ", "validate ", "prepare ", "doctor ", "compat ", "regression ");
        assertThat(session.err()).isEmpty();
    }

    @Test
    void versionIsShown() {
        Session session = Session.piped("");

        assertThat(session.run("--version")).isZero();
        assertThat(session.out()).startsWith("executor ").hasLineCount(1);
    }
}
