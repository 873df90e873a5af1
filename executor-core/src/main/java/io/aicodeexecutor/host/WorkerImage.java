package io.aicodeexecutor.host;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What workers run from: a directory that holds their jars, the unpacked Python home with the data of all time zones,
/// and, once trained, the caches that make them start fast. Read-only to workers; made by [ImageStore].
///
/// @param directory the image
/// @param jars the interpreter's jars within it, in the order of the class path: start-up caches are bound to it
/// @param cached whether the start-up caches are used; without them workers start, only slower
record WorkerImage(Path directory, List<String> jars, boolean cached) {
    WorkerImage {
        jars = List.copyOf(jars);
    }

    /// An image as its manifest describes it: what else lies in its directory is not part of it.
    static WorkerImage of(Path directory, ImageManifest manifest) {
        return new WorkerImage(directory, manifest.filesIn("lib"), manifest.full());
    }

    /// The same image, of which workers leave the start-up caches alone.
    WorkerImage withoutCaches() {
        return new WorkerImage(directory, jars, false);
    }

    /// The jar with our own code, for stage 0 and the worker.
    Path ownJar() {
        return directory.resolve("worker.jar");
    }

    Path interpreterJars() {
        return directory.resolve("lib");
    }

    /// The directory that Truffle takes its unpacked resources from.
    Path pythonHome() {
        return directory.resolve("home");
    }

    /// The working directory of workers: empty, and not writable by them.
    Path emptyDirectory() {
        return directory.resolve("empty");
    }

    Path stageCache() {
        return directory.resolve("stage0.aot");
    }

    Path workerCache() {
        return directory.resolve("worker.aot");
    }

    /// The worker's class path.
    String classPath() {
        return Stream.concat(Stream.of(ownJar()), jars.stream().map(interpreterJars()::resolve))
                .map(Path::toString)
                .collect(Collectors.joining(":"));
    }
}
