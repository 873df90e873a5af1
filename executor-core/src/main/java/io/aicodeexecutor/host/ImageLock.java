package io.aicodeexecutor.host;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The right to make, train or remove the image of one key, which one sandbox on the machine has at a time.
///
/// Between JVMs it is a lock of the kernel's on the file `image-KEY.lock`. The kernel gives such locks to processes,
/// and takes one away as soon as its process closes *any* descriptor of the file; so within a JVM no two threads may
/// have that file open, not even to wait. What keeps them apart is a region, one for each key, of a second file: Java
/// itself refuses two locks of one JVM on it, whatever the kernel thinks, and the lock is a shared one, which other
/// JVMs do not notice.
final class ImageLock implements AutoCloseable {
    private static final long POLL_MILLIS = 50;
    private static final String WITHIN_JVM = "image-locks";

    private final Path file;
    private final FileChannel withinJvm;
    private final FileChannel betweenJvms;

    private ImageLock(Path file, FileChannel withinJvm, FileChannel betweenJvms) {
        this.file = file;
        this.withinJvm = withinJvm;
        this.betweenJvms = betweenJvms;
    }

    static Path file(Path cache, String key) {
        return cache.resolve("image-" + key + ".lock");
    }

    /// Waits for it.
    static ImageLock take(Path cache, String key) throws IOException {
        while (true) {
            Optional<FileChannel> alone = withinJvm(cache, key);
            if (alone.isPresent()) {
                return betweenJvms(file(cache, key), alone.get(), true).orElseThrow();
            }
            pause();
        }
    }

    /// Takes it where it is free.
    static Optional<ImageLock> tryTake(Path cache, String key) throws IOException {
        Optional<FileChannel> alone = withinJvm(cache, key);
        return alone.isEmpty() ? Optional.empty() : betweenJvms(file(cache, key), alone.get(), false);
    }

    /// Deletes the lock's own file, once the image is gone too. Who waits for it sees that, and makes another.
    void deleteFile() throws IOException {
        Files.deleteIfExists(file);
    }

    private static Optional<FileChannel> withinJvm(Path cache, String key) throws IOException {
        FileChannel channel = FileChannel.open(
                cache.resolve(WITHIN_JVM),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        long region = Long.parseUnsignedLong(key, 16) >>> 2;
        try {
            if (channel.tryLock(region, 1, true) != null) {
                return Optional.of(channel);
            }
        } catch (OverlappingFileLockException anotherThread) {
            // its turn
        } catch (IOException failed) {
            channel.close();
            throw failed;
        }
        channel.close();
        return Optional.empty();
    }

    @SuppressWarnings("resource") // the channels are closed with what is returned, or here
    private static Optional<ImageLock> betweenJvms(Path file, FileChannel alone, boolean wait) throws IOException {
        boolean taken = false;
        try {
            while (true) {
                Map<String, Object> before = identity(file);
                FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                try {
                    FileLock lock = wait ? channel.lock() : channel.tryLock();
                    if (lock == null) {
                        return Optional.empty();
                    }
                    // the one who had it may have deleted the file
                    taken = !before.isEmpty() && identity(file).equals(before);
                    if (taken) {
                        return Optional.of(new ImageLock(file, alone, channel));
                    }
                } finally {
                    if (!taken) {
                        channel.close();
                    }
                }
            }
        } finally {
            if (!taken) {
                alone.close();
            }
        }
    }

    /// What tells a file from another of the same name; a number of the file system's alone would be given again.
    private static Map<String, Object> identity(Path file) throws IOException {
        try {
            return Files.readAttributes(file, "unix:dev,ino,ctime", LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException none) {
            return Map.of();
        }
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for the worker image");
        }
    }

    @Override
    public void close() throws IOException {
        try {
            betweenJvms.close();
        } finally {
            withinJvm.close();
        }
    }
}
