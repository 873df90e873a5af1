package io.aicodeexecutor.jail;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A root directory of the worker's own (mount_namespaces(7), pivot_root(2)): a tiny file system in memory into which
/// the few trees that a worker reads are bound, all of it read-only, with nothing of `/proc` but the worker's own
/// directory. What is not in it cannot be named, whatever else fails. Needs CAP_SYS_ADMIN.
///
/// `unshare(2)` gives the calling thread a mount namespace and a root of its own; the rest of this JVM stays where
/// it is, and vanishes with `execve`.
final class OwnRoot {
    /// A file in the new root that Landlock gives no right to: something for a trial to be refused at.
    static final Path OUTSIDE_LANDLOCK = Path.of("/outside");

    /// Where a worker stands: an empty directory.
    static final Path WORKING_DIRECTORY = Path.of("/empty");

    /// The kind of namespace, beneath `/proc/self/ns`.
    static final String NAMESPACE = "mnt";

    static final String NEEDS_PRIVILEGE = "needs CAP_SYS_ADMIN";

    private static final int CLONE_NEWNS = 0x00020000;

    // linux/mount.h
    private static final int MS_NOSUID = 2;
    private static final int MS_NODEV = 4;
    private static final int MS_BIND = 4096;
    private static final int MS_REC = 16384;
    private static final int MS_PRIVATE = 1 << 18;
    private static final int MNT_DETACH = 2;
    private static final long ATTR_RDONLY = 1;
    private static final long ATTR_NOSUID = 2;
    private static final long ATTR_NODEV = 4;
    private static final long ATTR_NOEXEC = 8;
    private static final int AT_FDCWD = -100;
    private static final int AT_RECURSIVE = 0x8000;
    private static final long STRUCT_MOUNT_ATTR_BYTES = 32;

    private static final Path PROC = Path.of("/proc");
    private static final Path DEVICES = Path.of("/dev");
    private static final String OPTIONS = "mode=755,size=256k,nr_inodes=512";

    private final Kernel kernel;

    OwnRoot(Kernel kernel) {
        this.kernel = kernel;
    }

    /// Moves the calling thread into a root of its own.
    ///
    /// @param mountPoint any directory; what it holds is hidden from the thread
    /// @param readable what the new root shows, at the same paths; real paths
    /// @return why this host does not permit it; empty if it was done
    Optional<String> enter(Path mountPoint, Collection<Path> readable) {
        long unshared = kernel.call(Call.UNSHARE, CLONE_NEWNS);
        if (unshared == -Errno.EPERM) {
            return Optional.of(NEEDS_PRIVILEGE);
        }
        if (unshared < 0) {
            throw JailException.of("unshare(CLONE_NEWNS)", unshared);
        }
        if (isRefused(mount("none", Path.of("/"), MS_REC | MS_PRIVATE, ""))
                || isRefused(mount("tmpfs", mountPoint, MS_NOSUID | MS_NODEV, OPTIONS))) {
            return Optional.of("mounting is not permitted here");
        }
        try {
            fill(mountPoint, readable);
        } catch (IOException failed) {
            throw new JailException("the worker's root could not be made: " + failed.getMessage());
        }
        pivot(mountPoint);
        return Optional.empty();
    }

    private void fill(Path root, Collection<Path> readable) throws IOException {
        for (Path link : topLevelLinks()) {
            Files.createSymbolicLink(under(root, link), Files.readSymbolicLink(link));
        }
        List<Path> shortestFirst = readable.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Path::getNameCount))
                .toList();
        for (int i = 0; i < shortestFirst.size(); i++) {
            Path path = shortestFirst.get(i);
            if (shortestFirst.subList(0, i).stream().noneMatch(path::startsWith)) {
                // a name that is a link shows what it leads to
                bind(path, under(root, path.resolveSibling("").toRealPath().resolve(path.getFileName())));
            }
        }
        Path self = PROC.resolve(Long.toString(ProcessHandle.current().pid()));
        bind(self, under(root, self));
        Files.createSymbolicLink(under(root, PROC).resolve("self"), self.getFileName());
        Files.createFile(under(root, OUTSIDE_LANDLOCK));
        Files.createDirectory(under(root, WORKING_DIRECTORY));
    }

    /// The likes of `/lib64 -> usr/lib64`, by which programs name their libraries.
    private static List<Path> topLevelLinks() throws IOException {
        try (Stream<Path> top = Files.list(Path.of("/"))) {
            return top.filter(Files::isSymbolicLink).toList();
        }
    }

    private void bind(Path source, Path target) throws IOException {
        if (Files.isDirectory(source)) {
            Files.createDirectories(target);
        } else {
            Files.createDirectories(target.resolveSibling(""));
            Files.createFile(target);
        }
        long bound = mount(source.toString(), target, MS_BIND | MS_REC, "");
        if (bound < 0) {
            throw JailException.of("mount(" + source + ")", bound);
        }
        long besides = source.startsWith(DEVICES) || source.startsWith(PROC) ? ATTR_NOEXEC : ATTR_NODEV;
        setAttributes(target, ATTR_RDONLY | ATTR_NOSUID | besides, AT_RECURSIVE);
    }

    /// Stacks the new root on the old one and takes the old one away (pivot_root(2), NOTES).
    private void pivot(Path newRoot) {
        new ProcessControl(kernel).changeDirectory(newRoot.toString());
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment here = arena.allocateFrom(".");
            kernel.require("pivot_root", Call.PIVOT_ROOT, here.address(), here.address());
            kernel.require("umount2", Call.UMOUNT2, here.address(), MNT_DETACH);
        }
        new ProcessControl(kernel).changeDirectory("/");
        setAttributes(Path.of("/"), ATTR_RDONLY | ATTR_NOSUID | ATTR_NODEV | ATTR_NOEXEC, 0);
    }

    private long mount(String source, Path target, long flags, String options) {
        try (Arena arena = Arena.ofConfined()) {
            return kernel.call(
                    Call.MOUNT,
                    arena.allocateFrom(source).address(),
                    arena.allocateFrom(target.toString()).address(),
                    arena.allocateFrom(source).address(),
                    flags,
                    arena.allocateFrom(options).address());
        }
    }

    private void setAttributes(Path target, long attributes, int flags) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment set = arena.allocate(STRUCT_MOUNT_ATTR_BYTES, Long.BYTES);
            set.set(ValueLayout.JAVA_LONG, 0, attributes);
            kernel.require(
                    "mount_setattr(" + target + ")",
                    Call.MOUNT_SETATTR,
                    AT_FDCWD,
                    arena.allocateFrom(target.toString()).address(),
                    flags,
                    set.address(),
                    STRUCT_MOUNT_ATTR_BYTES);
        }
    }

    private static boolean isRefused(long result) {
        if (result < 0 && result != -Errno.EPERM && result != -Errno.EACCES) {
            throw JailException.of("mount", result);
        }
        return result < 0;
    }

    private static Path under(Path root, Path absolute) {
        return root.resolve(absolute.subpath(0, absolute.getNameCount()));
    }

    /// The mounts of this process, one line each as mountinfo(5) has them.
    static List<String> mounts() {
        try {
            return Files.readAllLines(Path.of("/proc/self/mountinfo"));
        } catch (IOException unreadable) {
            throw new JailException("/proc/self/mountinfo cannot be read");
        }
    }

    /// Whether a path can be named at all; not whether it can be opened.
    static boolean isThere(String path) {
        return Files.exists(Path.of(path), LinkOption.NOFOLLOW_LINKS);
    }
}
