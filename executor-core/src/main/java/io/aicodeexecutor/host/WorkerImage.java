package io.aicodeexecutor.host;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What workers run from: a directory that holds their jars, the unpacked Python home, and, once trained, the
/// caches that make them start fast. Read-only to workers; made by [ImageStore].
///
/// @param directory the image
record WorkerImage(Path directory) {
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

    /// Whether the start-up caches are there; without them workers start, only slower.
    boolean isTrained() {
        return Files.exists(workerCache());
    }

    /// The worker's class path, in a fixed order: the start-up cache is bound to it.
    String classPath() {
        List<String> entries = new ArrayList<>();
        entries.add(ownJar().toString());
        String[] jars = interpreterJars().toFile().list();
        List<String> names = jars == null ? List.of() : List.of(jars);
        names.stream()
                .sorted()
                .forEach(name -> entries.add(interpreterJars().resolve(name).toString()));
        return String.join(":", entries);
    }
}
