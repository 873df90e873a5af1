package io.aicodeexecutor.cli;

import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.SandboxConfig;

/// Makes the worker image in the foreground, so that the user sees what the first run on a machine waits for.
final class WorkerImage {
    private static final String WORK = "preparing the worker image, once for this version";

    private WorkerImage() {}

    static void prepare(SandboxConfig config, Terminal terminal) {
        Progress.during(terminal, WORK, () -> PythonSandbox.prepare(config));
    }
}
