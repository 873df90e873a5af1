package io.aicodeexecutor.host;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What the kernel says of a worker, seen from outside (proc_pid_stat(5), proc_pid_status(5)). Every reading may
/// find the process gone.
final class ProcFile {
    /// USER_HZ, which is 100 on every Linux that we support, whatever the kernel's own tick is.
    private static final long NANOS_PER_TICK = 10_000_000;

    private static final int KIBIBYTE = 1024;

    /// More than any of the files has.
    private static final int FILE_BYTES_MAX = 8 * KIBIBYTE;

    // fields of /proc/pid/stat behind the command's name, counted from 0
    private static final int FIELD_USER_TIME = 11;
    private static final int FIELD_SYSTEM_TIME = 12;

    private final long pid;
    private final Path directory;

    ProcFile(long pid) {
        this.pid = pid;
        this.directory = Path.of("/proc", Long.toString(pid));
    }

    long pid() {
        return pid;
    }

    /// User and system time of the process so far; empty if it is gone.
    Optional<Duration> cpuTime() {
        try {
            String stat = text("stat");
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = Long.parseLong(fields[FIELD_USER_TIME]) + Long.parseLong(fields[FIELD_SYSTEM_TIME]);
            return Optional.of(Duration.ofNanos(ticks * NANOS_PER_TICK));
        } catch (IOException | RuntimeException gone) {
            return Optional.empty();
        }
    }

    /// Its memory, as of one moment.
    Optional<Memory> memory() {
        List<String> status = lines("status");
        Optional<Long> now = find(status, "VmRSS:").map(ProcFile::kibibytes);
        Optional<Long> peak = find(status, "VmHWM:").map(ProcFile::kibibytes);
        return now.isPresent() && peak.isPresent() ? Optional.of(new Memory(now.get(), peak.get())) : Optional.empty();
    }

    /// What a process holds.
    ///
    /// @param residentBytes resident memory now
    /// @param peakResidentBytes the most so far
    record Memory(long residentBytes, long peakResidentBytes) {}

    /// One field of the status file.
    Optional<String> status(String field) {
        return line("status", field + ":");
    }

    /// The hard value of one resource limit, by its name in the limits file.
    Optional<String> limit(String name) {
        // columns: name, soft, hard, unit
        return line("limits", name).map(columns -> columns.split("\\s+", -1)[1]);
    }

    /// What follows a prefix in one of the files.
    private Optional<String> line(String file, String prefix) {
        return find(lines(file), prefix);
    }

    /// The lines of one of the files; none if the process is gone.
    private List<String> lines(String file) {
        try {
            return text(file).lines().toList();
        } catch (IOException gone) {
            return List.of();
        }
    }

    /// One of the files, read with as few system calls as there can be: this is done for each program, while its
    /// caller waits.
    private String text(String file) throws IOException {
        byte[] bytes = new byte[FILE_BYTES_MAX];
        try (FileInputStream in = new FileInputStream(directory + "/" + file)) {
            int length = in.readNBytes(bytes, 0, bytes.length);
            return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        }
    }

    private static Optional<String> find(List<String> lines, String prefix) {
        return lines.stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()).strip())
                .findFirst();
    }

    private static long kibibytes(String value) {
        return Long.parseLong(value.substring(0, value.indexOf(' '))) * KIBIBYTE;
    }
}
