package io.aicodeexecutor.host;

import io.aicodeexecutor.SandboxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where a sandbox has its image from: the cache directory, or, while that cannot be used, a temporary directory of
/// its own, which goes with the sandbox. Used by one thread.
final class ImageSource implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ImageSource.class);
    private static final String TEMPORARY = "aicodeexecutor-image-";

    /// Within it a directory that nobody uses may be one that somebody is about to use.
    private static final Duration YOUNG = Duration.ofMinutes(10);

    private final Path cache;
    private final Consumer<String> trouble;
    private @Nullable ImageStore proper;
    private @Nullable ImageStore temporary;
    private @Nullable Path temporaryDirectory;

    /// @param cache the cache directory, which need not be there
    /// @param trouble is told what is wrong with an image that is there
    ImageSource(Path cache, Consumer<String> trouble) {
        this.cache = cache;
        this.trouble = trouble;
    }

    /// Opens the image in the cache directory.
    ///
    /// @throws SandboxException if there is none and it cannot be made
    WorkerImage openProper() {
        CacheDirectory.make(cache);
        ImageStore store = proper;
        if (store == null) {
            store = new ImageStore(cache, trouble);
            proper = store;
        }
        return store.open();
    }

    /// Opens the image in a temporary directory.
    ///
    /// @throws SandboxException if it cannot be made there either
    WorkerImage openTemporary() {
        ImageStore store = temporary;
        if (store == null) {
            store = new ImageStore(makeTemporaryDirectory(), trouble);
            temporary = store;
        }
        return store.open();
    }

    /// The store of an image of this source.
    ImageStore storeOf(WorkerImage image) {
        ImageStore store = isTemporary(image) ? temporary : proper;
        if (store == null) {
            throw new IllegalStateException("an image of another source");
        }
        return store;
    }

    boolean isTemporary(WorkerImage image) {
        Path directory = temporaryDirectory;
        return directory != null && image.directory().startsWith(directory);
    }

    private Path makeTemporaryDirectory() {
        Path parent = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        boolean made = false;
        try {
            Path directory = Files.createTempDirectory(parent, TEMPORARY, FileTrees.readableByAll());
            temporaryDirectory = directory;
            // the umask of this process may have closed it
            FileTrees.openForReading(directory, List.of());
            CacheDirectory.make(directory);
            deleteThoseOfTheDead(parent, directory);
            made = true;
            return directory;
        } catch (IOException failed) {
            throw new SandboxException(
                    "A temporary worker image cannot be made in " + parent + ": " + FileTrees.why(failed) + ".",
                    failed);
        } finally {
            if (!made) {
                deleteTemporaryDirectory();
            }
        }
    }

    private void deleteTemporaryDirectory() {
        Path directory = temporaryDirectory;
        if (directory != null) {
            FileTrees.delete(directory);
            temporaryDirectory = null;
        }
    }

    /// Deletes what hosts left that were killed.
    private static void deleteThoseOfTheDead(Path parent, Path own) throws IOException {
        FileTime now = Files.getLastModifiedTime(own);
        for (Path other : FileTrees.list(parent, TEMPORARY)) {
            try {
                Duration age = Duration.between(Files.getLastModifiedTime(other).toInstant(), now.toInstant());
                if (age.compareTo(YOUNG) > 0
                        && Files.getOwner(other).equals(Files.getOwner(own))
                        && !ImageUse.isAnyUsed(other)) {
                    FileTrees.delete(other);
                }
            } catch (IOException notOurs) {
                LOG.debug("{} is left alone", other, notOurs);
            }
        }
    }

    /// Ends the use of the images; no worker of this sandbox may be left.
    @Override
    public void close() {
        ImageStore one = proper;
        if (one != null) {
            one.close();
        }
        ImageStore other = temporary;
        if (other != null) {
            other.close();
        }
        deleteTemporaryDirectory();
    }
}
