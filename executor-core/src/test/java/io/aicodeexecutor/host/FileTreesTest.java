package io.aicodeexecutor.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileTreesTest {
    private static final int DIRECTORIES = 60;
    private static final int FILES = 20;

    @TempDir
    private Path temporary;

    private Path tree() throws IOException {
        Path root = Files.createDirectory(temporary.resolve("tree"));
        for (int i = 0; i < DIRECTORIES; i++) {
            Path directory = Files.createDirectory(root.resolve("d" + i));
            for (int j = 0; j < FILES; j++) {
                Files.createFile(directory.resolve("f" + j));
            }
        }
        return root;
    }

    @RepeatedTest(5)
    void twoMayDeleteTheSame() throws IOException {
        Path root = tree();
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> FileTrees.delete(root));
        FileTrees.delete(root);
        other.join();
        assertThat(root).doesNotExist();
    }

    @RepeatedTest(5)
    void whatGoesWhileItIsListedIsACheckedFailureAtMost() throws IOException {
        Path root = tree();
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> FileTrees.delete(root));
        assertThatCode(() -> walkUntilGone(root)).doesNotThrowAnyException();
        other.join();
    }

    private static void walkUntilGone(Path root) {
        while (Files.exists(root)) {
            try {
                FileTrees.walk(root);
            } catch (IOException gone) {
                assertThat(gone).hasMessageContaining(root.toString());
            }
        }
    }

    @Test
    void whatIsNotThereNeedsNoDeleting() {
        FileTrees.delete(temporary.resolve("none"));
        assertThat(temporary).isEmptyDirectory();
    }
}
