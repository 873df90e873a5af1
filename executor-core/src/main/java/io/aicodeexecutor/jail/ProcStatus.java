package io.aicodeexecutor.jail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One `/proc/…/status` file (proc_pid_status(5)).
final class ProcStatus {
    private final Map<String, String> fields;

    private ProcStatus(Map<String, String> fields) {
        this.fields = fields;
    }

    /// Reads a status file; empty where the process or thread is gone.
    static Optional<ProcStatus> read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return Optional.empty();
        }
        Map<String, String> fields = new HashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.put(line.substring(0, colon), line.substring(colon + 1).trim());
            }
        }
        return Optional.of(new ProcStatus(fields));
    }

    /// The status of every process that is alive and can be read now.
    static List<ProcStatus> ofAllProcesses() {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .filter(process ->
                            Character.isDigit(process.getFileName().toString().charAt(0)))
                    .map(process -> read(process.resolve("status")))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException unreadable) {
            throw new JailException("/proc cannot be listed");
        }
    }

    /// A field's value; empty where this kernel does not have it.
    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    long realUid() {
        return firstNumber("Uid");
    }

    int threads() {
        return (int) firstNumber("Threads");
    }

    private long firstNumber(String name) {
        String first = field(name).split("\\s+", -1)[0];
        return first.isEmpty() ? -1 : Long.parseLong(first);
    }
}
