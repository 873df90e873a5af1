package io.aicodeexecutor.host;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The mark of a sandbox that it uses an image, so that nobody removes it: a locked file of its own beside it. A
/// host that is killed leaves the file, but not the lock.
final class ImageUse implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ImageUse.class);

    /// The file in an image whose age is the time since the image was last taken into use.
    static final String USED = "used";

    private final Path mark;
    private final FileChannel channel;

    private ImageUse(Path mark, FileChannel channel) {
        this.mark = mark;
        this.channel = channel;
    }

    private static String prefix(String key) {
        return "image-" + key + ".use-";
    }

    /// Marks an image, whether it is there already or not, and clears marks of the dead.
    ///
    /// @throws IOException if nothing can be written here; then nobody else removes anything either
    static ImageUse mark(Path cache, String key) throws IOException {
        isUsed(cache, key);
        Path unnamed = Files.createTempFile(cache, ".marking-image-" + key + ".", "");
        FileChannel channel = FileChannel.open(unnamed, StandardOpenOption.WRITE);
        try {
            channel.lock();
            // it gets its name with its lock, so that nobody sees it without
            Path mark = cache.resolve(prefix(key) + ProcessHandle.current().pid() + "-" + System.nanoTime());
            Files.move(unnamed, mark, StandardCopyOption.ATOMIC_MOVE);
            return new ImageUse(mark, channel);
        } catch (IOException failed) {
            channel.close();
            Files.deleteIfExists(unnamed);
            throw failed;
        }
    }

    /// Notes in an image that it was taken into use now.
    static void touch(Path directory) {
        try {
            // the file system's clock is the one that its ages are told by
            ImageManifest.replace(directory.resolve(USED), "");
        } catch (IOException notWritable) {
            LOG.debug("That {} is used cannot be noted.", directory, notWritable);
        }
    }

    /// Whether a sandbox uses the image of a key.
    static boolean isUsed(Path cache, String key) throws IOException {
        boolean used = false;
        for (Path mark : FileTrees.list(cache, prefix(key))) {
            used |= isHeld(cache, mark);
        }
        return used;
    }

    /// Whether a sandbox uses any image of a directory.
    static boolean isAnyUsed(Path cache) throws IOException {
        for (Path mark : FileTrees.list(cache, "image-")) {
            if (mark.getFileName().toString().contains(".use-") && isHeld(cache, mark)) {
                return true;
            }
        }
        return false;
    }

    /// A mark that nobody holds is deleted.
    private static boolean isHeld(Path cache, Path mark) throws IOException {
        if (isOpenHere(cache, mark)) {
            return true; // and must not be opened again: closing that would give up the lock
        }
        try (FileChannel other = FileChannel.open(mark, StandardOpenOption.WRITE)) {
            if (other.tryLock() == null) {
                return true;
            }
            Files.deleteIfExists(mark);
            return false;
        } catch (NoSuchFileException justGone) {
            return false;
        } catch (AccessDeniedException ofAnotherUser) {
            return true;
        } catch (OverlappingFileLockException ofThisJvm) {
            return true;
        }
    }

    private static boolean isOpenHere(Path cache, Path mark) throws IOException {
        Path real = cache.toRealPath().resolve(mark.getFileName());
        List<Path> descriptors;
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            descriptors = open.toList();
        }
        for (Path descriptor : descriptors) {
            try {
                if (Files.readSymbolicLink(descriptor).equals(real)) {
                    return true;
                }
            } catch (IOException closedMeanwhile) {
                LOG.trace("{} is closed", descriptor);
            }
        }
        return false;
    }

    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(mark);
        } catch (IOException left) {
            LOG.warn("{} could not be deleted and stays behind.", mark, left);
        }
    }
}
