package io.aicodeexecutor.testkit.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The processes and directories of a run. Closing ends and deletes what is left of them, also on Ctrl-C;
/// nothing can be added afterwards. Thread-safe.
final class Belongings implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 45;

    // guarded by this
    private final Deque<Process> processes = new ArrayDeque<>();
    private final Deque<Path> directories = new ArrayDeque<>();
    private boolean closed;

    /// Starts a process that does not end by itself.
    synchronized Process start(ProcessBuilder builder) throws IOException {
        requireOpen();
        Process process = builder.start();
        processes.push(process);
        return process;
    }

    /// Makes a directory that every user can read and only this one can write.
    synchronized Path directory() throws IOException {
        requireOpen();
        Path directory = Files.createTempDirectory(
                "aicodeexecutor-bench-",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        directories.push(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        return directory;
    }

    private void requireOpen() {
        if (closed) {
            throw new BenchException("The bench is being stopped.");
        }
    }

    /// Whether the run is being stopped, so that what fails now fails because of it.
    synchronized boolean isClosed() {
        return closed;
    }

    /// Whether nothing is left to end or delete.
    synchronized boolean isEmpty() {
        return processes.isEmpty() && directories.isEmpty();
    }

    /// Asks a process to end, and ends it where it does not.
    void end(Process process) {
        endPolitely(process);
        synchronized (this) {
            processes.remove(process);
        }
    }

    private static void endPolitely(Process process) {
        process.destroy();
        boolean interrupted = false;
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stop) {
            interrupted = true;
            process.destroyForcibly();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Deletes a directory and all in it.
    void delete(Path directory) {
        try {
            deleteTree(directory);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
        synchronized (this) {
            directories.remove(directory);
        }
    }

    private static void deleteTree(Path directory) throws IOException {
        List<Path> all;
        try (Stream<Path> tree = Files.walk(directory)) {
            all = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }

    @Override
    public void close() {
        List<Process> started;
        List<Path> made;
        synchronized (this) {
            closed = true;
            started = List.copyOf(processes);
            made = List.copyOf(directories);
        }
        started.forEach(this::end);
        made.forEach(this::delete);
    }
}
