package io.aicodeexecutor.host;

import io.aicodeexecutor.IsolationException;
import java.util.Optional;

/// What the kernel must say of a worker that claims to be ready. The worker has proven its layers to itself; this
/// is the host's own look, from outside.
///
/// @param addressSpaceBytesMax the planned limit
/// @param dataBytesMax likewise, of private writable memory
/// @param ownUser whether it must run as a user other than root
record Expectations(long addressSpaceBytesMax, long dataBytesMax, boolean ownUser) {
    private static final String FILTERED = "2";

    /// @throws IsolationException naming the layer that is not as planned
    void check(ProcFile process) {
        require("no_new_privileges", process.status("NoNewPrivs"), "1");
        require("seccomp", process.status("Seccomp"), FILTERED);
        if (ownUser && process.status("Uid").orElse("0").startsWith("0")) {
            throw new IsolationException("identity", "a worker runs as root");
        }
        if (ownUser) {
            require("capabilities", process.status("CapEff"), "0000000000000000");
        }
        requireLimit(process, "Max address space", addressSpaceBytesMax);
        requireLimit(process, "Max data size", dataBytesMax);
        requireLimit(process, "Max file size", 0);
        requireLimit(process, "Max core file size", 0);
        requireLimit(process, "Max locked memory", 0);
    }

    private static void require(String layer, Optional<String> found, String expected) {
        if (!found.equals(Optional.of(expected))) {
            throw new IsolationException(
                    layer, "layer " + layer + " of a worker is " + found.orElse("unreadable") + ", not " + expected);
        }
    }

    private static void requireLimit(ProcFile process, String name, long expected) {
        Optional<String> found = process.limit(name);
        require("resource_limits", found.map(value -> name + " " + value), name + " " + expected);
    }
}
