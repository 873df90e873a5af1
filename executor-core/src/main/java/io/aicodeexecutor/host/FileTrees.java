package io.aicodeexecutor.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Directories that workers of other users read, and their removal.
final class FileTrees {
    private static final Logger LOG = LoggerFactory.getLogger(FileTrees.class);
    private static final Set<PosixFilePermission> DIRECTORY = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");

    private FileTrees() {}

    /// Of a directory that others may read and only its owner may write.
    static FileAttribute<?> readableByAll() {
        return PosixFilePermissions.asFileAttribute(DIRECTORY);
    }

    /// Whatever the umask of this process is, workers of other users must be able to read what is there.
    static void openForReading(Path root, List<Path> below) throws IOException {
        Files.setPosixFilePermissions(root, Files.isDirectory(root) ? DIRECTORY : FILE);
        for (Path path : below) {
            Files.setPosixFilePermissions(path, Files.isDirectory(path) ? DIRECTORY : FILE);
        }
    }

    /// What is right in a directory with names that begin so.
    static List<Path> list(Path directory, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException midway) {
            throw midway.getCause();
        }
    }

    /// A directory and all that is below it, sorted.
    ///
    /// @throws IOException also where something goes while this looks
    static List<Path> walk(Path directory) throws IOException {
        try (Stream<Path> tree = Files.walk(directory)) {
            return tree.sorted().toList();
        } catch (UncheckedIOException midway) {
            throw midway.getCause();
        }
    }

    /// Deletes what is there; what cannot be deleted is logged and stays. Others may delete the same meanwhile.
    static void delete(Path root) {
        try {
            Files.walkFileTree(root, new Deletion());
        } catch (IOException left) {
            LOG.warn("{} could not be deleted and stays behind.", root, left);
        }
    }

    /// What the kernel said, without the path that Java puts before it.
    static String why(IOException failed) {
        return switch (failed) {
            case AccessDeniedException denied -> "permission denied";
            case NoSuchFileException gone -> "no such file or directory";
            case FileSystemException known -> String.valueOf(known.getReason());
            default -> String.valueOf(failed.getMessage());
        };
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
            return unlessGone(failed);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failed) throws IOException {
            if (failed != null) {
                unlessGone(failed);
            }
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }

        private static FileVisitResult unlessGone(IOException failed) throws IOException {
            if (failed instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failed;
        }
    }
}
