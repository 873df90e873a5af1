package io.aicodeexecutor.jail;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// The small switches of a process: no-new-privileges, dumpable, the parent's death, session, umask, working directory.
final class ProcessControl {
    // linux/prctl.h
    static final int PR_SET_PDEATHSIG = 1;
    static final int PR_GET_PDEATHSIG = 2;
    static final int PR_SET_DUMPABLE = 4;
    static final int PR_GET_DUMPABLE = 3;
    static final int PR_SET_NAME = 15;
    static final int PR_GET_SECUREBITS = 27;
    static final int PR_SET_NO_NEW_PRIVS = 38;
    static final int PR_GET_NO_NEW_PRIVS = 39;
    static final int PR_SET_VMA = 0x53564d41;

    private static final int SIGKILL = 9;
    private static final int OWNER_ONLY = 0077;

    private final Kernel kernel;

    ProcessControl(Kernel kernel) {
        this.kernel = kernel;
    }

    /// Gives up, for good, the chance to gain privileges by executing a file. Acts on the calling thread and
    /// what comes of it.
    void noNewPrivileges() {
        kernel.require("prctl(PR_SET_NO_NEW_PRIVS)", Call.PRCTL, PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    }

    boolean hasNoNewPrivileges() {
        return kernel.require("prctl(PR_GET_NO_NEW_PRIVS)", Call.PRCTL, PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1;
    }

    /// Makes the process's memory and `/proc` files inaccessible to others of the same user. `execve` undoes
    /// it, so the worker itself must do this.
    void undumpable() {
        kernel.require("prctl(PR_SET_DUMPABLE)", Call.PRCTL, PR_SET_DUMPABLE, 0, 0, 0, 0);
    }

    boolean isDumpable() {
        return kernel.require("prctl(PR_GET_DUMPABLE)", Call.PRCTL, PR_GET_DUMPABLE, 0, 0, 0, 0) != 0;
    }

    /// Has the kernel kill this process when its parent ends: not the host as a whole, but the thread of it that
    /// started this process (prctl(2)), which waits for its end anyway. Holds for as long as the calling thread lives;
    /// a change of user undoes it.
    void endWithParent() {
        kernel.require("prctl(PR_SET_PDEATHSIG)", Call.PRCTL, PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    }

    /// Whether [#endWithParent] holds for the calling thread.
    boolean endsWithParent() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment signal = arena.allocate(ValueLayout.JAVA_INT);
            kernel.require("prctl(PR_GET_PDEATHSIG)", Call.PRCTL, PR_GET_PDEATHSIG, signal.address(), 0, 0, 0);
            return signal.get(ValueLayout.JAVA_INT, 0) == SIGKILL;
        }
    }

    /// Leaves the host's session and with it its terminal.
    void ownSession() {
        kernel.require("setsid", Call.SETSID);
    }

    void umask() {
        kernel.require("umask", Call.UMASK, OWNER_ONLY);
    }

    void changeDirectory(String path) {
        try (Arena arena = Arena.ofConfined()) {
            kernel.require(
                    "chdir(" + path + ")", Call.CHDIR, arena.allocateFrom(path).address());
        }
    }
}
