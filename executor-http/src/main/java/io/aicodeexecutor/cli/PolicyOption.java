package io.aicodeexecutor.cli;

import io.aicodeexecutor.Policy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The policy that programs are held to.
final class PolicyOption {
    @Option(
            names = "--policy",
            paramLabel = "strict|standard|off",
            converter = Converters.ToPolicy.class,
            description = "What programs may import and name; default standard. off: the wall alone.")
    private @Nullable Policy policy;

    Policy policy() {
        Policy chosen = policy;
        return chosen == null ? Policy.standard() : chosen;
    }
}
