package io.aicodeexecutor.cli;

import io.aicodeexecutor.PreparedImage;
import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.SandboxException;

/// Makes the worker image in the foreground, so that the user sees what the first run on a machine waits for.
final class WorkerImage {
    private static final String WORK = "preparing the worker image, once for this version";

    private WorkerImage() {}

    /// @throws SandboxException if it cannot be made
    static PreparedImage prepare(SandboxConfig config, Terminal terminal) {
        return Progress.of(terminal, WORK, () -> PythonSandbox.prepare(config));
    }

    /// The same, where a sandbox is opened next, which does without as far as it can.
    static void prepareIfPossible(SandboxConfig config, Terminal terminal) {
        try {
            prepare(config, terminal);
        } catch (SandboxException impossible) {
            terminal.say("no worker image is kept for the next time. " + impossible.getMessage());
        }
    }
}
