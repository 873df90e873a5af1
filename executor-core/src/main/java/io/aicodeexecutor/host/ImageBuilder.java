package io.aicodeexecutor.host;

import io.aicodeexecutor.SandboxException;
import io.aicodeexecutor.text.UntrustedText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;

/// Makes the parts of an image, with JVMs that run trusted code only. Its caller holds the image's lock.
final class ImageBuilder {
    private static final long BUILD_SECONDS_MAX = 300;
    private static final int OUTPUT_CHARACTERS_MAX = 2_000;

    private final Path cache;
    private final String key;
    private final JavaCommand java;
    private final List<String> modules;

    /// @param cache where images are kept
    /// @param modules that programs may import
    ImageBuilder(Path cache, String key, JavaCommand java, List<String> modules) {
        this.cache = cache;
        this.key = key;
        this.java = java;
        this.modules = modules;
    }

    /// What the names begin with of what is in the making, beside its place.
    private String unfinishedName() {
        return ".making-image-" + key + ".";
    }

    /// Deletes what a host left that was killed while it made or trained this image.
    void deleteUnfinished() throws IOException {
        FileTrees.list(cache, unfinishedName()).forEach(FileTrees::delete);
    }

    /// Makes a base, without which no worker starts, in a directory of its own, and moves it to its place. A damaged
    /// one that is there is set aside only then.
    ///
    /// @return the damaged one, which runs on in whatever was started from it, and is to be deleted after that; or
    ///     what does not exist
    Path makeBase(WorkerJars jars, SortedMap<String, byte[]> ownFiles, Path place) throws IOException {
        Path directory = Files.createTempDirectory(cache, unfinishedName(), FileTrees.readableByAll());
        try {
            WorkerImage bare = new WorkerImage(directory, List.of(), false);
            Files.createDirectory(bare.interpreterJars());
            Files.createDirectory(bare.emptyDirectory());
            jars.copyInterpreter(bare.interpreterJars());
            WorkerJars.writeJar(ownFiles, bare.ownJar());
            List<String> names = FileTrees.list(bare.interpreterJars(), "").stream()
                    .map(jar -> jar.getFileName().toString())
                    .toList();
            run(java.unpack(new WorkerImage(directory, names, false), modules), false);
            finish(directory, Optional.empty());
            return putInPlace(directory, place);
        } finally {
            FileTrees.delete(directory);
        }
    }

    private static Path putInPlace(Path made, Path place) throws IOException {
        Path damaged = made.resolveSibling(made.getFileName() + "-damaged");
        if (Files.exists(place)) {
            Files.move(place, damaged, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
        return damaged;
    }

    /// Adds what makes workers start fast, and last the manifest that lists it: until that is in place, nobody uses
    /// what was added.
    void train(WorkerImage image, ImageManifest base) throws IOException {
        base.deleteUnlisted(image.directory());
        run(java.compileLibrary(image), false);
        makeCache(image.stageCache(), cacheFile -> run(java.trainStage(image, cacheFile), true));
        makeCache(image.workerCache(), cacheFile -> run(java.trainWorker(image, cacheFile, modules), false));
        finish(image.directory(), Optional.of(base));
    }

    /// Whether the JDK accepts the start-up caches. Writes nothing.
    static boolean acceptsCaches(JavaCommand java, WorkerImage image) {
        // where a JVM does not start without them either, something else is wrong
        return ends(java.tryWorker(image, "on"), image) || !ends(java.tryWorker(image, "off"), image);
    }

    private static boolean ends(List<String> command, WorkerImage image) {
        ProcessBuilder builder = builder(command, image.emptyDirectory());
        try {
            return await(builder.redirectOutput(ProcessBuilder.Redirect.DISCARD))
                    .map(status -> status == 0)
                    .orElse(false);
        } catch (IOException failed) {
            throw cannotRun(failed);
        } catch (InterruptedException stop) {
            throw interrupted(stop);
        }
    }

    private static void finish(Path directory, Optional<ImageManifest> base) throws IOException {
        FileTrees.openForReading(directory, ImageManifest.contents(directory));
        ImageCheck.describe(directory, base.isPresent(), base);
    }

    /// Has a cache made beside its place, and moves it there when it is whole.
    private static void makeCache(Path target, Step maker) throws IOException {
        Path unfinished = target.resolveSibling(
                target.getFileName() + "." + ProcessHandle.current().pid());
        try {
            maker.make(unfinished);
            FileTrees.openForReading(unfinished, List.of());
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /// @param refusalExpected whether the process is expected to end with a status other than 0
    private void run(List<String> command, boolean refusalExpected) {
        try {
            Path output = Files.createTempFile(cache, unfinishedName(), ".log");
            try {
                Optional<Integer> status = await(builder(command, cache).redirectOutput(output.toFile()));
                if (status.isEmpty() || (status.get() != 0 && !refusalExpected)) {
                    String said = Files.readString(output, StandardCharsets.ISO_8859_1);
                    throw new SandboxException("The worker image cannot be made: its builder "
                            + status.map(number -> "ended with status " + number)
                                    .orElse("took too long") + ". "
                            + UntrustedText.line(said.strip(), OUTPUT_CHARACTERS_MAX));
                }
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException failed) {
            throw cannotRun(failed);
        } catch (InterruptedException stop) {
            throw interrupted(stop);
        }
    }

    private static SandboxException cannotRun(IOException failed) {
        return new SandboxException("The worker image's builder cannot be run: " + FileTrees.why(failed) + ".", failed);
    }

    private static SandboxException interrupted(InterruptedException stop) {
        Thread.currentThread().interrupt();
        return new SandboxException("Interrupted while making the worker image.", stop);
    }

    private static ProcessBuilder builder(List<String> command, Path directory) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(JavaCommand.ENVIRONMENT);
        builder.directory(directory.toFile());
        return builder;
    }

    /// Runs a process to its end.
    ///
    /// @return its status; empty if it took too long
    private static Optional<Integer> await(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            return process.waitFor(BUILD_SECONDS_MAX, TimeUnit.SECONDS)
                    ? Optional.of(process.exitValue())
                    : Optional.empty();
        } finally {
            // a JVM that writes a start-up cache starts another one to do it
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /// Makes one file.
    @FunctionalInterface
    private interface Step {
        void make(Path file) throws IOException;
    }
}
