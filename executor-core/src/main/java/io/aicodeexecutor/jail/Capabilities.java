package io.aicodeexecutor.jail;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// No capabilities, in no set, and none to be had again (capabilities(7)).
final class Capabilities {
    private static final int CAPABILITIES_MAX = 64;
    private static final int PR_CAPBSET_DROP = 24;
    private static final int PR_CAP_AMBIENT = 47;
    private static final int PR_CAP_AMBIENT_CLEAR_ALL = 4;
    private static final int VERSION_3 = 0x20080522;
    private static final long HEADER_BYTES = 8;
    private static final long SETS_BYTES = 24;

    private final Kernel kernel;

    Capabilities(Kernel kernel) {
        this.kernel = kernel;
    }

    /// Empties the bounding set, which needs CAP_SETPCAP.
    ///
    /// @return whether the thread may do so
    boolean emptyBoundingSet() {
        for (int capability = 0; capability < CAPABILITIES_MAX; capability++) {
            long result = kernel.call(Call.PRCTL, PR_CAPBSET_DROP, capability, 0, 0, 0);
            if (result == -Errno.EINVAL) {
                return true; // past the last capability that this kernel knows
            }
            if (result == -Errno.EPERM) {
                return false;
            }
            if (result < 0) {
                throw JailException.of("prctl(PR_CAPBSET_DROP)", result);
            }
        }
        return true;
    }

    /// Gives up the ambient, the permitted, the effective and the inheritable set, which everybody may.
    void giveUp() {
        kernel.require("prctl(PR_CAP_AMBIENT)", Call.PRCTL, PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment header = arena.allocate(HEADER_BYTES, Long.BYTES);
            header.set(ValueLayout.JAVA_INT, 0, VERSION_3);
            MemorySegment none = arena.allocate(SETS_BYTES, Long.BYTES);
            kernel.require("capset", Call.CAPSET, header.address(), none.address());
        }
    }
}
