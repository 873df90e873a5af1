package io.aicodeexecutor.testkit.owned;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.IsolationReport;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.Policy;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.SandboxException;
import io.aicodeexecutor.host.SandboxHost;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// A sandbox whose workers are owned: it runs attempts instead of programs.
final class OwnedSandbox implements AutoCloseable {
    private static final Duration START_MAX = Duration.ofMinutes(2);

    private final OwnedWorkers workers = OwnedWorkers.of(OwnedWorker.classes());
    private final HostileGround ground = new HostileGround();
    private final SandboxHost host;
    private final Duration startMax;

    /// @param without layers of the wall to leave out
    OwnedSandbox(Set<String> without) {
        this(without, Set.of());
    }

    /// @param required layers that the sandbox is configured to require
    OwnedSandbox(Set<String> without, Set<String> required) {
        this(without, required, START_MAX);
    }

    /// @param startMax how long to wait for the first worker
    OwnedSandbox(Set<String> without, Set<String> required, Duration startMax) {
        this.startMax = startMax;
        SandboxConfig config = SandboxConfig.builder()
                .withPolicy(Policy.off())
                .withMaxCpuPercent(100)
                .withMemoryMebibytes(64)
                .withFreshWorkers(0)
                .withRequiredLayers(required)
                .build();
        host = new SandboxHost(config, workers.running(OwnedWorker.class.getName(), List.of(), without));
    }

    /// What the first worker proved.
    ///
    /// @throws SandboxException if none becomes ready in time
    IsolationReport report() throws InterruptedException {
        if (!host.awaitReady(startMax)) {
            throw new SandboxException("no owned worker became ready within " + startMax.toSeconds()
                    + " s; last failure: \"" + host.status().lastStartFailure() + "\"");
        }
        return host.isolation();
    }

    IsolationReport.Layer layer(String name) throws InterruptedException {
        return report().layers().stream()
                .filter(layer -> layer.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// Lets a worker try, on one kind of thread.
    String attempt(Attempt attempt, ThreadKind kind) {
        ExecutionResult result = host.execute(ExecutionRequest.of(
                "# " + attempt.name() + " " + kind + " " + ground.ground().encode()));
        if (result.outcome() == Outcome.COMPLETED) {
            return String.valueOf(result.returnValue());
        }
        boolean killed = result.outcome() == Outcome.CRASHED
                && result.error().orElse("").contains("a system call that no interpreter makes");
        return killed
                ? Attempt.KILLED
                : result.outcome() + ": " + result.error().orElse("");
    }

    HostileGround ground() {
        return ground;
    }

    @Override
    public void close() {
        try {
            host.close();
        } finally {
            try {
                ground.close();
            } finally {
                workers.close();
            }
        }
    }
}
