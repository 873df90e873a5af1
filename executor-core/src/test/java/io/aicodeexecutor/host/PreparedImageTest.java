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
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What a sandbox makes of a worker image that is as we left it, that of this user.
@Tag("long")
@ExtendWith(Leftovers.class)
@Timeout(400)
final class PreparedImageTest {
    private static Path image = Path.of("unset");

    @BeforeAll
    static void prepare() {
        image = PythonSandbox.prepare(config()).directory();
    }

    private static SandboxConfig config() {
        return SandboxConfig.builder().withConcurrentExecutionsMax(1).build();
    }

    @AfterEach
    void isSound() throws IOException {
        assertThat(ImageCheck.onUse(image, true))
                .isInstanceOfSatisfying(
                        ImageCheck.Result.Sound.class,
                        sound -> assertThat(sound.manifest().full()).isTrue());
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

    @Test
    void workersThatFailWithTheCachesStartWithoutThem() throws Exception {
        try (SandboxHost host = new SandboxHost(config(), PreparedImageTest::failingWithCaches)) {
            assertThat(Leftovers.eventually(() -> serves(host))).isTrue();
            assertThat(host.status().image())
                    .isEqualTo("slow: the start-up caches are not used, since workers failed to start");
        }
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

    @Test
    void aPreparedImageThatMayNotBeWrittenIsUsed() throws Exception {
        Path cache = CacheDirectory.open(Optional.empty());
        try (PressedHost host = new PressedHost(HostUnderPressureTest.asOrdinaryUser(), cache)) {
            assertThat(host.run("6 * 7")).isEqualTo("COMPLETED 42");
            assertThat(host.image()).isEqualTo("ready");
            assertThat(host.end()).isTrue();
        }
        Path empty = image.resolve("empty");
        assertThat(ImageBuilder.acceptsCaches(new JavaCommand(), WorkerImage.of(image, ImageManifest.read(image))))
                .isTrue();
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void aCacheDirectoryWhoseNameHoldsAColonIsRefused(@TempDir Path temporary) {
        SandboxConfig config = SandboxConfig.builder()
                .withCacheDirectory(temporary.resolve("a:b"))
                .build();
        assertThatThrownBy(() -> new PythonSandbox(config))
                .isInstanceOf(SandboxException.class)
                .hasMessage("The cache directory " + temporary.resolve("a:b")
                        + " has a colon in its name, which no class path can hold. Configure another.");
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
}
