package io.aicodeexecutor.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the kernel shows of a process to others: its ids, session, and, to root, its pipes and namespaces.
///
/// @param fields each thing by its name; what may not be seen is not there
record Sighting(Map<String, String> fields) {
    private static final Map<String, String> LINKS = Map.of(
            "stdin", "fd/0",
            "stdout", "fd/1",
            "stderr", "fd/2",
            "net", "ns/net",
            "ipc", "ns/ipc",
            "uts", "ns/uts",
            "mnt", "ns/mnt");

    // fields of /proc/pid/stat behind the command's name, counted from 0
    private static final int FIELD_SESSION = 3;
    private static final int FIELD_START_TIME = 19;

    static Sighting of(long pid) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("pid", Long.toString(pid));
        fields.put("session", stat(pid).get(FIELD_SESSION));
        if (isRoot()) {
            // an ordinary host's workers are its own user, and closed to it
            fields.put("uid", uid(pid));
            LINKS.forEach((name, link) -> fields.put(name, link(pid, link)));
        }
        return new Sighting(fields);
    }

    /// What no other process is ever called: the id and the time of the start.
    static String identity(long pid) {
        return pid + "@" + stat(pid).get(FIELD_START_TIME);
    }

    static boolean isRoot() {
        return uid(ProcessHandle.current().pid()).equals("0");
    }

    /// The names of what both have, where it is the same.
    Set<String> fieldsSharedWith(Sighting other) {
        Set<String> shared = new TreeSet<>();
        fields.forEach((name, value) -> {
            if (value.equals(other.fields.get(name))) {
                shared.add(name);
            }
        });
        return shared;
    }

    private static String uid(long pid) {
        return read(pid, "status")
                .lines()
                .filter(line -> line.startsWith("Uid:"))
                .map(line -> line.split("\\s+", -1)[1])
                .findFirst()
                .orElseThrow();
    }

    private static List<String> stat(long pid) {
        String stat = read(pid, "stat");
        return List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String link(long pid, String name) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), name))
                    .toString();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
