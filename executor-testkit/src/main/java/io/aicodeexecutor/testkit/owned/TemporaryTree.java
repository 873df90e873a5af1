package io.aicodeexecutor.testkit.owned;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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

    /// A link is deleted, not what it leads to.
    private void delete() {
        try {
            List<Path> all;
            try (Stream<Path> tree = Files.walk(directory)) {
                all = tree.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : all) {
                Files.deleteIfExists(path);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
