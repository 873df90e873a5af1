package io.aicodeexecutor.jail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// An unprivileged user of its own for each worker, where the host runs as root.
///
/// Linux keeps identity per thread; the raw calls change the calling thread only, which goes on to `execve`.
final class Identity {
    /// User ids derived from the process id are unique among living processes without asking anybody.
    private static final long OWN_RANGE_START = 700_000_000L;

    /// Where the user namespace maps no such ids: a range above Debian's and Red Hat's system and dynamic users.
    private static final int SMALL_RANGE_START = 61_200;
    private static final int SMALL_RANGE_END = 65_500;

    private final Kernel kernel;

    Identity(Kernel kernel) {
        this.kernel = kernel;
    }

    boolean isRoot() {
        return kernel.call(Call.GETEUID) == 0;
    }

    /// An id that no other process has.
    long choose() {
        long preferred = OWN_RANGE_START + ProcessHandle.current().pid();
        if (isMapped(preferred)) {
            return preferred;
        }
        List<Long> taken = uidsInUse();
        for (long candidate = SMALL_RANGE_START; candidate < SMALL_RANGE_END; candidate++) {
            if (isMapped(candidate) && !taken.contains(candidate)) {
                return candidate;
            }
        }
        throw new JailException("no unused user id is mapped into this user namespace");
    }

    /// Becomes the user and group of this id, with no other groups.
    void become(long id) {
        kernel.require("setgroups", Call.SETGROUPS, 0, 0);
        kernel.require("setresgid", Call.SETRESGID, id, id, id);
        kernel.require("setresuid", Call.SETRESUID, id, id, id);
    }

    private static boolean isMapped(long id) {
        for (String line : lines(Path.of("/proc/self/uid_map"))) {
            String[] columns = line.trim().split("\\s+", -1);
            long first = Long.parseLong(columns[0]);
            long length = Long.parseLong(columns[2]);
            if (id >= first && id < first + length) {
                return true;
            }
        }
        return false;
    }

    private static List<Long> uidsInUse() {
        return ProcStatus.ofAllProcesses().stream().map(ProcStatus::realUid).toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new JailException(file + " cannot be read");
        }
    }
}
