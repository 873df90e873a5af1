package io.aicodeexecutor.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.Leftovers;
import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.SandboxConfig;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What happens where the worker image is not as we left it. The tests share one cache, and each leaves a sound
/// image, with start-up caches or without.
@Tag("long")
@ExtendWith(Leftovers.class)
@Timeout(400)
final class DamagedImageTest {
    @TempDir
    private static Path temporary;

    private static Path cache = Path.of("unset");
    private static Path image = Path.of("unset");

    /// Without start-up caches, which take the most time; tests that need them prepare it.
    @BeforeAll
    static void makeImage() throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        cache = temporary.resolve("cache");
        assertServes();
        try (Stream<Path> images = Files.list(cache)) {
            image = images.filter(file -> file.resolve("worker.jar").toFile().exists())
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void prepare() {
        assertThat(PythonSandbox.prepare(config()).directory()).isEqualTo(image);
    }

    private static SandboxConfig config() {
        return SandboxConfig.builder()
                .withCacheDirectory(cache)
                .withConcurrentExecutionsMax(1)
                .build();
    }

    private static boolean isSound() {
        try {
            return ImageCheck.onUse(image, true) instanceof ImageCheck.Result.Sound sound
                    && sound.manifest().full();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static List<String> left(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void assertServes() {
        try (PythonSandbox sandbox = new PythonSandbox(config())) {
            assertThat(sandbox.execute(ExecutionRequest.of("6 * 7")).returnValue())
                    .isEqualTo(42L);
        }
    }

    private static Path compiledModule() throws IOException {
        try (Stream<Path> files = Files.walk(image.resolve("home"))) {
            return files.filter(file -> file.toString().endsWith(".pyc"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aDamagedBaseIsMadeAgainAndWhatAKilledBuilderLeftIsGone() throws IOException {
        try (FileChannel jar = FileChannel.open(image.resolve("worker.jar"), StandardOpenOption.WRITE)) {
            jar.truncate(jar.size() / 2);
        }
        Path unfinished = Files.createDirectory(cache.resolve(".making-" + image.getFileName() + ".123"));
        Files.writeString(unfinished.resolve("worker.jar"), "half");
        Files.createDirectory(cache.resolve(".making-" + image.getFileName() + ".123-damaged"));
        assertServes();
        assertThat(ImageCheck.onUse(image, true)).isInstanceOf(ImageCheck.Result.Sound.class);
        assertThat(left(cache))
                .containsExactlyInAnyOrder(
                        image.getFileName().toString(), image.getFileName() + ".lock", "image-locks");
    }

    @Test
    @Tag("exhaustive")
    void aDamagedBaseIsPreparedAgain() throws IOException {
        prepare();
        ImageCheckTest.flip(image.resolve("worker.jar"));
        assertThat(PythonSandbox.prepare(config()).made()).isTrue();
        assertThat(isSound()).isTrue();
    }

    @Test
    @Tag("exhaustive")
    void aFlippedBitInACompiledModuleIsFoundBeforeItIsUsed() throws IOException {
        prepare();
        ImageCheckTest.flip(compiledModule());
        List<String> troubles = new ArrayList<>();
        try (ImageStore store = new ImageStore(cache, troubles::add)) {
            WorkerImage again = store.open();
            assertThat(troubles).singleElement().asString().endsWith(".pyc has other bytes");
            assertThat(again.cached()).isFalse();
            assertThat(store.train(again).cached()).isTrue();
        }
        assertThat(isSound()).isTrue();
    }

    @Test
    @Tag("exhaustive")
    void aFlippedBitInAStartUpCacheCostsTheCachesOnly() throws IOException {
        prepare();
        ImageCheckTest.flip(image.resolve("worker.aot"));
        long made = Files.getLastModifiedTime(image.resolve("worker.jar")).toMillis();
        List<String> troubles = new ArrayList<>();
        try (ImageStore store = new ImageStore(cache, troubles::add)) {
            WorkerImage slow = store.open();
            assertThat(troubles).containsExactly("worker.aot has other bytes");
            assertThat(slow.cached()).isFalse();
            Path left = Files.writeString(image.resolve("worker.aot.1.config"), "half");
            assertThat(store.train(slow).cached()).isTrue();
            assertThat(left).doesNotExist();
        }
        assertThat(Files.getLastModifiedTime(image.resolve("worker.jar")).toMillis())
                .isEqualTo(made);
        assertThat(isSound()).isTrue();
    }

    @Test
    @Tag("exhaustive")
    void bitsThatRotWhileASandboxRunsAreFoundAndTheImageIsMadeAgain() throws Exception {
        prepare();
        ImageCheckTest.rot(image, compiledModule());
        ImageCheckTest.age(image);
        assertThat(isSound()).isFalse();
        try (PythonSandbox sandbox = new PythonSandbox(config())) {
            assertThat(sandbox.execute(ExecutionRequest.of("6 * 7")).returnValue())
                    .isEqualTo(42L);
            List<String> states = new CopyOnWriteArrayList<>();
            assertThat(Leftovers.eventually(() -> {
                        states.add(sandbox.status().image());
                        return isSound() && sandbox.status().image().equals("ready");
                    }))
                    .as("%s", states)
                    .isTrue();
            assertThat(states)
                    .anyMatch(state -> state.startsWith("rebuilding: home/") && state.endsWith("other bytes"));
            assertThat(sandbox.execute(ExecutionRequest.of("import json; 6 * 7"))
                            .returnValue())
                    .isEqualTo(42L);
        }
    }

    @Test
    @Tag("exhaustive")
    void startUpCachesThatTheJdkDoesNotAcceptAreMadeAgain() throws Exception {
        prepare();
        Files.write(image.resolve("worker.aot"), new byte[1_000]);
        ImageCheck.describe(image, true, Optional.empty());
        ImageCheckTest.age(image);
        try (PythonSandbox sandbox = new PythonSandbox(config())) {
            assertThat(sandbox.execute(ExecutionRequest.of("6 * 7")).returnValue())
                    .isEqualTo(42L);
            assertThat(Leftovers.eventually(
                            () -> image.resolve("worker.aot").toFile().length() > 1_000 && isSound()))
                    .isTrue();
        }
    }
}
