package io.aicodeexecutor.testkit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Misuse: one clear line, exit status 2, and nothing is started.
class MisuseTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    private void assertMisuse(String line, String... args) {
        int status;
        try (Belongings belongings = new Belongings()) {
            status = Main.run(
                    args,
                    new PrintWriter(out, true),
                    new PrintWriter(err, true),
                    new Surroundings("", Optional.empty(), false),
                    belongings);
        }

        assertThat(err).hasToString("bench: " + line + "\n");
        assertThat(out).hasToString("");
        assertThat(status).isEqualTo(2);
    }

    @Test
    void anUnknownRow() {
        assertMisuse(
                "--rows has \"speed\"; accepted: start, validate, latency, throughput, kill, tools, memory, compute",
                "--rows",
                "latency,speed");
    }

    @Test
    void roundsOutOfRange() {
        assertMisuse("--rounds is 0; accepted: 1 to 100000", "--rounds", "0");
    }

    @Test
    void callersOutOfRange() {
        assertMisuse("--callers is 0; accepted: 1 to 64", "--callers", "2,0");
    }

    @Test
    void roundsOfASoak() {
        assertMisuse("--soak goes with --json and --svg only", "--soak", "20", "--rounds", "5");
    }

    @Test
    void callersOfASoak() {
        assertMisuse("--soak goes with --json and --svg only", "--soak", "20", "--callers", "2");
    }

    @Test
    void secondsOutOfRange() {
        assertMisuse("--seconds is 0; accepted: 1 to 3600", "--seconds", "0");
    }

    @Test
    void aSoakOutOfRange() {
        assertMisuse("--soak is 19; accepted: 20 to 10000000", "--soak", "19");
    }

    @Test
    void aSoakOfSomeRows() {
        assertMisuse("--soak goes with --json and --svg only", "--soak", "--rows", "kill");
    }

    @Test
    void aPictureOfNoSoak() {
        assertMisuse(
                "--svg goes with --soak only",
                "--svg",
                directory.resolve("a.svg").toString());
    }

    @Test
    void aReportThatCannotBeWritten() {
        assertMisuse(
                "--json is " + directory + "; accepted: a file in a directory that is there",
                "--json",
                directory.toString());
    }

    @Test
    void aPictureThatCannotBeWritten() {
        assertMisuse(
                "--svg is nowhere/a.svg; accepted: a file in a directory that is there",
                "--soak",
                "--svg",
                "nowhere/a.svg");
    }

    @Test
    void anUnknownOption() {
        assertMisuse("Unknown option: '--quik'", "--quik");
    }
}
