package io.aicodeexecutor.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aicodeexecutor.SandboxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where the worker image may lie.
final class CacheDirectoryTest {
    @Test
    void aCacheDirectoryThatOthersCanWriteIsRefused(@TempDir Path directory) throws IOException {
        Path open = Files.createDirectory(directory.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThatThrownBy(() -> CacheDirectory.open(Optional.of(open)))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("can be written by every user");
    }

    @Test
    void aCacheDirectoryOfAnotherUserIsRefusedAndOneOfRootIsNot(@TempDir Path directory) throws IOException {
        assertThat(CacheDirectory.choose(Optional.of(Path.of("/usr")))).isEqualTo(Path.of("/usr"));
        if (CacheDirectory.isRoot()) {
            Files.setAttribute(directory, "unix:uid", 65_533);
            assertThatThrownBy(() -> CacheDirectory.choose(Optional.of(directory)))
                    .isInstanceOf(SandboxException.class)
                    .hasMessageContaining(" belongs to another user, 65533, who could replace what workers run.");
            Files.setAttribute(directory, "unix:uid", 0);
        }
    }

    @Test
    void aCacheDirectoryThatCannotBeMadeIsRefused(@TempDir Path directory) throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> CacheDirectory.open(Optional.of(file.resolve("below"))))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("cannot be made");
    }

    @Test
    void aCacheDirectoryBehindAClosedDoorIsRefusedWhereWorkersHaveTheirOwnUser(@TempDir Path directory)
            throws IOException {
        Path closed = Files.createDirectory(directory.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        assertThat(CacheDirectory.isReachableByOthers(closed.resolve("cache"))).isFalse();
        if (CacheDirectory.isRoot()) {
            assertThatThrownBy(() -> CacheDirectory.open(Optional.of(closed.resolve("cache"))))
                    .isInstanceOf(SandboxException.class)
                    .hasMessageContaining("cannot be reached by workers");
        } else {
            assertThat(CacheDirectory.open(Optional.of(closed.resolve("cache"))))
                    .isDirectory();
        }
    }

    @Test
    void aDefaultCacheDirectoryIsFound() {
        assertThat(CacheDirectory.open(Optional.empty())).isDirectory();
        assertThat(Platform.require()).startsWith("linux-");
    }
}
