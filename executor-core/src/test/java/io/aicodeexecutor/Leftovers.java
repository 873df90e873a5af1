package io.aicodeexecutor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Checks after a test class that nothing of it is left: no child process, no descriptor, no thread of ours, no
/// temporary file.
/// Must be registered before whatever opens a sandbox, so that it looks after that is closed.
public final class Leftovers implements BeforeAllCallback, AfterAllCallback {
    /// Long enough for a worker image to be trained on a machine that is busy with something else.
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration PAUSE = Duration.ofMillis(10);

    private Set<String> filesBefore = Set.of();

    @Override
    public void beforeAll(ExtensionContext context) {
        filesBefore = temporaryFiles();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        assertThat(eventually(() -> children().isEmpty()))
                .as("children left: %s", children())
                .isTrue();
        assertThat(eventually(() -> threads().isEmpty()))
                .as("threads left: %s", threads())
                .isTrue();
        assertThat(eventually(() -> pipes() == 0)).as("pipes left: %s", pipes()).isTrue();
        Set<String> filesLeft = temporaryFiles();
        filesLeft.removeAll(filesBefore);
        assertThat(filesLeft).as("temporary files left").isEmpty();
    }

    /// Waits for a condition, with a deadline.
    public static boolean eventually(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            // what is waited for needs the processors
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    /// Process ids of the living children of this JVM.
    public static List<Long> children() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::pid)
                .toList();
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("executor-"))
                .toList();
    }

    private static long pipes() {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.filter(descriptor ->
                            Integer.parseInt(descriptor.getFileName().toString()) > 2)
                    .filter(Leftovers::isPipe)
                    .count();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static boolean isPipe(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("pipe:");
        } catch (IOException closedSince) {
            return false;
        }
    }

    private static Set<String> temporaryFiles() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains("aicodeexecutor"))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
