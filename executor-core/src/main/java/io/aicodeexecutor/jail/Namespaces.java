package io.aicodeexecutor.jail;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Own network, System V IPC, host name and control groups: a worker in them sees no interface, not even loopback's,
/// no shared memory of others, and neither the host's name nor its place in the tree of groups. Needs CAP_SYS_ADMIN;
/// without it the layers are reported as not supported.
///
/// `unshare(2)` moves the calling thread only, which is enough: the thread goes on to `execve`.
final class Namespaces {
    /// A kind of namespace: its flag of `unshare(2)` and its name beneath `/proc/self/ns`.
    enum Kind {
        NETWORK("net", 0x40000000),
        IPC("ipc", 0x08000000),
        UTS("uts", 0x04000000),
        CGROUP("cgroup", 0x02000000);

        private final String file;
        private final int flag;

        Kind(String file, int flag) {
            this.file = file;
            this.flag = flag;
        }

        /// The name of this layer in reports.
        String layer() {
            return file + "_namespace";
        }
    }

    /// The kind that a process enters before stage 0, if at all: a JVM has too many threads for it.
    static final String USER = "user";

    /// What a worker takes for the host's name.
    static final String HOST_NAME = "worker";

    private final Kernel kernel;

    Namespaces(Kernel kernel) {
        this.kernel = kernel;
    }

    /// Moves the calling thread into a new namespace.
    ///
    /// @return why the host does not permit it; empty if it does
    Optional<String> unshare(Kind kind) {
        long result = kernel.call(Call.UNSHARE, kind.flag);
        if (result == -Errno.EPERM || result == -Errno.EINVAL || result == -Errno.ENOSYS) {
            return Optional.of(OwnRoot.NEEDS_PRIVILEGE);
        }
        if (result < 0) {
            throw JailException.of("unshare(" + kind + ")", result);
        }
        return kind == Kind.UTS ? nameHost() : Optional.empty();
    }

    /// A new UTS namespace begins as a copy: the host's name must go from it. A container's own filter may refuse
    /// that although it let the namespace be made.
    private Optional<String> nameHost() {
        try (Arena arena = Arena.ofConfined()) {
            long result =
                    kernel.call(Call.SETHOSTNAME, arena.allocateFrom(HOST_NAME).address(), HOST_NAME.length());
            if (result == -Errno.EPERM) {
                return Optional.of("a filter around this host refuses sethostname(2), so its name would stay visible");
            }
            if (result < 0) {
                throw JailException.of("sethostname", result);
            }
            return Optional.empty();
        }
    }

    /// The identity of the calling thread's namespace, for example `net:[4026531840]`.
    ///
    /// @param file the namespace's name beneath `/proc/self/ns`
    String identity(String file) {
        String thread = Long.toString(kernel.call(Call.GETTID));
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/task", thread, "ns", file))
                    .toString();
        } catch (IOException unreadable) {
            throw new JailException("the namespace " + file + " cannot be read from /proc");
        }
    }

    String identity(Kind kind) {
        return identity(kind.file);
    }
}
