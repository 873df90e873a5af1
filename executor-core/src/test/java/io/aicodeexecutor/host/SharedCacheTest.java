package io.aicodeexecutor.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.Leftovers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Several JVMs, and several sandboxes in each, at work in one cache directory.
@Tag("long")
@ExtendWith(Leftovers.class)
@Timeout(400)
final class SharedCacheTest {
    private static final String OWN = "0000000000000000";
    private static final String KEY = "0123456789abcdef";

    @TempDir
    private Path cache;

    private Path made;

    @BeforeEach
    void makeImages() throws IOException {
        made = Files.createDirectory(cache.resolve("image-" + OWN));
    }

    private Path image(String key, Duration unused) throws IOException {
        Path image = Files.createDirectory(cache.resolve("image-" + key));
        Files.writeString(image.resolve("worker.jar"), "x");
        Files.writeString(ImageLock.file(cache, key), "");
        age(Files.writeString(image.resolve("used"), ""), unused);
        return image;
    }

    private void age(Path file, Duration age) throws IOException {
        FileTime now = Files.getLastModifiedTime(made);
        Files.setLastModifiedTime(file, FileTime.from(now.toInstant().minus(age)));
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.contains(OWN) && !name.equals("image-locks"))
                    .sorted()
                    .toList();
        }
    }

    /// Another JVM that does one thing in the cache, says so, and waits for the end of its standard input.
    private Process inAnotherJvm(String what) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Neighbour.class.getName(),
                        what,
                        cache.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String answer(Process neighbour) throws IOException {
        return String.valueOf(
                new BufferedReader(new InputStreamReader(neighbour.getInputStream(), StandardCharsets.UTF_8))
                        .readLine());
    }

    private static void end(Process neighbour) throws IOException, InterruptedException {
        neighbour.getOutputStream().close();
        assertThat(neighbour.waitFor()).isZero();
        neighbour.getInputStream().close();
    }

    /// The other JVM.
    static final class Neighbour {
        private Neighbour() {}

        public static void main(String[] args) throws IOException {
            Path cache = Path.of(args[1]);
            if (args[0].equals("use")) {
                try (ImageUse use = ImageUse.mark(cache, KEY)) {
                    sayAndWait("used " + (use != null));
                }
            } else if (args[0].equals("wait")) {
                System.out.println("waiting");
                System.out.flush();
                try (ImageLock lock = ImageLock.take(cache, KEY)) {
                    sayAndWait("taken " + (lock != null));
                }
            } else {
                Optional<ImageLock> lock = ImageLock.tryTake(cache, KEY);
                sayAndWait("locked " + lock.isPresent());
                if (lock.isPresent()) {
                    lock.get().close();
                }
            }
        }

        private static void sayAndWait(String what) throws IOException {
            System.out.println(what);
            System.out.flush();
            while (System.in.read() >= 0) {
                // until the test has seen enough
            }
        }
    }

    @Test
    void anImageThatNobodyHasUsedForAMonthIsRemovedWithItsLock() throws IOException {
        image(KEY, Duration.ofDays(31));
        image("00000000000000aa", Duration.ofDays(29));
        Path unfinished = Files.createDirectory(cache.resolve(".making-image-" + KEY + ".1"));
        Files.writeString(unfinished.resolve("worker.jar"), "half");
        age(Files.writeString(cache.resolve("image-00000000000000bb.lock"), ""), Duration.ofDays(40));
        age(Files.writeString(cache.resolve(".marking-image-00000000000000cc.1"), ""), Duration.ofDays(40));
        Files.writeString(cache.resolve("somebody else's"), "");

        StaleImages.remove(cache, OWN, made);
        assertThat(left()).containsExactly("image-00000000000000aa", "image-00000000000000aa.lock", "somebody else's");
        assertThat(made).exists();
    }

    @Test
    void anImageInUseIsNotRemovedHoweverOld() throws Exception {
        Path image = image(KEY, Duration.ofDays(31));
        try (ImageUse here = ImageUse.mark(cache, KEY);
                ImageUse again = ImageUse.mark(cache, KEY)) {
            assertThat(here).isNotSameAs(again);
            StaleImages.remove(cache, OWN, made);
            assertThat(image).exists();
            assertThat(ImageUse.isUsed(cache, KEY)).isTrue();
        }
        Process neighbour = inAnotherJvm("use");
        assertThat(answer(neighbour)).isEqualTo("used true");
        StaleImages.remove(cache, OWN, made);
        assertThat(image).exists();
        neighbour.destroyForcibly().waitFor();
        neighbour.getInputStream().close();

        // the killed one left its mark, but nobody holds it
        assertThat(left()).anyMatch(name -> name.contains(".use-"));
        StaleImages.remove(cache, OWN, made);
        assertThat(left()).isEmpty();
    }

    @Test
    void anImageThatIsBeingMadeIsNotRemoved() throws IOException {
        Path image = image(KEY, Duration.ofDays(31));
        try (ImageLock lock = ImageLock.take(cache, KEY)) {
            StaleImages.remove(cache, OWN, made);
            assertThat(image).exists();
            assertThat(lock).isNotNull();
        }
    }

    @Test
    @Tag("exhaustive")
    void twoHostsThatStartAtOnceMakeOneImage() throws Exception {
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.delete(made);
        try (PressedHost one = new PressedHost(List.of(), cache);
                PressedHost other = new PressedHost(List.of(), cache)) {
            for (PressedHost host : List.of(one, other)) {
                assertThat(host.run("6 * 7")).isEqualTo("COMPLETED 42");
            }
            for (PressedHost host : List.of(one, other)) {
                assertThat(Leftovers.eventually(() -> isReady(host))).isTrue();
            }
            assertThat(left().stream().filter(name -> name.matches("image-[0-9a-f]{16}")))
                    .hasSize(1);
            assertThat(one.end()).isTrue();
            assertThat(other.end()).isTrue();
        }
        assertThat(left()).hasSize(2).allMatch(name -> name.matches("image-[0-9a-f]{16}(\\.lock)?"));
    }

    private static boolean isReady(PressedHost host) {
        try {
            return host.image().equals("ready");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Test
    void oneWhoGivesUpWaitingTakesTheLockFromNobody() throws Exception {
        try (ImageLock held = ImageLock.take(cache, KEY)) {
            assertThat(ImageLock.tryTake(cache, KEY)).isEmpty();
            CompletableFuture<String> end = new CompletableFuture<>();
            Thread waiting = Thread.ofPlatform().name("executor-waiting").start(() -> {
                try (ImageLock second = ImageLock.take(cache, KEY)) {
                    end.complete("taken " + (second != null));
                } catch (IOException interrupted) {
                    end.complete(String.valueOf(interrupted.getMessage()));
                }
            });
            assertThat(Leftovers.eventually(() -> waiting.getState() == Thread.State.TIMED_WAITING))
                    .isTrue();
            waiting.interrupt();
            waiting.join();
            assertThat(end.join()).isEqualTo("interrupted while waiting for the worker image");

            Process neighbour = inAnotherJvm("lock");
            assertThat(answer(neighbour)).isEqualTo("locked false");
            end(neighbour);
            assertThat(held).isNotNull();
        }
        Process neighbour = inAnotherJvm("lock");
        assertThat(answer(neighbour)).isEqualTo("locked true");
        assertThat(ImageLock.tryTake(cache, KEY)).isEmpty();
        end(neighbour);
    }

    @Test
    void oneWhoWaitsForALockWhoseFileIsDeletedGetsAnotherFile() throws Exception {
        Process neighbour;
        try (ImageLock first = ImageLock.take(cache, KEY)) {
            neighbour = inAnotherJvm("wait");
            assertThat(answer(neighbour)).isEqualTo("waiting");
            first.deleteFile();
        }
        assertThat(Leftovers.eventually(() -> Files.exists(ImageLock.file(cache, KEY))))
                .isTrue();
        assertThat(Leftovers.eventually(() -> !isFree())).isTrue();
        end(neighbour);
        assertThat(isFree()).isTrue();
    }

    private boolean isFree() {
        try {
            Optional<ImageLock> lock = ImageLock.tryTake(cache, KEY);
            if (lock.isPresent()) {
                lock.get().close();
            }
            return lock.isPresent();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
