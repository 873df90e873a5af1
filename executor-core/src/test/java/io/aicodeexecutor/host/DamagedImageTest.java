package io.aicodeexecutor.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.SandboxException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What happens where the cache of worker images is not as we left it.
final class DamagedImageTest {
    @TempDir
    private Path temporary;

    private static void cutInHalf(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
    }

    @Test
    void anInventoryFindsWhatIsCutOffEmptyOrGone() throws IOException {
        Path image = Files.createDirectory(temporary.resolve("image"));
        Path empty = Files.createDirectory(image.resolve("empty"));
        Path jar = Files.write(Files.createDirectory(image.resolve("lib")).resolve("a b é.jar"), new byte[100]);
        assertThat(ImageInventory.isWhole(image)).isFalse();

        ImageInventory.write(image);
        assertThat(ImageInventory.isWhole(image)).isTrue();
        Files.writeString(image.resolve("added since"), "x");
        assertThat(ImageInventory.isWhole(image)).isTrue();

        cutInHalf(jar);
        assertThat(ImageInventory.isWhole(image)).isFalse();
        Files.write(jar, new byte[0]);
        assertThat(ImageInventory.isWhole(image)).isFalse();
        Files.delete(jar);
        assertThat(ImageInventory.isWhole(image)).isFalse();
        Files.write(jar, new byte[100]);
        assertThat(ImageInventory.isWhole(image)).isTrue();
        Files.setPosixFilePermissions(jar, PosixFilePermissions.fromString("rw-------"));
        assertThat(ImageInventory.isWhole(image)).isFalse();
        Files.setPosixFilePermissions(jar, PosixFilePermissions.fromString("rw-r--r--"));

        Files.delete(empty);
        assertThat(ImageInventory.isWhole(image)).isFalse();
        Files.createDirectory(empty);
        Files.write(image.resolve("inventory"), new byte[0]);
        assertThat(ImageInventory.isWhole(image)).isFalse();
    }

    @Test
    @Timeout(400)
    void aDamagedImageIsMadeAgain() throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path cache = temporary.resolve("cache");
        assertServes(cache);
        Path image;
        try (Stream<Path> images = Files.list(cache)) {
            image = images.filter(Files::isDirectory).findFirst().orElseThrow();
        }
        cutInHalf(image.resolve("worker.jar"));
        assertThat(ImageInventory.isWhole(image)).isFalse();
        leaveUnfinished(cache, image);

        assertServes(cache);
        assertThat(ImageInventory.isWhole(image)).isTrue();
        try (Stream<Path> left = Files.list(cache)) {
            assertThat(left.map(path -> path.getFileName().toString())).allMatch(name -> name.startsWith("image-"));
        }
    }

    /// What a host leaves that is killed while it makes an image.
    private static void leaveUnfinished(Path cache, Path image) throws IOException {
        Path unfinished = Files.createDirectory(cache.resolve(".making-" + image.getFileName() + ".123"));
        Files.writeString(unfinished.resolve("worker.jar"), "half");
        Files.createDirectory(cache.resolve(".making-" + image.getFileName() + ".123-damaged"));
    }

    @Test
    @Timeout(400)
    void whatAKilledTrainingLeftIsGoneAfterTheNext() throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        ImageStore store = new ImageStore(Optional.of(temporary.resolve("cache")));
        WorkerImage image = store.open();
        Path unfinished = Files.writeString(image.directory().resolve("worker.aot.1"), "half");
        Path settings = Files.writeString(image.directory().resolve("worker.aot.1.config"), "half");
        Path stage = Files.writeString(image.directory().resolve("stage0.aot.1"), "half");
        store.train(image);
        assertThat(image.isTrained()).isTrue();
        assertThat(image.stageCache()).isNotEmptyFile();
        assertThat(unfinished).doesNotExist();
        assertThat(settings).doesNotExist();
        assertThat(stage).doesNotExist();
    }

    private static void assertServes(Path cache) {
        SandboxConfig config = SandboxConfig.builder()
                .withCacheDirectory(cache)
                .withConcurrentExecutionsMax(1)
                .build();
        try (PythonSandbox sandbox = new PythonSandbox(config)) {
            assertThat(sandbox.execute(ExecutionRequest.of("6 * 7")).returnValue())
                    .isEqualTo(42L);
        }
    }

    @Test
    void aCacheDirectoryThatIsAFileIsRefusedByName() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "not a directory");
        SandboxConfig config = SandboxConfig.builder()
                .withCacheDirectory(file.resolve("cache"))
                .build();
        assertThatThrownBy(() -> new PythonSandbox(config))
                .isInstanceOf(SandboxException.class)
                .hasMessage("The cache directory " + file.resolve("cache") + " cannot be made.");
    }
}
