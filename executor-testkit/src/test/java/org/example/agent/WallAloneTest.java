package org.example.agent;

import io.aicodeexecutor.Policy;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.testkit.SandboxContract;
import org.junit.jupiter.api.Tag;

/// The contract without a policy: the wall alone, written as the example in the README is.
@Tag("exhaustive")
@net.jqwik.api.Tag("exhaustive")
class WallAloneTest implements SandboxContract {
    @Override
    public SandboxConfig config() {
        return SandboxConfig.builder()
                .withPolicy(Policy.off())
                .withMemoryMebibytes(64)
                .build();
    }
}
