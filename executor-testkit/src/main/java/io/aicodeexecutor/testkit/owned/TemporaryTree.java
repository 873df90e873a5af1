package io.aicodeexecutor.testkit.owned;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/// A temporary directory that every user can read and only this one can write. Closing deletes it and all in it,
/// whoever put it there; so does the end of this JVM, also by Ctrl-C.
final class TemporaryTree implements AutoCloseable {
    private final Path directory;
    private final Thread atEnd = new Thread(this::delete, "temporary-tree");

    /// @param prefix of the directory's name
    TemporaryTree(String prefix) throws IOException {
        directory = Files.createTempDirectory(prefix);
        try {
            Runtime.getRuntime().addShutdownHook(atEnd);
        } catch (IllegalStateException ending) {
            // a JVM that ends already takes no more hooks
            delete();
            throw ending;
        }
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    Path directory() {
        return directory;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atEnd);
        } catch (IllegalStateException ending) {
            // the hook runs, or has run
            return;
        }
        delete();
    }

    /// A link is deleted, not what it leads to. What cannot be deleted keeps nothing else; a second time there is
    /// nothing to do.
    private void delete() {
        if (!Files.isDirectory(directory)) {
            return;
        }
        Deletion deletion = new Deletion();
        try {
            Files.walkFileTree(directory, deletion);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
        if (deletion.failure != null) {
            throw new UncheckedIOException(deletion.failure);
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        private @Nullable IOException failure;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return delete(file);
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            // an empty directory can be deleted though it cannot be listed
            return delete(file);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException unlisted) {
            return delete(visited);
        }

        private FileVisitResult delete(Path path) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException undeletable) {
                failure = failure == null ? undeletable : failure;
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
