package io.aicodeexecutor.cli;

import io.aicodeexecutor.SandboxConfig;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the worker image is kept.
final class CacheOption {
    @Option(
            names = {"--cache-dir", "--cache"},
            paramLabel = "DIR",
            defaultValue = "${env:WORKER_CACHE_DIR}",
            description = "Where the worker image is kept; default: WORKER_CACHE_DIR, else the user's cache directory.")
    private @Nullable Path directory;

    SandboxConfig.Builder applyTo(SandboxConfig.Builder builder) {
        Path chosen = directory;
        // a variable that is set to nothing counts as not set
        return chosen == null || chosen.toString().isEmpty()
                ? builder
                : builder.withCacheDirectory(chosen.toAbsolutePath());
    }
}
