package io.aicodeexecutor.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Removes images of other versions that nobody has used for a month, with their locks, and what builders of such
/// left that were killed. Never one that is in use, and each under its own lock.
final class StaleImages {
    private static final Logger LOG = LoggerFactory.getLogger(StaleImages.class);
    private static final Duration UNUSED_MAX = Duration.ofDays(30);
    private static final Pattern OF_A_KEY =
            Pattern.compile("(?:\\.ma(?:k|rk)ing-)?image-([0-9a-f]{16})(?:\\.lock|\\..*)?");

    private final Path cache;
    private final Instant now;

    private StaleImages(Path cache, Instant now) {
        this.cache = cache;
        this.now = now;
    }

    /// Removes them.
    ///
    /// @param made the image that was just made, which tells the time
    static void remove(Path cache, String ownKey, Path made) {
        try {
            StaleImages stale = new StaleImages(cache, age(made));
            Set<String> keys = new TreeSet<>();
            for (Path file : FileTrees.list(cache, "")) {
                Matcher name = OF_A_KEY.matcher(file.getFileName().toString());
                if (name.matches() && !name.group(1).equals(ownKey)) {
                    keys.add(name.group(1));
                }
            }
            for (String key : keys) {
                stale.removeKey(key);
            }
        } catch (IOException failed) {
            LOG.warn("Old worker images in {} could not be removed.", cache, failed);
        }
    }

    private void removeKey(String key) throws IOException {
        if (!isOld(key)) {
            return;
        }
        Optional<ImageLock> free = ImageLock.tryTake(cache, key);
        if (free.isEmpty()) {
            return;
        }
        try (ImageLock lock = free.get()) {
            if (isOld(key) && !ImageUse.isUsed(cache, key) && removeImage(key)) {
                leftovers(key).forEach(FileTrees::delete);
                lock.deleteFile();
            }
        }
    }

    /// A lock that nothing goes with is old, whatever its age.
    private boolean isOld(String key) throws IOException {
        Path image = cache.resolve("image-" + key);
        Path used = image.resolve(ImageUse.USED);
        for (Path witness : List.of(used, image)) {
            if (Files.exists(witness)) {
                return isOld(witness);
            }
        }
        for (Path left : leftovers(key)) {
            if (!isOld(left)) {
                return false;
            }
        }
        return true;
    }

    /// What hosts left that were killed while they made it, or began to use it.
    private List<Path> leftovers(String key) throws IOException {
        List<Path> left = new ArrayList<>(FileTrees.list(cache, ".making-image-" + key + "."));
        left.addAll(FileTrees.list(cache, ".marking-image-" + key + "."));
        return left;
    }

    private boolean isOld(Path witness) throws IOException {
        return Duration.between(age(witness), now).compareTo(UNUSED_MAX) > 0;
    }

    private static Instant age(Path file) throws IOException {
        FileTime modified = Files.getLastModifiedTime(file);
        return modified.toInstant();
    }

    /// Whoever begins to use it meanwhile marks that first and looks for the image then: either the mark is seen here,
    /// or the image is not found there.
    private boolean removeImage(String key) throws IOException {
        Path image = cache.resolve("image-" + key);
        if (!Files.exists(image)) {
            return true;
        }
        Path aside = cache.resolve(".making-image-" + key + ".stale");
        FileTrees.delete(aside);
        Files.move(image, aside, StandardCopyOption.ATOMIC_MOVE);
        if (ImageUse.isUsed(cache, key)) {
            Files.move(aside, image, StandardCopyOption.ATOMIC_MOVE);
            return false;
        }
        FileTrees.delete(aside);
        LOG.info("Removed the worker image {}, which was not used for {} days.", image, UNUSED_MAX.toDays());
        return true;
    }
}
