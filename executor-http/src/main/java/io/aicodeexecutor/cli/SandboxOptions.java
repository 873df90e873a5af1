package io.aicodeexecutor.cli;

import io.aicodeexecutor.Isolation;
import io.aicodeexecutor.SandboxConfig;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options that shape the sandbox of one run. What is not given keeps the product's default.
final class SandboxOptions {
    @Mixin
    private final PolicyOption policy = new PolicyOption();

    @Mixin
    private final CacheOption cache = new CacheOption();

    @Option(
            names = "--timeout",
            paramLabel = "S",
            converter = Converters.ToSeconds.class,
            description = "Wall-clock limit in seconds, 0.001 to 3600; default 30. The CPU limit follows it.")
    private @Nullable Duration timeout;

    @Option(
            names = "--memory",
            paramLabel = "MB",
            description = "Memory over the idle interpreter in MiB, 16 to 16384; default 128.")
    private @Nullable Integer memory;

    @Option(
            names = "--isolation",
            paramLabel = "per_tenant|per_execution",
            converter = Converters.ToIsolation.class,
            description = "Who shares a worker process; default per_tenant.")
    private @Nullable Isolation isolation;

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            converter = Converters.ToTimeZone.class,
            description = "The zone of the program's clock, such as Europe/Paris or +01:00; default UTC.")
    private @Nullable ZoneId timeZone;

    /// The settings, for one program at a time.
    ///
    /// @throws Misuse naming the option whose value is out of its range
    SandboxConfig config() {
        SandboxConfig.Builder builder = cache.applyTo(SandboxConfig.builder())
                .withPolicy(policy.policy())
                .withConcurrentExecutionsMax(1)
                .withFreshWorkers(0);
        Duration wallTime = timeout;
        if (wallTime != null) {
            apply("--timeout", builder, settings -> settings.withWallTime(wallTime));
        }
        Integer mebibytes = memory;
        if (mebibytes != null) {
            apply("--memory", builder, settings -> settings.withMemoryMebibytes(mebibytes));
        }
        ZoneId zone = timeZone;
        if (zone != null) {
            apply("--time-zone", builder, settings -> settings.withTimeZone(zone));
        }
        Isolation chosen = isolation;
        if (chosen != null) {
            builder.withIsolation(chosen);
        }
        return builder.build();
    }

    private static void apply(
            String option, SandboxConfig.Builder builder, UnaryOperator<SandboxConfig.Builder> setting) {
        try {
            setting.apply(builder).build();
        } catch (IllegalArgumentException outOfRange) {
            throw new Misuse(option + ": " + outOfRange.getMessage(), outOfRange);
        }
    }
}
