package io.aicodeexecutor.host;

import io.aicodeexecutor.SandboxException;
import java.util.Locale;

/// The machines that workers can be confined on.
final class Platform {
    private Platform() {}

    /// A description for reports.
    ///
    /// @throws SandboxException if this is no Linux on x86-64 or aarch64
    static String require() {
        String system = System.getProperty("os.name", "");
        String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        boolean known = machine.equals("amd64") || machine.equals("x86_64") || machine.equals("aarch64");
        if (!system.equals("Linux") || !known) {
            throw new SandboxException("PythonSandbox needs Linux on x86-64 or aarch64; this is " + system + " on "
                    + machine + ". CodeValidator works here.");
        }
        return "linux-" + (machine.equals("aarch64") ? machine : "x86_64") + ", kernel "
                + System.getProperty("os.version");
    }
}
