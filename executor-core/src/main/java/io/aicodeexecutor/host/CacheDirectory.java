package io.aicodeexecutor.host;

import io.aicodeexecutor.SandboxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds a directory for the worker image that workers can read and that nobody else can write.
///
/// A host that runs as root gives each worker a user of its own, which must be able to reach the directory: a home
/// directory that is closed to others will not do, so root falls back to the system's cache directory.
final class CacheDirectory {
    private static final String NAME = "ai-code-executor";
    private static final Path SYSTEM_CACHE = Path.of("/var/cache");

    private CacheDirectory() {}

    /// Chooses the directory, and makes it ready.
    ///
    /// @throws SandboxException as [#choose] and [#make] do
    static Path open(Optional<Path> configured) {
        Path directory = choose(configured);
        make(directory);
        return directory;
    }

    /// Chooses the directory, which need not be there yet.
    ///
    /// @param configured where it is to be; empty to choose
    /// @throws SandboxException if somebody else could write to it, and so choose what workers run; or if its name
    ///     cannot stand on a class path
    static Path choose(Optional<Path> configured) {
        Path directory = configured
                .map(path -> path.toAbsolutePath().normalize())
                .or(CacheDirectory::usual)
                .orElseGet(() -> candidates().getFirst());
        if (directory.toString().contains(":")) {
            throw new SandboxException("The cache directory " + directory
                    + " has a colon in its name, which no class path can hold. Configure another.");
        }
        if (Files.exists(directory)) {
            checkOwner(directory);
        }
        return directory;
    }

    /// The first of the usual ones that can be written, or else the first that is there: it may hold an image that was
    /// prepared.
    private static Optional<Path> usual() {
        List<Path> reachable = candidates().stream()
                .filter(candidate -> !isRoot() || isReachableByOthers(nearestExisting(candidate)))
                .toList();
        return reachable.stream()
                .filter(candidate -> Files.isWritable(nearestExisting(candidate)))
                .findFirst()
                .or(() -> reachable.stream().filter(Files::isDirectory).findFirst());
    }

    /// Makes a directory that was chosen.
    ///
    /// @throws SandboxException if it cannot be made, or others could write to it, or workers could not read it
    static void make(Path directory) {
        try {
            Files.createDirectories(directory, FileTrees.readableByAll());
        } catch (IOException unwritable) {
            throw new SandboxException(
                    "The cache directory " + directory + " cannot be made: " + FileTrees.why(unwritable) + ".",
                    unwritable);
        }
        checkOwner(directory);
        if (isRoot() && !isReachableByOthers(directory)) {
            throw new SandboxException("The cache directory " + directory
                    + " cannot be reached by workers, which do not run as root: a directory above it is closed to other"
                    + " users. Configure one that is open for reading.");
        }
    }

    private static List<Path> candidates() {
        List<Path> candidates = new ArrayList<>();
        String xdg = System.getenv("XDG_CACHE_HOME");
        if (xdg != null && xdg.startsWith("/")) {
            candidates.add(Path.of(xdg, NAME));
        }
        candidates.add(Path.of(System.getProperty("user.home"), ".cache", NAME));
        candidates.add(SYSTEM_CACHE.resolve(NAME));
        return candidates;
    }

    private static Path nearestExisting(Path path) {
        Path existing = path;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return existing;
    }

    private static void checkOwner(Path directory) {
        try {
            PosixFileAttributes attributes = Files.readAttributes(directory, PosixFileAttributes.class);
            if (attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE)) {
                throw new SandboxException(
                        "The cache directory " + directory
                                + " can be written by every user, who could replace what workers run. Close it, or configure another.");
            }
            Object owner = Files.getAttribute(directory, "unix:uid");
            if (!owner.equals(0) && !owner.equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
                throw new SandboxException("The cache directory " + directory + " belongs to another user, "
                        + attributes.owner().getName()
                        + ", who could replace what workers run. Configure one of your own.");
            }
        } catch (IOException unreadable) {
            throw new SandboxException("The cache directory " + directory + " cannot be examined.", unreadable);
        }
    }

    static boolean isReachableByOthers(Path path) {
        for (Path at = path.toAbsolutePath(); at != null; at = at.getParent()) {
            try {
                if (Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)
                        && !Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    return false;
                }
            } catch (IOException unreadable) {
                return false;
            }
        }
        return true;
    }

    static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException unreadable) {
            return false;
        }
    }
}
