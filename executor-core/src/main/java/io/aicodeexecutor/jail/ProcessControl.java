package io.aicodeexecutor.jail;

import java.lang.foreign.Arena;

/// The small process-wide switches: no-new-privileges, dumpable, session, umask, working directory.
final class ProcessControl {
    // linux/prctl.h
    static final int PR_SET_DUMPABLE = 4;
    static final int PR_GET_DUMPABLE = 3;
    static final int PR_SET_NAME = 15;
    static final int PR_GET_SECUREBITS = 27;
    static final int PR_SET_NO_NEW_PRIVS = 38;
    static final int PR_GET_NO_NEW_PRIVS = 39;
    static final int PR_SET_VMA = 0x53564d41;

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
