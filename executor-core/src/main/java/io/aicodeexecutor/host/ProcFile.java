package io.aicodeexecutor.host;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// What the kernel says of a worker, seen from outside (proc_pid_stat(5), proc_pid_status(5)). Every reading may
/// find the process gone.
final class ProcFile {
    /// USER_HZ, which is 100 on every Linux that we support, whatever the kernel's own tick is.
    private static final long NANOS_PER_TICK = 10_000_000;

    private static final int KIBIBYTE = 1024;

    /// More than the files have, but for a user who is in many hundreds of groups, which one of them lists.
    private static final int FILE_BYTES_USUAL = 8 * KIBIBYTE;

    /// More than that of a user in as many groups as the kernel allows.
    private static final int FILE_BYTES_MAX = KIBIBYTE * KIBIBYTE;

    // fields of /proc/pid/stat behind the command's name, counted from 0
    private static final int FIELD_USER_TIME = 11;
    private static final int FIELD_SYSTEM_TIME = 12;

    private final long pid;
    private final Path directory;

    ProcFile(long pid) {
        this(pid, Path.of("/proc", Long.toString(pid)));
    }

    /// @param directory where the kernel, or a test, says it
    ProcFile(long pid, Path directory) {
        this.pid = pid;
        this.directory = directory;
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
        String status = textOrNone("status");
        Optional<Long> now = after(status, "VmRSS:").map(ProcFile::kibibytes);
        Optional<Long> peak = after(status, "VmHWM:").map(ProcFile::kibibytes);
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
        return after(textOrNone(file), prefix);
    }

    /// One of the files; nothing if the process is gone.
    private String textOrNone(String file) {
        try {
            return text(file);
        } catch (IOException gone) {
            return "";
        }
    }

    /// One of the files, read with as few system calls as there can be: this is done for each program, while its
    /// caller waits. The kernel gives all of such a file at once where it fits.
    private String text(String file) throws IOException {
        byte[] bytes = new byte[FILE_BYTES_USUAL];
        try (FileInputStream in = new FileInputStream(directory + "/" + file)) {
            int length = Math.max(0, in.read(bytes));
            while (length == bytes.length && length < FILE_BYTES_MAX) {
                bytes = Arrays.copyOf(bytes, 2 * length);
                length += Math.max(0, in.read(bytes, length, length));
            }
            return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        }
    }

    /// The rest of the line that begins with a prefix.
    private static Optional<String> after(String text, String prefix) {
        int start = ('\n' + text).indexOf('\n' + prefix);
        if (start < 0) {
            return Optional.empty();
        }
        int end = text.indexOf('\n', start);
        return Optional.of(text.substring(start + prefix.length(), end < 0 ? text.length() : end)
                .strip());
    }

    private static long kibibytes(String value) {
        return Long.parseLong(value.substring(0, value.indexOf(' '))) * KIBIBYTE;
    }
}
