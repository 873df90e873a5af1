package io.aicodeexecutor.jail;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Forbidden things, tried for real by the worker on itself, each expected to be refused. What kills is not tried.
final class Trials {
    private static final Path FOR_EVERYBODY = Path.of("/tmp");

    private static final Path PASSWORDS = Path.of("/etc/passwd");
    private static final int AT_FDCWD = -100;
    private static final int O_RDONLY = 0;
    private static final int O_WRONLY_CREAT = 0101;
    private static final int AF_INET = 2;
    private static final int SOCK_STREAM = 1;
    private static final int SIGCHLD = 17;
    private static final int DISCARD_PORT = 9;
    private static final int SOCKADDR_IN_BYTES = 16;

    /// What was tried and refused, and what was not.
    ///
    /// @param refused names of the things that were refused
    /// @param passed names of the things that went through, with what came of them
    record Outcome(List<String> refused, List<String> passed) {
        Outcome {
            refused = List.copyOf(refused);
            passed = List.copyOf(passed);
        }

        /// Nothing was tried.
        static final Outcome NONE = new Outcome(List.of(), List.of());

        boolean isRefusedThroughout() {
            return passed.isEmpty() && !refused.isEmpty();
        }
    }

    private final Kernel kernel;

    Trials(Kernel kernel) {
        this.kernel = kernel;
    }

    /// Tries what Landlock refuses, while seccomp does not yet.
    ///
    /// @param applied whether stage 0 entered a domain; otherwise nothing is tried
    Outcome ofLandlock(boolean applied) {
        Tally tally = new Tally();
        if (applied) {
            tally.expectRefusal("list /", open("/", O_RDONLY));
            Path outside = Files.exists(OwnRoot.OUTSIDE_LANDLOCK) ? OwnRoot.OUTSIDE_LANDLOCK : PASSWORDS;
            tally.expectRefusal("read " + outside, open(outside.toString(), O_RDONLY));
            tally.expectRefusal("create a file", open(newFile(), O_WRONLY_CREAT));
            if (Landlock.version(kernel) >= Landlock.VERSION_WITH_TCP) {
                tally.expectRefusal("connect by TCP", connect());
            }
            if (Landlock.version(kernel) >= Landlock.VERSION_WITH_SCOPES) {
                long parent = kernel.call(Call.GETPPID);
                tally.expectRefusal("signal the host", kernel.call(Call.KILL, parent, 0));
            }
        }
        return tally.outcome();
    }

    /// Tries what the filter refuses; harmless even if it were not there.
    Outcome ofSeccomp() {
        Tally tally = new Tally();
        tally.expectRefusal("open for writing", open("/dev/null", O_WRONLY_CREAT));
        tally.expectRefusal("socket", kernel.call(Call.SOCKET, AF_INET, SOCK_STREAM, 0));
        tally.expectRefusal("execve", kernel.call(Call.EXECVE, 0, 0, 0));
        tally.expectRefusal("change of user", kernel.call(Call.SETRESUID, -1, -1, -1));
        tally.expectRefusal("file in memory", kernel.call(Call.MEMFD_CREATE, 0, 0));
        tally.expectRefusal("signal another process", kernel.call(Call.KILL, 1, 0));
        tally.expectRefusal("raise a limit", raiseLimit());
        tally.expectRefusal("fork", fork());
        return tally.outcome();
    }

    private long open(String path, int flags) {
        try (Arena arena = Arena.ofConfined()) {
            long result =
                    kernel.call(Call.OPENAT, AT_FDCWD, arena.allocateFrom(path).address(), flags, 0);
            if (result >= 0) {
                kernel.call(Call.CLOSE, result);
            }
            return result;
        }
    }

    /// In a directory that everybody may write to, where there is one.
    private static String newFile() {
        Path directory = Files.isDirectory(FOR_EVERYBODY) ? FOR_EVERYBODY : Path.of("/");
        return directory.resolve("aicodeexecutor-trial").toString();
    }

    private long connect() {
        long socket = kernel.call(Call.SOCKET, AF_INET, SOCK_STREAM, 0);
        if (socket < 0) {
            return socket;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment address = arena.allocate(SOCKADDR_IN_BYTES, Long.BYTES);
            address.set(ValueLayout.JAVA_SHORT, 0, (short) AF_INET);
            address.set(ValueLayout.JAVA_BYTE, 3, (byte) DISCARD_PORT);
            address.set(ValueLayout.JAVA_BYTE, 4, (byte) 127);
            address.set(ValueLayout.JAVA_BYTE, 7, (byte) 1);
            return kernel.call(Call.CONNECT, socket, address.address(), SOCKADDR_IN_BYTES);
        } finally {
            kernel.call(Call.CLOSE, socket);
        }
    }

    private long raiseLimit() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment limit = arena.allocate(2L * Long.BYTES, Long.BYTES);
            return kernel.call(Call.PRLIMIT64, 0, ResourceLimits.Resource.CORE.number(), limit.address(), 0);
        }
    }

    private long fork() {
        long child = kernel.call(Call.CLONE, SIGCHLD, 0, 0, 0, 0);
        if (child == 0) {
            // the filter is not there and we are the child: vanish before anything else
            kernel.call(Call.EXIT_GROUP, Stage0.STATUS_REFUSED);
        }
        return child;
    }

    private static final class Tally {
        private final List<String> refused = new ArrayList<>();
        private final List<String> passed = new ArrayList<>();

        /// Only the answers that a wall gives count as a refusal.
        void expectRefusal(String what, long result) {
            if (result == -Errno.EPERM || result == -Errno.EACCES || result == -Errno.EROFS) {
                refused.add(what);
            } else if (result < 0) {
                passed.add(what + " (" + Errno.name((int) -result) + ")");
            } else {
                passed.add(what);
            }
        }

        Outcome outcome() {
            return new Outcome(refused, passed);
        }
    }
}
