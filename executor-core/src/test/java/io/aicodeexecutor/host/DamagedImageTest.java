package io.aicodeexecutor.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.Leftovers;
import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.SandboxException;
import io.aicodeexecutor.wire.StageArguments;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What happens where the worker image is not as we left it. The tests share one cache, and each but the last leaves a
/// sound image.
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(Leftovers.class)
@Timeout(400)
final class DamagedImageTest {
    @TempDir
    private static Path temporary;

    private static Path cache = Path.of("unset");
    private static Path image = Path.of("unset");

    @BeforeAll
    static void makeImage() throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        cache = temporary.resolve("cache");
        image = PythonSandbox.prepare(config()).directory();
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
    void theWholeLibraryIsCompiledAndListed() throws IOException {
        ImageManifest manifest = ImageManifest.read(image);
        assertThat(manifest.full()).isTrue();
        assertThat(manifest.entries().keySet()).contains("stage0.aot", "worker.aot", "worker.jar");
        long sources = manifest.entries().keySet().stream()
                .filter(file -> file.endsWith(".py") && !file.contains("/test/"))
                .count();
        long compiled = manifest.entries().keySet().stream()
                .filter(file -> file.endsWith(".pyc"))
                .count();
        assertThat(sources).isGreaterThan(500);
        assertThat(compiled).isEqualTo(sources);
    }

    /// The last one: it leaves an image without start-up caches.
    @Test
    @Order(Integer.MAX_VALUE)
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
        ImageCheckTest.flip(image.resolve("worker.jar"));
        assertThat(PythonSandbox.prepare(config()).made()).isTrue();
        assertThat(isSound()).isTrue();
    }

    @Test
    @Tag("exhaustive")
    void aFlippedBitInACompiledModuleIsFoundBeforeItIsUsed() throws IOException {
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

    @Test
    void workersThatFailWithTheCachesStartWithoutThem() throws Exception {
        try (SandboxHost host = new SandboxHost(config(), DamagedImageTest::failingWithCaches)) {
            assertThat(Leftovers.eventually(() -> serves(host))).isTrue();
            assertThat(host.status().image())
                    .isEqualTo("slow: the start-up caches are not used, since workers failed to start");
        }
        assertThat(isSound()).isTrue();
    }

    @Test
    void anUnforeseenFailureOfOursIsOvercome() throws Exception {
        AtomicInteger failures = new AtomicInteger();
        try (SandboxHost host = new SandboxHost(config(), planned -> {
            if (failures.getAndIncrement() < 2) {
                throw new IllegalStateException("a defect");
            }
            return planned;
        })) {
            assertThatThrownBy(() -> host.execute(ExecutionRequest.of("6 * 7")))
                    .isInstanceOf(SandboxException.class)
                    .hasMessageStartingWith("The worker image could not be made, by a defect");
            assertThat(Leftovers.eventually(() -> host.status().image().equals("ready")))
                    .isTrue();
            assertThat(host.execute(ExecutionRequest.of("6 * 7")).returnValue()).isEqualTo(42L);
        }
    }

    private static boolean serves(SandboxHost host) {
        try {
            return host.execute(ExecutionRequest.of("6 * 7")).success();
        } catch (SandboxException notYet) {
            assertThat(notYet).hasMessageStartingWith("A worker could not be started: ");
            return false;
        }
    }

    private static StageArguments failingWithCaches(StageArguments planned) {
        boolean cached = planned.workerCommand().stream().anyMatch(option -> option.startsWith("-XX:AOTCache="));
        return new StageArguments(
                planned.readable(),
                cached ? 1 << 20 : planned.addressSpaceBytesMax(),
                planned.dataBytesMax(),
                planned.openFilesMax(),
                planned.threadsMax(),
                planned.userNamespace(),
                planned.inBackground(),
                planned.without(),
                planned.workerCommand());
    }

    @Test
    void aPreparedImageThatMayNotBeWrittenIsUsed() throws Exception {
        try (PressedHost host = new PressedHost(HostUnderPressureTest.asOrdinaryUser(), cache)) {
            assertThat(host.run("6 * 7")).isEqualTo("COMPLETED 42");
            assertThat(host.image()).isEqualTo("ready");
            assertThat(host.end()).isTrue();
        }
        assertThat(isSound()).isTrue();
        Path empty = image.resolve("empty");
        assertThat(ImageBuilder.acceptsCaches(new JavaCommand(), WorkerImage.of(image, ImageManifest.read(image))))
                .isTrue();
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void aCacheDirectoryWhoseNameHoldsAColonIsRefused() {
        SandboxConfig config = SandboxConfig.builder()
                .withCacheDirectory(temporary.resolve("a:b"))
                .build();
        assertThatThrownBy(() -> new PythonSandbox(config))
                .isInstanceOf(SandboxException.class)
                .hasMessage("The cache directory " + temporary.resolve("a:b")
                        + " has a colon in its name, which no class path can hold. Configure another.");
    }
}
