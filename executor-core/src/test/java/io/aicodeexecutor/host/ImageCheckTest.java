package io.aicodeexecutor.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aicodeexecutor.host.ImageCheck.Result;
import io.aicodeexecutor.host.ImageStamp.Stat;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An image's manifest against what lies there.
final class ImageCheckTest {
    @TempDir
    private Path image;

    private Path jar;
    private Path cache;

    @BeforeEach
    void makeImage() throws IOException {
        Files.createDirectory(image.resolve("empty"));
        jar = Files.write(Files.createDirectory(image.resolve("lib")).resolve("a b é.jar"), new byte[100]);
        cache = Files.write(image.resolve("worker.aot"), new byte[100]);
        ImageCheck.describe(image, true, Optional.empty());
        ImageUse.touch(image);
    }

    /// What is wrong with the image; empty if nothing is.
    private String onUse() throws IOException {
        return text(ImageCheck.onUse(image, false));
    }

    private static String text(Result result) {
        return switch (result) {
            case Result.Absent absent -> "absent";
            case Result.Damaged damaged -> damaged.what();
            case Result.CachesDamaged caches -> "without caches: " + caches.what();
            case Result.Sound sound -> sound.due() ? "due" : "";
        };
    }

    static void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    /// As a disk does it: nothing but the bytes tells.
    static void rot(Path image, Path file) throws IOException {
        flip(file);
        ImageStamp stamp = ImageStamp.read(image);
        String path = image.relativize(file).toString();
        stamp.checked(
                path,
                Stat.of(file),
                Objects.requireNonNull(ImageManifest.read(image).entries().get(path))
                        .sha256());
        stamp.write(image);
    }

    /// Makes a look at every byte due.
    static void age(Path image) throws IOException {
        FileTime then = Files.getLastModifiedTime(image.resolve(ImageUse.USED));
        Files.setLastModifiedTime(
                image.resolve(ImageCheck.ALL_CHECKED),
                FileTime.from(then.toInstant().minus(Duration.ofDays(2))));
    }

    @Test
    void whatIsCutOffEmptyGoneClosedOrSomethingElseIsFound() throws IOException {
        assertThat(onUse()).isEmpty();
        Files.writeString(image.resolve("lib/added since"), "x");
        assertThat(onUse()).isEmpty();
        try (FileChannel channel = FileChannel.open(jar, StandardOpenOption.WRITE)) {
            channel.truncate(50);
        }
        assertThat(onUse()).isEqualTo("lib/a b é.jar has another size");
        Files.delete(jar);
        assertThat(onUse()).isEqualTo("lib/a b é.jar is gone");
        Files.createDirectory(jar);
        assertThat(onUse()).isEqualTo("lib/a b é.jar is something else");
        Files.delete(jar);
        Files.createSymbolicLink(jar, cache);
        assertThat(onUse()).isEqualTo("lib/a b é.jar is something else");
        Files.delete(jar);
        Files.write(jar, new byte[100]);
        assertThat(onUse()).isEmpty();
        Files.setPosixFilePermissions(jar, PosixFilePermissions.fromString("rw-------"));
        assertThat(onUse()).isEqualTo("lib/a b é.jar cannot be read by workers");
        Files.setPosixFilePermissions(jar, PosixFilePermissions.fromString("rw-r--r--"));
        Files.delete(image.resolve("empty"));
        assertThat(onUse()).isEqualTo("empty is gone");
    }

    @Test
    void aFlippedBitIsFound() throws IOException {
        flip(jar);
        assertThat(onUse()).isEqualTo("lib/a b é.jar has other bytes");
        flip(jar);
        assertThat(onUse()).isEmpty();
        flip(cache);
        assertThat(onUse()).isEqualTo("without caches: worker.aot has other bytes");
    }

    @Test
    void aBitThatFlipsBehindTheFileSystemsBackIsFoundWhereEveryByteIsRead() throws IOException {
        rot(image, jar);
        assertThat(onUse()).isEmpty();
        assertThat(text(ImageCheck.all(image))).isEqualTo("lib/a b é.jar has other bytes");
        assertThat(text(ImageCheck.onUse(image, true))).isEqualTo("lib/a b é.jar has other bytes");
    }

    @Test
    void everyByteIsReadOnceADayAndWhereTheImageWasCopied() throws IOException {
        assertThat(onUse()).isEmpty();
        age(image);
        assertThat(onUse()).isEqualTo("due");
        assertThat(text(ImageCheck.all(image))).isEmpty();
        assertThat(onUse()).isEmpty();

        FileTime modified = Files.getLastModifiedTime(jar);
        byte[] bytes = Files.readAllBytes(jar);
        Files.delete(jar);
        Files.write(jar, bytes);
        Files.setLastModifiedTime(jar, modified);
        assertThat(onUse()).isEqualTo("due");
        assertThat(text(ImageCheck.all(image))).isEmpty();
        assertThat(onUse()).isEmpty();
    }

    @Test
    void aManifestThatIsGoneCutOffOrAlteredIsNotBelieved() throws IOException {
        Path manifest = image.resolve("manifest");
        String text = Files.readString(manifest);
        for (String wrong : new String[] {
            "",
            text.substring(0, text.length() / 2),
            text.replaceFirst(" 100 ", " 101 "),
            text.replaceFirst("full", "base")
        }) {
            Files.writeString(manifest, wrong);
            assertThat(onUse()).isEqualTo("its manifest cannot be read: its manifest is damaged");
        }
        Files.delete(manifest);
        assertThat(onUse()).isEqualTo("its manifest cannot be read: no such file or directory");
        assertThat(text(ImageCheck.onUse(image.resolve("nowhere"), false))).isEqualTo("absent");
    }

    @Test
    void aNoteOfWhatWasCheckedThatIsDamagedCostsTimeOnly() throws IOException {
        Path stamp = image.resolve("checked");
        for (String wrong :
                new String[] {"", "x", "1 2 3\nx", Files.readString(stamp).replace('1', '2')}) {
            Files.writeString(stamp, wrong);
            assertThat(onUse()).isEmpty();
        }
        Files.delete(stamp);
        assertThat(onUse()).isEmpty();
        assertThat(stamp).exists();
    }

    @Test
    void whatIsNotListedIsNoPartOfTheImage() throws IOException {
        ImageManifest base = ImageManifest.read(image).base();
        base.write(image);
        Files.writeString(image.resolve("lib/left.jar"), "x");
        assertThat(onUse()).isEmpty();
        WorkerImage untrained = WorkerImage.of(image, ImageManifest.read(image));
        assertThat(untrained.cached()).isFalse();
        assertThat(untrained.classPath()).doesNotContain("left.jar").endsWith("/lib/a b é.jar");
        assertThat(new JavaCommand().worker(untrained, 32, true)).noneMatch(option -> option.contains("AOTCache"));

        base.deleteUnlisted(image);
        assertThat(cache).doesNotExist();
        assertThat(image.resolve("lib/left.jar")).doesNotExist();
        assertThat(jar).exists();
    }

    @Test
    void aCheckThatIsInterruptedSaysNothingOfTheImage() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> ImageCheck.all(image)).isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
