package io.aicodeexecutor.host;

import io.aicodeexecutor.Policy;
import io.aicodeexecutor.SandboxException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the worker image once for each build of the product, GraalPy and the JDK, and finds it again.
///
/// In two steps: the *base* (jars and Python home), without which no worker starts, is made in a directory of its
/// own and moved into place; the *training* adds start-up caches to it, each moved into place when it is whole. A
/// lock file keeps several JVMs out of each other's way. Thread-safe.
final class ImageStore {
    private static final Logger LOG = LoggerFactory.getLogger(ImageStore.class);
    private static final long BUILD_SECONDS_MAX = 300;
    private static final long LOCK_POLL_MILLIS = 50;
    private static final int OUTPUT_CHARACTERS_MAX = 2_000;

    /// To be raised when what lies in an image changes otherwise than by the classes in it.
    private static final int LAYOUT = 2;

    private final Path cache;
    private final JavaCommand java;
    private final WorkerJars jars;
    private final List<String> modules;

    /// Finds the place for images.
    ///
    /// @throws SandboxException if there is none
    ImageStore(Optional<Path> cacheDirectory) {
        this.cache = CacheDirectory.open(cacheDirectory);
        this.java = new JavaCommand();
        this.jars = new WorkerJars(ImageStore.class.getClassLoader());
        this.modules = Policy.standard().modules().stream().sorted().toList();
    }

    /// Finds the base, or makes it.
    WorkerImage open() {
        Map<String, byte[]> own = jars.ownFiles();
        String key = key(own);
        WorkerImage image = new WorkerImage(cache.resolve("image-" + key));
        if (isUsable(image)) {
            return image;
        }
        locked(key, () -> {
            if (!isUsable(image)) {
                deleteUnfinished(cache, unfinishedName(image));
                makeBase(image, own);
            }
        });
        return image;
    }

    private static boolean isUsable(WorkerImage image) {
        return Files.isDirectory(image.directory()) && ImageInventory.isWhole(image.directory());
    }

    /// Adds the start-up caches, unless they are there.
    ///
    /// @throws SandboxException if they cannot be made; workers start without them
    void train(WorkerImage image) {
        if (image.isTrained()) {
            return;
        }
        locked(image.directory().getFileName().toString().substring("image-".length()), () -> {
            if (!image.isTrained()) {
                LOG.info("Training the worker image, once for this version.");
                deleteUnfinished(image.directory(), unfinishedName(image.stageCache()));
                deleteUnfinished(image.directory(), unfinishedName(image.workerCache()));
                makeCache(image.stageCache(), cache -> run(java.trainStage(image, cache), true));
                makeCache(image.workerCache(), cache -> run(java.trainWorker(image, cache, modules), false));
            }
        });
    }

    private void makeBase(WorkerImage image, Map<String, byte[]> own) throws IOException {
        LOG.info("Making the worker image, once for this version.");
        Path directory = Files.createTempDirectory(
                cache,
                unfinishedName(image),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        try {
            WorkerImage unfinished = new WorkerImage(directory);
            Files.createDirectory(unfinished.interpreterJars());
            Files.createDirectory(unfinished.emptyDirectory());
            jars.copyInterpreter(unfinished.interpreterJars());
            WorkerJars.writeOwnJar(own, unfinished.ownJar());
            run(java.unpack(unfinished, modules), false);
            ImageInventory.write(directory);
            openForReading(directory);
            putInPlace(directory, image.directory());
        } finally {
            deleteTree(directory);
        }
    }

    /// Moves a new image to its place; a damaged one that is there goes only now, and what runs from it runs on.
    private static void putInPlace(Path made, Path place) throws IOException {
        if (!Files.exists(place)) {
            Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        Path damaged = made.resolveSibling(made.getFileName() + "-damaged");
        try {
            Files.move(place, damaged, StandardCopyOption.ATOMIC_MOVE);
            Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            deleteTree(damaged);
        }
    }

    /// Whatever the umask of this process is, workers of other users must be able to read the image.
    private static void openForReading(Path directory) throws IOException {
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : tree.toList()) {
                String permissions = Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--";
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
            }
        }
    }

