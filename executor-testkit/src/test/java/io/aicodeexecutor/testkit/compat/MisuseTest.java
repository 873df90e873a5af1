package io.aicodeexecutor.testkit.compat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bad input: one clear line, exit status 2, and no sandbox is opened.
class MisuseTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    private String good = "";

    @BeforeEach
    void writeAGoodFile() throws Exception {
        Path file = directory.resolve("good.jsonl");
        good = Files.writeString(file, "{\"id\": \"a\", \"code\": \"1\", \"expect\": 1}")
                .toString();
    }

    private void assertMisuse(String line, String... args) {
        int status = Main.run(args, new PrintWriter(out, true), new PrintWriter(err, true), false);

        assertThat(err).hasToString("compat: " + line + "\n");
        assertThat(out).hasToString("");
        assertThat(status).isEqualTo(2);
    }

    @Test
    void noFile() {
        assertMisuse("Missing required parameter: 'FILE', or --own");
    }

    @Test
    void filesBesideTheOwnPrograms() {
        assertMisuse("--own goes without files", "--own", good);
    }

    @Test
    void aMissingFile() {
        assertMisuse("nowhere.jsonl: no such file", good, "nowhere.jsonl");
    }

    @Test
    void aBadLine() throws Exception {
        Path bad = Files.writeString(directory.resolve("bad.jsonl"), "{\"id\": \"a\"}");
        assertMisuse(bad + ":1: has no field \"expect\"", bad.toString());
    }

    @Test
    void anUnknownPolicy() {
        assertMisuse("--policy is \"lax\"; accepted: strict, standard, off", "--policy", "lax", good);
    }

    @Test
    void anOptionIsShownWithoutWhatATerminalObeys() {
        assertMisuse("--policy is \"\\x1b[2J\"; accepted: strict, standard, off", "--policy", "\u001b[2J", good);
    }

    @Test
    void aTimeoutWithAColour() {
        assertMisuse("--timeout is \\x1b; accepted: 0.001 to 3600 seconds", "--timeout", "\u001b", good);
    }

    @Test
    void aTimeoutOutOfRange() {
        assertMisuse("--timeout is -1; accepted: 0.001 to 3600 seconds", "--timeout", "-1", good);
    }

    @Test
    void aTimeoutBeyondEveryNumber() {
        assertMisuse("--timeout is 1e30; accepted: 0.001 to 3600 seconds", "--timeout", "1e30", good);
    }

    @Test
    void aTimeoutThatIsNoNumber() {
        assertMisuse("--timeout is soon; accepted: 0.001 to 3600 seconds", "--timeout", "soon", good);
    }

    @Test
    void anUnknownOption() {
        assertMisuse("Unknown option: '--jsno'", "--jsno", good);
    }
}
