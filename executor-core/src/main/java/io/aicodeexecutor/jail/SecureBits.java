package io.aicodeexecutor.jail;

/// The secure bits (capabilities(7)): being user 0 gives no capabilities, a change of user keeps none, none become
/// ambient; locked, for good.
final class SecureBits {
    private static final int PR_SET_SECUREBITS = 28;

    // linux/securebits.h: each bit is followed by its lock
    private static final int NOROOT_AND_LOCK = 0b11;
    private static final int NO_SETUID_FIXUP_LOCK = 0b1000;
    private static final int KEEP_CAPABILITIES_LOCK = 0b10_0000;
    private static final int NO_AMBIENT_RAISE_AND_LOCK = 0b1100_0000;

    static final int VALUE =
            NOROOT_AND_LOCK | NO_SETUID_FIXUP_LOCK | KEEP_CAPABILITIES_LOCK | NO_AMBIENT_RAISE_AND_LOCK;

    private final Kernel kernel;

    SecureBits(Kernel kernel) {
        this.kernel = kernel;
    }

    /// Sets them, which needs CAP_SETPCAP.
    ///
    /// @return whether the thread may do so
    boolean lock() {
        long result = kernel.call(Call.PRCTL, PR_SET_SECUREBITS, VALUE, 0, 0, 0);
        if (result < 0 && result != -Errno.EPERM) {
            throw JailException.of("prctl(PR_SET_SECUREBITS)", result);
        }
        return result == 0;
    }

    long read() {
        return kernel.require("prctl(PR_GET_SECUREBITS)", Call.PRCTL, ProcessControl.PR_GET_SECUREBITS, 0, 0, 0, 0);
    }
}
