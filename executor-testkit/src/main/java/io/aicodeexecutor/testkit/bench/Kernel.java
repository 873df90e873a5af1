package io.aicodeexecutor.testkit.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/// What the kernel says of a process: proc_pid_stat(5), proc_pid_smaps(5), proc_pid_status(5). Every reading
/// is empty where the process is gone or belongs to somebody whom this user may not look at.
final class Kernel {
    private static final double TICKS_PER_SECOND = 100;
    private static final double KIBIBYTES_PER_MEGABYTE = 1e6 / 1024;
    private static final int FIELD_USER_TIME = 11;
    private static final int FIELD_SYSTEM_TIME = 12;

    private Kernel() {}

    /// Resident memory in megabytes, where pages that several processes have count for each by its share.
    static Optional<Double> pss(long pid) {
        return megabytes(lines(pid, "smaps_rollup"), "Pss:");
    }

    /// Resident memory in megabytes, where pages that several processes have count for each in full.
    static Optional<Double> rss(long pid) {
        return megabytes(lines(pid, "status"), "VmRSS:");
    }

    /// One of these of a process and all that descend from it; empty where it cannot be read of each.
    static Optional<Double> ofTree(ProcessHandle root, LongFunction<Optional<Double>> reading) {
        List<Optional<Double>> readings = Stream.concat(Stream.of(root), root.descendants())
                .map(process -> reading.apply(process.pid()))
                .toList();
        return readings.stream().allMatch(Optional::isPresent)
                ? Optional.of(
                        readings.stream().mapToDouble(Optional::orElseThrow).sum())
                : Optional.empty();
    }

    private static Optional<Double> megabytes(List<String> lines, String field) {
        return lines.stream()
                .filter(line -> line.startsWith(field))
                .map(line -> line.substring(field.length()).strip())
                .map(text -> Long.parseLong(text.substring(0, text.indexOf(' '))) / KIBIBYTES_PER_MEGABYTE)
                .findFirst();
    }

    /// User and system time of all threads so far, in seconds.
    static Optional<Double> cpuSeconds(long pid) {
        return lines(pid, "stat").stream().findFirst().map(stat -> {
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(fields[FIELD_USER_TIME]) + Long.parseLong(fields[FIELD_SYSTEM_TIME]))
                    / TICKS_PER_SECOND;
        });
    }

    static Optional<Integer> threads(long pid) {
        return lines(pid, "status").stream()
                .filter(line -> line.startsWith("Threads:"))
                .map(line ->
                        Integer.parseInt(line.substring("Threads:".length()).strip()))
                .findFirst();
    }

    static Optional<Integer> descriptors(long pid) {
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return Optional.of((int) open.count());
        } catch (IOException closed) {
            return Optional.empty();
        }
    }

    private static List<String> lines(long pid, String file) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), file), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return List.of();
        }
    }
}
