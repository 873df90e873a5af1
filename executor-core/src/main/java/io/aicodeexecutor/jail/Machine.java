package io.aicodeexecutor.jail;

import java.util.Locale;

/// The two machines whose system call tables we know.
public enum Machine {
    /// x86-64; `AUDIT_ARCH_X86_64` of linux/audit.h.
    X86_64(0xC000003E),
    /// 64-bit ARM; `AUDIT_ARCH_AARCH64`.
    AARCH64(0xC00000B7);

    private final int auditArchitecture;

    Machine(int auditArchitecture) {
        this.auditArchitecture = auditArchitecture;
    }

    /// What seccomp calls this machine.
    int auditArchitecture() {
        return auditArchitecture;
    }

    /// The machine we run on.
    ///
    /// @throws JailException if it is neither
    public static Machine current() {
        String name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64", "x86_64" -> X86_64;
            case "aarch64", "arm64" -> AARCH64;
            default -> throw new JailException("this machine is neither x86-64 nor aarch64");
        };
    }
}
