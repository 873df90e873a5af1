package io.aicodeexecutor.testkit.bench;

import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.SandboxConfig;
import java.nio.file.Path;
import java.time.Duration;

/// An application that opens a sandbox and says when its first worker is ready: one line with the nanoseconds
/// from opening until then, and the CPU seconds that the worker took for it, its stage 0 included.
public final class FirstReady {
    private static final Duration MOST = Duration.ofMinutes(5);
    private static final int NOT_READY = 1;

    private FirstReady() {}

    /// Opens it, says it, closes it.
    ///
    /// @param args the number of workers, then optionally the cache directory
    public static void main(String[] args) {
        System.setProperty("logback.configurationFile", "io/aicodeexecutor/testkit/compat/logback.xml");
        SandboxConfig.Builder config = SandboxConfig.builder().withConcurrentExecutionsMax(Integer.parseInt(args[0]));
        if (args.length > 1) {
            config.withCacheDirectory(Path.of(args[1]));
        }
        Workers workers = Workers.before();
        long begin = System.nanoTime();
        try (PythonSandbox sandbox = new PythonSandbox(config.build())) {
            if (!sandbox.awaitReady(MOST)) {
                System.exit(NOT_READY);
            }
            long nanos = System.nanoTime() - begin;
            double cpuSeconds = workers.now().stream()
                    .flatMap(worker -> Kernel.cpuSeconds(worker.pid()).stream())
                    .mapToDouble(seconds -> seconds)
                    .max()
                    .orElse(0);
            System.out.println(nanos + " " + cpuSeconds);
        }
    }
}
