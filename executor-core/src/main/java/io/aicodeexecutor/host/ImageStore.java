package io.aicodeexecutor.host;

import io.aicodeexecutor.Policy;
import io.aicodeexecutor.SandboxException;
import io.aicodeexecutor.host.ImageCheck.Result;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The worker image in one directory, for one sandbox: found, checked, made, trained, checked again, made again.
///
/// In two steps: the *base* (jars and Python home), without which no worker starts, is made in a directory of its
/// own and moved into place; the *training* adds what makes workers start fast and lists it in the image's manifest
/// last. Both under a lock that other JVMs and other sandboxes respect (see [ImageLock]); finding one that is there
/// needs none. Used by one thread.
final class ImageStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ImageStore.class);

    private final Path cache;
    private final Consumer<String> trouble;
    private final WorkerJars jars = new WorkerJars(ImageStore.class.getClassLoader());
    private final SortedMap<String, byte[]> ownFiles = jars.ownFiles();
    private final JavaCommand java = new JavaCommand();
    private final String key;
    private final Path place;
    private final ImageBuilder builder;
    private final List<Path> setAside = new ArrayList<>();
    private @Nullable ImageUse use;
    private boolean distrusted;
    private boolean due;

    /// @param cache a directory that [CacheDirectory] holds for fit
    /// @param trouble is told what is wrong with an image that is there, before it is made again
    ImageStore(Path cache, Consumer<String> trouble) {
        this.cache = cache;
        this.trouble = trouble;
        List<String> modules = Policy.standard().modules().stream().sorted().toList();
        String interpreter = WorkerJars.interpreterVersion(ImageStore.class.getClassLoader());
        this.key = ImageKey.of(ownFiles, interpreter, cache, java, modules);
        this.place = cache.resolve("image-" + key);
        this.builder = new ImageBuilder(cache, key, java, modules);
    }

    /// Finds the image, or makes its base.
    ///
    /// @throws SandboxException if it cannot be made
    WorkerImage open() {
        try {
            mark();
            return switch (ImageCheck.onUse(place, distrusted)) {
                case Result.Sound sound -> use(sound);
                case Result.CachesDamaged caches -> {
                    tell("The start-up caches of the worker image {} are damaged and made again: {}.", caches.what());
                    distrusted = false;
                    yield WorkerImage.of(place, caches.manifest()).withoutCaches();
                }
                case Result.Damaged damaged -> {
                    tell("The worker image {} is damaged and made again: {}.", damaged.what());
                    yield makeBase();
                }
                case Result.Absent absent -> makeBase();
            };
        } catch (IOException failed) {
            throw cannot(failed);
        }
    }

    private void tell(String message, String what) {
        LOG.warn(message, place, what);
        trouble.accept(what);
    }

    private WorkerImage use(Result.Sound sound) {
        ImageUse.touch(place);
        distrusted = false;
        due = sound.due();
        return WorkerImage.of(place, sound.manifest());
    }

    private void mark() {
        if (use == null) {
            try {
                use = ImageUse.mark(cache, key);
            } catch (IOException notWritable) {
                LOG.debug("That an image in {} is used cannot be noted.", cache, notWritable);
            }
        }
    }

    private WorkerImage makeBase() throws IOException {
        Files.createDirectories(cache, FileTrees.readableByAll());
        try (ImageLock lock = ImageLock.take(cache, key)) {
            LOG.debug("Holding {}", lock);
            mark(); // the directory may not have been there before
            Result result = ImageCheck.onUse(place, distrusted); // another one may have made it meanwhile
            if (!(result instanceof Result.Sound)) {
                LOG.info("Making the worker image, once for this version, in {}.", cache);
                builder.deleteUnfinished();
                setAside.add(builder.makeBase(jars, ownFiles, place));
                ImageUse.touch(place);
                StaleImages.remove(cache, key, place);
            }
            distrusted = false;
            due = false;
            return WorkerImage.of(place, ImageManifest.read(place));
        }
    }

    /// Adds what makes workers start fast, unless it is there and sound.
    ///
    /// @throws SandboxException if it cannot be made; workers start without it
    WorkerImage train(WorkerImage image) {
        if (image.cached()) {
            return image;
        }
        try (ImageLock lock = ImageLock.take(cache, key)) {
            LOG.debug("Holding {}", lock);
            // another one may have trained it meanwhile, and what could not be used may have been trained before
            if (ImageCheck.onUse(place, false) instanceof Result.Sound sound
                    && sound.manifest().full()
                    && ImageBuilder.acceptsCaches(java, WorkerImage.of(place, sound.manifest()))) {
                return WorkerImage.of(place, sound.manifest());
            }
            LOG.info("Training the worker image, once for this version.");
            ImageManifest base = ImageManifest.read(place).base();
            base.write(place);
            builder.train(image.withoutCaches(), base);
            return WorkerImage.of(place, ImageManifest.read(place));
        } catch (IOException failed) {
            throw cannot(failed);
        }
    }

    /// Whether it is time to read every byte of the image.
    boolean isCheckDue() {
        return due;
    }

    /// Reads every byte of the image, slowly.
    ///
    /// @return what is wrong with it, so that it is to be opened again; empty if nothing is
    String verify() {
        try {
            due = false;
            String fault = switch (ImageCheck.all(place)) {
                case Result.Sound sound -> "";
                case Result.CachesDamaged caches -> caches.what();
                case Result.Damaged damaged -> damaged.what();
                case Result.Absent absent -> "it is gone";
            };
            distrusted = !fault.isEmpty();
            return fault;
        } catch (InterruptedIOException stop) {
            throw cannot(stop);
        }
    }

    /// Whether the JDK accepts the start-up caches, which are bound to its build and to the jars' ages: a JVM that does
    /// not says nothing and starts slowly.
    boolean acceptsCaches(WorkerImage image) {
        return ImageBuilder.acceptsCaches(java, image);
    }

    /// What the image takes on the disk.
    long bytes() {
        try {
            return ImageManifest.read(place).bytes();
        } catch (IOException failed) {
            throw cannot(failed);
        }
    }

    private SandboxException cannot(IOException failed) {
        if (failed instanceof InterruptedIOException) {
            return new SandboxException("Interrupted while waiting for the worker image.", failed);
        }
        return new SandboxException(
                "The worker image cannot be made in " + cache + ": " + FileTrees.why(failed) + ".", failed);
    }

    /// Ends the use of the image; no worker of this sandbox may be left.
    @Override
    public void close() {
        setAside.forEach(FileTrees::delete);
        ImageUse marked = use;
        if (marked != null) {
            marked.close();
        }
    }
}
