package io.aicodeexecutor.host;

import io.aicodeexecutor.SandboxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
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

    /// Makes the directory ready.
    ///
    /// @param configured where it is to be; empty to choose
    /// @throws SandboxException if it cannot be made, or others could write to it, or workers could not read it
    static Path open(Optional<Path> configured) {
        boolean root = isRoot();
        if (configured.isPresent()) {
            Path directory = configured.get().toAbsolutePath().normalize();
            create(directory);
            check(directory, root);
            return directory;
        }
        List<Path> candidates = candidates();
        for (Path candidate : candidates) {
            Path existing = nearestExisting(candidate);
            if (Files.isWritable(existing) && (!root || isReachableByOthers(existing))) {
                create(candidate);
                check(candidate, root);
                return candidate;
            }
        }
        throw new SandboxException("No cache directory can be used for the worker image; tried " + candidates
                + ". Configure one that workers can read.");
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

    private static void create(Path directory) {
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        } catch (IOException unwritable) {
            throw new SandboxException("The cache directory " + directory + " cannot be made.", unwritable);
        }
    }

    private static void check(Path directory, boolean root) {
        try {
            PosixFileAttributes attributes = Files.readAttributes(directory, PosixFileAttributes.class);
            if (attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE)) {
                throw new SandboxException(
                        "The cache directory " + directory
                                + " can be written by every user, who could replace what workers run. Close it, or configure another.");
            }
        } catch (IOException unreadable) {
            throw new SandboxException("The cache directory " + directory + " cannot be examined.", unreadable);
        }
        if (root && !isReachableByOthers(directory)) {
            throw new SandboxException("The cache directory " + directory
                    + " cannot be reached by workers, which do not run as root: a directory above it is closed to other"
                    + " users. Configure one that is open for reading.");
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
