package io.aicodeexecutor.jail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Own network, System V IPC and host name: a worker in them sees no interface, not even loopback's, and no shared
/// memory of
/// others. Needs CAP_SYS_ADMIN; without it the layers are reported as not supported.
///
/// `unshare(2)` moves the calling thread only, which is enough: the thread goes on to `execve`.
final class Namespaces {
    /// A kind of namespace: its flag of `unshare(2)` and its name beneath `/proc/self/ns`.
    enum Kind {
        NETWORK("net", 0x40000000),
        IPC("ipc", 0x08000000),
        UTS("uts", 0x04000000);

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

    private final Kernel kernel;

    Namespaces(Kernel kernel) {
        this.kernel = kernel;
    }

    /// Moves the calling thread into new namespaces, as many as the host permits.
    ///
    /// @return those that it moved into
    List<Kind> unshare() {
        List<Kind> moved = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            long result = kernel.call(Call.UNSHARE, kind.flag);
            if (result == 0) {
                moved.add(kind);
            } else if (result != -Errno.EPERM && result != -Errno.EINVAL && result != -Errno.ENOSYS) {
                throw JailException.of("unshare(" + kind + ")", result);
            }
        }
        return moved;
    }

    /// The identity of the calling thread's namespace, for example `net:[4026531840]`.
    static String identity(Kind kind) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/thread-self/ns", kind.file))
                    .toString();
        } catch (IOException unreadable) {
            throw new JailException("the namespace " + kind + " cannot be read from /proc");
        }
    }
}
