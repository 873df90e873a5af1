package io.aicodeexecutor.testkit.owned;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Checks after a test class that nothing of it is left: no child process, thread, pipe or temporary file.
final class NothingLeft implements BeforeAllCallback, AfterAllCallback {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private Set<String> filesBefore = Set.of();

    @Override
    public void beforeAll(ExtensionContext context) {
        filesBefore = temporaryFiles();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        check();
        Set<String> filesLeft = temporaryFiles();
        filesLeft.removeAll(filesBefore);
        assertThat(filesLeft).as("temporary files left").isEmpty();
    }

    /// Waits until no child, thread of a sandbox or pipe is there.
    static void check() {
        assertThat(eventually(() -> children().isEmpty()))
                .as("no children left")
                .isTrue();
        assertThat(eventually(() -> threads().isEmpty())).as("no threads left").isTrue();
        assertThat(eventually(() -> pipes() == 0)).as("no pipes left").isTrue();
    }

    /// Waits for a condition, with a deadline.
    static boolean eventually(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    /// Process ids of the living children of this JVM.
    static Set<Long> children() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::pid)
                .collect(Collectors.toSet());
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("executor-"))
                .collect(Collectors.toSet());
    }

    private static long pipes() {
        return names(Path.of("/proc/self/fd")).stream()
                .filter(descriptor -> Integer.parseInt(descriptor) > 2)
                .filter(NothingLeft::isPipe)
                .count();
    }

    private static boolean isPipe(String descriptor) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd", descriptor))
                    .toString()
                    .startsWith("pipe:");
        } catch (IOException closedSince) {
            return false;
        }
    }

    private static Set<String> temporaryFiles() {
        return names(Path.of(System.getProperty("java.io.tmpdir"))).stream()
                .filter(name -> name.contains("aicodeexecutor"))
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
