package io.aicodeexecutor.testkit.owned;

import io.aicodeexecutor.wire.StageArguments;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/// The jar that owned workers run from, and the changes of a launch plan that put one of them behind the wall.
///
/// Everything else of the plan stays as it is: the limits, the trees that may be read, the JVM and its options, stage
/// 0.
public final class OwnedWorkers implements AutoCloseable {
    private final TemporaryTree tree;
    private final Path jar;

    private OwnedWorkers(TemporaryTree tree) {
        this.tree = tree;
        this.jar = tree.directory().resolve("owned.jar");
    }

    /// Makes the jar, in a temporary directory that workers can read.
    ///
    /// @param classes what the jar is to hold, by names like `io/aicodeexecutor/testkit/owned/OwnedWorker`
    public static OwnedWorkers of(List<String> classes) {
        try {
            OwnedWorkers workers = new OwnedWorkers(new TemporaryTree("aicodeexecutor-owned"));
            workers.write(classes);
            return workers;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void write(List<String> classes) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (String name : classes) {
                entries.putNextEntry(new JarEntry(name + ".class"));
                entries.write(classFile(name));
                entries.closeEntry();
            }
        }
    }

    private static byte[] classFile(String name) throws IOException {
        try (InputStream in = OwnedWorkers.class.getResourceAsStream("/" + name + ".class")) {
            if (in == null) {
                throw new IllegalArgumentException("there is no class " + name);
            }
            return in.readAllBytes();
        }
    }

    /// A change of plan: workers run a main class of the jar, with these arguments and that of stage 0 as the last.
    ///
    /// @param main for example `io.aicodeexecutor.testkit.owned.OwnedWorker`
    /// @param without layers of the wall to leave out, by the names in a report
    public UnaryOperator<StageArguments> running(String main, List<String> arguments, Set<String> without) {
        return planned -> {
            List<Path> readable = new ArrayList<>(planned.readable());
            readable.add(tree.directory());
            List<String> command =
                    new ArrayList<>(planned.running(main, arguments).workerCommand());
            int classPath = command.indexOf("-cp") + 1;
            command.set(classPath, command.get(classPath) + ":" + jar);
            return new StageArguments(
                    readable,
                    planned.addressSpaceBytesMax(),
                    planned.dataBytesMax(),
                    planned.openFilesMax(),
                    planned.threadsMax(),
                    planned.userNamespace(),
                    planned.inBackground(),
                    without,
                    command);
        };
    }

    /// A change of plan that leaves layers out and nothing else.
    public static UnaryOperator<StageArguments> without(Set<String> layers) {
        return planned -> new StageArguments(
                planned.readable(),
                planned.addressSpaceBytesMax(),
                planned.dataBytesMax(),
                planned.openFilesMax(),
                planned.threadsMax(),
                planned.userNamespace(),
                planned.inBackground(),
                layers,
                planned.workerCommand());
    }

    /// Removes the jar; workers that run need it no more, new ones cannot start.
    @Override
    public void close() {
        tree.close();
    }
}
