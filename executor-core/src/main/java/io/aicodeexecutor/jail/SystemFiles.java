package io.aicodeexecutor.jail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The few files outside the JDK and the worker image that a JVM must read to start.
final class SystemFiles {
    /// Without the two random devices the JVM falls back to a seed generator that costs seconds; the rest it
    /// does without, but asks for at every start.
    private static final List<Path> FIXED = List.of(
            Path.of("/dev/random"),
            Path.of("/dev/urandom"),
            Path.of("/etc/ld.so.cache"),
            // the loader, by the names that are written into programs
            Path.of("/lib64/ld-linux-x86-64.so.2"),
            Path.of("/lib/ld-linux-aarch64.so.1"),
            Path.of("/lib/ld-musl-x86_64.so.1"),
            Path.of("/lib/ld-musl-aarch64.so.1"),
            // without the locale, the JVM does not understand paths beyond ASCII
            Path.of("/usr/lib/locale/C.utf8"),
            Path.of("/usr/lib/locale/locale-archive"),
            Path.of("/proc/meminfo"),
            Path.of("/proc/cpuinfo"),
            Path.of("/sys/devices/system/cpu"),
            Path.of("/sys/kernel/mm/transparent_hugepage"));

    private SystemFiles() {}

    /// The fixed ones that exist, and every file that this JVM has mapped: the C library, its loader and its siblings.
    static Set<Path> present() {
        Set<Path> files = new LinkedHashSet<>();
        FIXED.stream().filter(Files::exists).forEach(files::add);
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/maps"))) {
                int path = line.indexOf('/');
                if (path > 0 && line.contains("r-xp") && Files.isRegularFile(Path.of(line.substring(path)))) {
                    files.add(Path.of(line.substring(path)));
                }
            }
        } catch (IOException unreadable) {
            throw new JailException("/proc/self/maps cannot be read");
        }
        return files;
    }

    /// What must be shown in a root of the worker's own for one of these files to be found: a library is asked for by
    /// names that are links beside it.
    static Path shownFor(Path file) {
        return String.valueOf(file.getFileName()).startsWith("lib") ? file.resolveSibling("") : file;
    }

    static boolean kernelIsAtLeast(int major, int minor) {
        try {
            String[] parts =
                    Files.readString(Path.of("/proc/sys/kernel/osrelease")).split("[^0-9]", 3);
            int ownMajor = Integer.parseInt(parts[0]);
            return ownMajor > major || (ownMajor == major && Integer.parseInt(parts[1]) >= minor);
        } catch (IOException | NumberFormatException unreadable) {
            return false;
        }
    }
}
