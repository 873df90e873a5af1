package io.aicodeexecutor.host;

import io.aicodeexecutor.host.ImageStamp.Stat;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Compares an image with its manifest: cheaply when it is about to be used, byte by byte from time to time.
///
/// Reading 350 MB takes a second or more, so on use a file that looks as it did when it was last hashed is not
/// hashed again (see [ImageStamp]); bytes that change behind the file system's back are found by [#all].
final class ImageCheck {
    private static final Logger LOG = LoggerFactory.getLogger(ImageCheck.class);

    /// Its age is the time since every byte was read.
    static final String ALL_CHECKED = "all-checked";

    private static final Duration ALL_EVERY = Duration.ofDays(1);

    /// What came out.
    sealed interface Result {
        /// There is no image.
        record Absent() implements Result {}

        /// It may not be used.
        record Damaged(String what) implements Result {}

        /// It may be used without its start-up caches.
        record CachesDamaged(ImageManifest manifest, String what) implements Result {}

        /// It may be used.
        ///
        /// @param due whether it is time to read every byte
        record Sound(ImageManifest manifest, boolean due) implements Result {}
    }

    private final Path directory;
    private final ImageStamp stamp;
    private final FileDigest digest;
    private boolean hashed;
    private boolean copied;

    private ImageCheck(Path directory, ImageStamp stamp, FileDigest digest) {
        this.directory = directory;
        this.stamp = stamp;
        this.digest = digest;
    }

    /// Checks an image that is about to be used.
    ///
    /// @param distrust whether to hash what looks as it did
    static Result onUse(Path directory, boolean distrust) throws InterruptedIOException {
        return of(directory, !distrust, FileDigest.quick());
    }

    /// Reads every byte, slowly.
    static Result all(Path directory) throws InterruptedIOException {
        return of(directory, false, FileDigest.gentle());
    }

    /// Describes what lies in a directory as an image: writes the manifest, and notes that it was checked.
    ///
    /// @param base what is known of it already; empty if nothing is
    static void describe(Path directory, boolean full, Optional<ImageManifest> base) throws IOException {
        SortedMap<String, ImageManifest.Entry> entries = new TreeMap<>();
        ImageStamp known = base.isPresent() ? ImageStamp.read(directory) : new ImageStamp();
        ImageStamp stamp = new ImageStamp();
        for (Path file : ImageManifest.contents(directory)) {
            String path = directory.relativize(file).toString();
            Stat stat = Stat.of(file);
            if (stat.isDirectory()) {
                entries.put(path, ImageManifest.Entry.DIRECTORY);
                continue;
            }
            ImageManifest.Entry entry =
                    base.map(manifest -> manifest.entries().get(path)).orElse(null);
            if (entry == null || known.look(path, stat, entry.sha256()) != ImageStamp.Look.SAME) {
                entry = new ImageManifest.Entry(stat.size(), FileDigest.quick().of(file));
            }
            entries.put(path, entry);
            stamp.checked(path, stat, entry.sha256());
        }
        new ImageManifest(full, entries).write(directory);
        note(directory, stamp, base.isEmpty());
    }

    private static Result of(Path directory, boolean trustful, FileDigest digest) throws InterruptedIOException {
        if (!Files.isDirectory(directory)) {
            return new Result.Absent();
        }
        try {
            ImageManifest manifest = ImageManifest.read(directory);
            ImageStamp stamp = trustful ? ImageStamp.read(directory) : new ImageStamp();
            String cacheFault = "";
            ImageCheck check = new ImageCheck(directory, stamp, digest);
            for (Map.Entry<String, ImageManifest.Entry> file :
                    manifest.entries().entrySet()) {
                String fault = check.fault(file.getKey(), file.getValue());
                if (!fault.isEmpty() && ImageManifest.isStartUpCache(file.getKey())) {
                    cacheFault = file.getKey() + " " + fault;
                } else if (!fault.isEmpty()) {
                    return new Result.Damaged(file.getKey() + " " + fault);
                }
            }
            if (!cacheFault.isEmpty()) {
                return new Result.CachesDamaged(manifest, cacheFault);
            }
            if (check.hashed) {
                note(directory, stamp, !trustful);
            }
            return new Result.Sound(manifest, check.copied || isDue(directory));
        } catch (InterruptedIOException stop) {
            throw stop;
        } catch (IOException unreadable) {
            return new Result.Damaged("its manifest cannot be read: " + FileTrees.why(unreadable));
        }
    }

    private String fault(String path, ImageManifest.Entry entry) throws InterruptedIOException {
        Path file = directory.resolve(path);
        try {
            Stat stat = Stat.of(file);
            if (entry.isDirectory() ? !stat.isDirectory() : !stat.isFile()) {
                return "is something else";
            }
            if (!stat.isReadableByAll()) {
                return "cannot be read by workers";
            }
            if (entry.isDirectory()) {
                return "";
            }
            return stat.size() == entry.size() ? content(path, file, stat, entry) : "has another size";
        } catch (InterruptedIOException stop) {
            throw stop;
        } catch (NoSuchFileException gone) {
            return "is gone";
        } catch (IOException unreadable) {
            return "cannot be read: " + FileTrees.why(unreadable);
        }
    }

    private String content(String path, Path file, Stat stat, ImageManifest.Entry entry) throws IOException {
        return switch (stamp.look(path, stat, entry.sha256())) {
            case SAME -> "";
            case COPIED -> {
                copied = true;
                yield "";
            }
            case CHANGED -> {
                hashed = true;
                if (!digest.of(file).equals(entry.sha256())) {
                    yield "has other bytes";
                }
                stamp.checked(path, stat, entry.sha256());
                yield "";
            }
        };
    }

    /// Notes for the next time what was checked; where that cannot be written, the next time takes longer.
    private static void note(Path directory, ImageStamp stamp, boolean all) {
        try {
            stamp.write(directory);
            if (all) {
                ImageManifest.replace(directory.resolve(ALL_CHECKED), "");
            }
        } catch (IOException notWritable) {
            LOG.debug("What was checked of {} cannot be noted.", directory, notWritable);
        }
    }

    private static boolean isDue(Path directory) {
        try {
            Duration age = Duration.between(
                    Files.getLastModifiedTime(directory.resolve(ALL_CHECKED)).toInstant(),
                    Files.getLastModifiedTime(directory.resolve(ImageUse.USED)).toInstant());
            return age.compareTo(ALL_EVERY) > 0;
        } catch (IOException never) {
            return true;
        }
    }
}
