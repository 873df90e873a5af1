package io.aicodeexecutor.testkit.owned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TemporaryTreeTest {
    /// Makes a tree, says where, and waits until its input ends.
    static final class Waiting {
        private Waiting() {}

        /// Started by the test.
        ///
        /// @param args none
        public static void main(String[] args) throws IOException {
            TemporaryTree tree = new TemporaryTree("aicodeexecutor-test");
            Files.writeString(tree.directory().resolve("file"), "x");
            System.out.println(tree.directory());
            System.in.read();
        }
    }

    @Test
    void everybodyCanReadItUntilItIsClosed() throws Exception {
        TemporaryTree tree = new TemporaryTree("aicodeexecutor-test");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tree.directory())))
                .isEqualTo("rwxr-xr-x");
        tree.close();
        assertThat(tree.directory()).doesNotExist();
        assertThatCode(tree::close).doesNotThrowAnyException();
    }

    @Test
    void whatALinkLeadsToStays(@TempDir Path other) throws Exception {
        Path file = Files.writeString(other.resolve("file"), "x");
        TemporaryTree tree = new TemporaryTree("aicodeexecutor-test");
        Files.createSymbolicLink(tree.directory().resolve("link"), other);
        Path inner = Files.createDirectories(tree.directory().resolve("a/b"));
        Files.writeString(inner.resolve("file"), "x");
        Files.setPosixFilePermissions(
                Files.createDirectory(inner.resolve("closed")), PosixFilePermissions.fromString("---------"));

        tree.close();

        assertThat(tree.directory()).doesNotExist();
        assertThat(file).exists();
    }

    @Test
    void itGoesWithAProcessThatIsStopped() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Waiting.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = process.inputReader()) {
            Path directory = Path.of(said.readLine());
            assertThat(directory.resolve("file")).exists();

            process.destroy();

            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(directory).doesNotExist();
        } finally {
            process.destroyForcibly();
        }
    }
}
