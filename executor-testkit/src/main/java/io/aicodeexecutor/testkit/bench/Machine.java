package io.aicodeexecutor.testkit.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a run was measured on.
final class Machine {
    private static final int KIBIBYTES_PER_MEBIBYTE = 1024;

    private Machine() {}

    /// Lines for the head of the report.
    static List<String> lines(Baselines baselines) {
        return List.of(
                "machine: " + Runtime.getRuntime().availableProcessors() + " processors, "
                        + field("/proc/cpuinfo", "model name").orElse("model unknown") + ", " + memory() + " MB memory",
                "kernel: " + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"),
                "java: " + System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
                "python3: "
                        + (baselines.python().isPresent() ? baselines.pythonVersion() : "absent")
                        + "; bwrap: "
                        + baselines.bwrap().map(found -> "present").orElse("absent"));
    }

    /// How busy the machine is, over one, five and fifteen minutes.
    static String load() {
        return read("/proc/loadavg")
                .map(text -> String.join(", ", List.of(text.split(" ", -1)).subList(0, 3)))
                .orElse("unknown");
    }

    private static String memory() {
        return field("/proc/meminfo", "MemTotal")
                .map(text -> text.split(" ", 2)[0])
                .map(kibibytes -> String.format(Locale.ROOT, "%d", Long.parseLong(kibibytes) / KIBIBYTES_PER_MEBIBYTE))
                .orElse("unknown");
    }

    private static Optional<String> field(String file, String name) {
        return read(file)
                .flatMap(text -> text.lines()
                        .filter(line -> line.startsWith(name))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst());
    }

    private static Optional<String> read(String file) {
        try {
            return Optional.of(Files.readString(Path.of(file), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
