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
            // without the locale, the JVM does not understand paths beyond ASCII
            Path.of("/usr/lib/locale/C.utf8"),
            Path.of("/usr/lib/locale/locale-archive"),
            Path.of("/proc/meminfo"),
            Path.of("/proc/cpuinfo"),
            Path.of("/sys/devices/system/cpu"),
            Path.of("/sys/kernel/mm/transparent_hugepage"));

    private SystemFiles() {}

    /// The fixed ones that exist, and every file that this JVM has mapped: the C library, its loader and its
    /// siblings.
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
}