    private String key(Map<String, byte[]> own) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            own.forEach((name, bytes) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            String rest = WorkerJars.interpreterVersion(ImageStore.class.getClassLoader())
                    + java.home()
                    + System.getProperty("java.vm.version")
                    + java.stage(new WorkerImage(cache))
                    + modules
                    + LAYOUT;
            digest.update(rest.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new SandboxException("This JDK has no SHA-256.", impossible);
        }
    }

    private void locked(String key, Step step) {
        Path file = cache.resolve("image-" + key + ".lock");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = acquire(channel)) {
            LOG.debug("Holding {}", lock);
            step.run();
        } catch (IOException failed) {
            throw new SandboxException(
                    "The worker image cannot be made in " + cache + ": " + why(failed) + ".", failed);
        }
    }

    /// What the kernel said, without the path that Java puts before it.
    private static String why(IOException failed) {
        return switch (failed) {
            case AccessDeniedException denied -> "permission denied";
            case FileSystemException known -> String.valueOf(known.getReason());
            default -> String.valueOf(failed.getMessage());
        };
    }

    /// Waits for other JVMs in the kernel, and for other sandboxes of this JVM, which Java answers with an
    /// exception, by asking again.
    private static FileLock acquire(FileChannel channel) throws IOException {
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException heldByThisJvm) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOCK_POLL_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new SandboxException("Interrupted while waiting for the worker image.", stop);
        }
    }

    /// @param refusalExpected whether the process is expected to end with a status other than 0
    private void run(List<String> command, boolean refusalExpected) {
        Path output = cache.resolve("image-builder.log");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().clear();
            builder.environment().putAll(JavaCommand.ENVIRONMENT);
            builder.directory(cache.toFile());
            Process process = builder.start();
            boolean ended;
            try {
                process.getOutputStream().close();
                ended = process.waitFor(BUILD_SECONDS_MAX, TimeUnit.SECONDS);
            } finally {
                // a JVM that writes a start-up cache starts another one to do it
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            if (!ended || (process.exitValue() != 0 && !refusalExpected)) {
                throw new SandboxException("The worker image cannot be made: its builder "
                        + (ended ? "ended with status " + process.exitValue() : "took too long") + ". "
                        + beginning(output));
            }
        } catch (IOException failed) {
            throw new SandboxException("The worker image's builder cannot be run: " + why(failed) + ".", failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new SandboxException("Interrupted while making the worker image.", stop);
        }
    }

    private static String beginning(Path output) throws IOException {
        String text = Files.readString(output, StandardCharsets.ISO_8859_1);
        return Printable.of(text, OUTPUT_CHARACTERS_MAX);
    }

    /// Has a cache made beside its place, and moves it there when it is whole.
    private static void makeCache(Path target, Consumer<Path> maker) throws IOException {
        Path unfinished = target.resolveSibling(
                unfinishedName(target) + ProcessHandle.current().pid());
        try {
            maker.accept(unfinished);
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-r--r--"));
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /// What the names begin with of an image in the making, beside its place.
    private static String unfinishedName(WorkerImage image) {
        return ".making-" + image.directory().getFileName() + ".";
    }

    /// What the names begin with of a start-up cache in the making, and of what the JVM puts beside it.
    private static String unfinishedName(Path startUpCache) {
        return startUpCache.getFileName() + ".";
    }

    /// Deletes what a host that was killed left; under the lock nobody else is at work on it.
    private static void deleteUnfinished(Path directory, String prefix) throws IOException {
        List<Path> left;
        try (Stream<Path> files = Files.list(directory)) {
            left = files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .toList();
        }
        left.forEach(ImageStore::deleteTree);
    }

    private static void deleteTree(Path root) {
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException alreadyGone) {
            LOG.trace("{} is gone already", root);
        } catch (IOException left) {
            LOG.warn("{} could not be deleted and stays behind.", root, left);
        }
    }

    /// A step under the lock.
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
