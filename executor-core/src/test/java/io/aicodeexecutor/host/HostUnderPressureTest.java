package io.aicodeexecutor.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.Leftovers;
import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.SandboxException;
import io.aicodeexecutor.wire.StageArguments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A host whose disk is full, whose processes are used up, whose memory is short: each request is answered, says
/// what is wrong, and all is well again when the host is.
@ExtendWith(Leftovers.class)
@Timeout(300)
final class HostUnderPressureTest {
    private static final long MEBIBYTE = 1 << 20;

    /// Users of nobody: root's processes are not counted, so a host that is to run out of them must not be root.
    private static final int UNUSED_USERS = 70_000;

    /// A copy in the kernel wants a little more than it takes.
    private static final long ROOM_BYTES = MEBIBYTE;

    @TempDir
    private Path temporary;

    private Path emptyCache() throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        return temporary.resolve("cache");
    }

    /// What makes a command run as an ordinary user.
    static List<String> asOrdinaryUser() {
        if (!CacheDirectory.isRoot()) {
            return List.of();
        }
        int user = UNUSED_USERS + ThreadLocalRandom.current().nextInt(10_000);
        return List.of(
                "setpriv",
                "--reuid=" + user,
                "--regid=" + user,
                "--clear-groups",
                // to read the classes, wherever they are
                "--inh-caps=-all,+dac_read_search",
                "--ambient-caps=+dac_read_search");
    }

    @Test
    void noFreeProcessesIsSaidAndPasses() throws Exception {
        try (PressedHost host = new PressedHost(asOrdinaryUser(), CacheDirectory.open(Optional.empty()))) {
            assertThat(host.run("6 * 7")).isEqualTo("COMPLETED 42");
            assertThat(host.check()).isEqualTo("accepted: true");
            host.limit("nproc", "1");
            assertThat(host.check())
                    .isEqualTo("fault: The program could not be checked: this host gives no more threads.");
            // the worker that is there serves on
            assertThat(host.run("6 * 7")).isEqualTo("COMPLETED 42");
            host.killChildren();
            for (int i = 0; i < 3; i++) {
                assertThat(host.run("1"))
                        .startsWith("fault: A worker could not be started: ")
                        .containsAnyOf("Resource temporarily unavailable", "this host gives no more threads");
            }
            host.unlimit("nproc");
            assertThat(Leftovers.eventually(() -> serves(host))).isTrue();
            assertThat(host.check()).isEqualTo("accepted: true");
            assertThat(host.end()).isTrue();
        }
    }

    private static boolean serves(PressedHost host) {
        try {
            return host.run("6 * 7").equals("COMPLETED 42");
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }

    @Test
    @Tag("long")
    void aDiskWithoutRoomForTheImageIsSaidAndPasses() throws Exception {
        Path cache = emptyCache();
        try (PressedHost host = new PressedHost(List.of("prlimit", "--fsize=1000000:"), cache)) {
            assertThat(host.run("1"))
                    .isEqualTo("fault: The worker image cannot be made in " + cache + ": File too large.");
            assertThat(host.image())
                    .isEqualTo("missing: The worker image cannot be made in " + cache + ": File too large.");
            try (Stream<Path> left = Files.list(cache)) {
                assertThat(left.map(path -> path.getFileName().toString()).filter(name -> !name.contains(".use-")))
                        .allMatch(name -> name.contains("lock"));
            }
            host.unlimit("fsize");
            assertThat(Leftovers.eventually(() -> serves(host))).isTrue();
            assertThat(host.end()).isTrue();
        }
    }

    @Test
    @Tag("long")
    @Tag("exhaustive")
    void aDiskWithRoomForTheImageButNotItsCachesServes() throws Exception {
        Path cache = emptyCache();
        long largest;
        Path image = PythonSandbox.prepare(SandboxConfig.defaults()).directory();
        try (Stream<Path> files = Files.walk(image)) {
            largest = files.filter(file -> !file.toString().contains(".aot"))
                    .mapToLong(file -> file.toFile().length())
                    .max()
                    .orElseThrow();
        }
        try (PressedHost host = new PressedHost(List.of("prlimit", "--fsize=" + (largest + ROOM_BYTES) + ":"), cache)) {
            assertThat(host.run("6 * 7")).isEqualTo("COMPLETED 42");
            assertThat(Leftovers.eventually(() -> isMissing(host))).isTrue();
            host.killChildren();
            assertThat(Leftovers.eventually(() -> serves(host))).isTrue();
            assertThat(host.end()).isTrue();
        }
    }

    private static boolean isMissing(PressedHost host) {
        try {
            return host.image().startsWith("slow: The worker image cannot be made");
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }

    @Test
    void aCacheDirectoryThatMayNotBeWrittenIsSaidAndDoneWithout() throws Exception {
        Path cache = Files.createDirectory(emptyCache());
        if (CacheDirectory.isRoot()) {
            // stays root's, and the host is not
            Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxr-xr-x"));
        } else {
            Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("r-xr-xr-x"));
        }
        try (PressedHost host = new PressedHost(asOrdinaryUser(), cache)) {
            assertThat(host.run("6 * 7")).isEqualTo("COMPLETED 42");
            assertThat(host.image())
                    .isEqualTo("temporary: The worker image cannot be made in " + cache + ": permission denied.");
            assertThat(host.end()).isTrue();
        }
    }

    @Test
    @Tag("long")
    @Tag("exhaustive")
    void aCacheDirectoryThatBecomesUsableIsUsed() throws Exception {
        Path file = Files.writeString(Files.createDirectory(emptyCache()).resolve("in the way"), "");
        Path dead = Files.createTempDirectory("aicodeexecutor-image-");
        FileTime now = Files.getLastModifiedTime(dead);
        Files.writeString(dead.resolve("image-0123456789abcdef.use-1"), "of a host that was killed");
        Files.setLastModifiedTime(dead, FileTime.from(now.toInstant().minus(Duration.ofHours(1))));
        try (PressedHost host = new PressedHost(List.of(), file)) {
            assertThat(host.run("6 * 7")).isEqualTo("COMPLETED 42");
            assertThat(host.image()).startsWith("temporary: The cache directory " + file + " cannot be made: ");
            Files.delete(file);
            assertThat(Leftovers.eventually(() -> isReady(host))).isTrue();
            assertThat(file).isDirectoryContaining(path -> Files.isDirectory(path));
            host.killChildren();
            assertThat(Leftovers.eventually(() -> serves(host))).isTrue();
            assertThat(host.end()).isTrue();
        }
    }

    private static boolean isReady(PressedHost host) {
        try {
            return host.image().equals("ready");
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }

    @Test
    void aWorkerThatFindsTooLittleMemoryAtAnyPointOfItsStartIsSaid() {
        SandboxConfig config = SandboxConfig.builder()
                .withMemoryMebibytes(32)
                .withConcurrentExecutionsMax(1)
                .build();
        boolean served = false;
        for (long mebibytes = 100; mebibytes <= 900 && !served; mebibytes += 160) {
            long bytes = mebibytes * MEBIBYTE;
            try (SandboxHost host = new SandboxHost(config, arguments -> tighter(arguments, bytes))) {
                assertThat(host.execute(ExecutionRequest.of("6 * 7")).returnValue())
                        .isEqualTo(42L);
                served = true;
            } catch (SandboxException fault) {
                assertThat(fault).hasMessageStartingWith("A worker could not be started: it ");
            }
        }
        assertThat(served).isTrue();
    }

    private static StageArguments tighter(StageArguments arguments, long addressSpaceBytes) {
        return new StageArguments(
                arguments.readable(),
                addressSpaceBytes,
                arguments.dataBytesMax(),
                arguments.openFilesMax(),
                arguments.threadsMax(),
                arguments.userNamespace(),
                arguments.inBackground(),
                arguments.without(),
                arguments.workerCommand());
    }
}
