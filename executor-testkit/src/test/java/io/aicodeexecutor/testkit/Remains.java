package io.aicodeexecutor.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What a closed sandbox must not leave in this JVM: children, threads, pipes, temporary files.
///
/// @param before pipes and files that were there earlier: inherited, or another's
public record Remains(List<String> before) {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(10);

    /// To be taken before the sandbox is opened.
    public static Remains now() {
        return new Remains(Stream.concat(pipes().stream(), files().stream()).toList());
    }

    /// Waits until nothing new is there.
    void assertNoneNew() {
        assertNothingNewRuns();
        assertThat(lasting(Remains::files)).as("temporary files left").isEmpty();
    }

    /// Waits until no child, no thread of a sandbox and no new pipe is there.
    public void assertNothingNewRuns() {
        assertThat(lasting(Remains::children)).as("children left").isEmpty();
        assertThat(lasting(Remains::threads)).as("threads left").isEmpty();
        assertThat(lasting(Remains::pipes)).as("pipes left").isEmpty();
    }

    /// Waits for a condition, with a deadline.
    public static boolean eventually(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    /// What is new and still there when patience ends.
    private List<String> lasting(Supplier<List<String>> remains) {
        return eventually(() -> left(remains).isEmpty()) ? List.of() : left(remains);
    }

    private List<String> left(Supplier<List<String>> remains) {
        return remains.get().stream().filter(remain -> !before.contains(remain)).toList();
    }

    /// The temporary files that are new.
    public List<String> newFiles() {
        return left(Remains::files);
    }

    /// Process ids of the living children of this JVM.
    public static List<String> children() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .map(child -> Long.toString(child.pid()))
                .toList();
    }

    /// With what each does, for the reader of a failure.
    private static List<String> threads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().startsWith("executor-"))
                .map(thread -> thread.getKey().getName() + Arrays.toString(thread.getValue()))
                .toList();
    }

    private static List<String> pipes() {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.filter(descriptor ->
                            Integer.parseInt(descriptor.getFileName().toString()) > 2)
                    .map(Remains::target)
                    .filter(target -> target.startsWith("pipe:"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedSince) {
            return "";
        }
    }

    private static List<String> files() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains("aicodeexecutor"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
