package io.aicodeexecutor.testkit.bench;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.Isolation;
import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.SandboxStatus;
import java.time.Duration;
import java.util.List;

/// The product as a library in this process, with its default settings but for the number of lanes and the
/// CPU time, of which compute programs may need all.
final class EmbeddedSubject implements Subject {
    private static final int CPU_PERCENT = 100;

    /// States of the worker image in which nothing is worth measuring.
    private static final List<String> WORTHLESS = List.of("missing", "slow", "temporary");

    private final SubjectName name;
    private final int lanes;
    private final PythonSandbox sandbox;

    private EmbeddedSubject(SubjectName name, int lanes, PythonSandbox sandbox) {
        this.name = name;
        this.lanes = lanes;
        this.sandbox = sandbox;
    }

    /// Opens a sandbox.
    ///
    /// @param lanes programs that run at the same time
    static EmbeddedSubject open(SubjectName name, int lanes) {
        Isolation isolation =
                name == SubjectName.EMBEDDED_PER_EXECUTION ? Isolation.PER_EXECUTION : Isolation.PER_TENANT;
        SandboxConfig config = SandboxConfig.builder()
                .withIsolation(isolation)
                .withConcurrentExecutionsMax(lanes)
                .withMaxCpuPercent(CPU_PERCENT)
                .withQueueTimeout(Duration.ofMinutes(5))
                .build();
        return new EmbeddedSubject(name, lanes, new PythonSandbox(config));
    }

    @Override
    public SubjectName name() {
        return name;
    }

    @Override
    public void settle() throws InterruptedException {
        settle(sandbox, lanes);
    }

    /// Waits until every worker of a sandbox is idle.
    static void settle(PythonSandbox sandbox, int lanes) throws InterruptedException {
        Patience.await("the pool has " + lanes + " idle workers", () -> {
            SandboxStatus status = sandbox.status();
            if (WORTHLESS.stream().anyMatch(status.image()::startsWith)) {
                throw new BenchException("The worker image is " + status.image());
            }
            // with its stock, where it keeps one: what is being started would compete with what is timed
            return status.ready() >= lanes
                    && status.busy() == 0
                    && status.starting() == 0
                    && status.image().equals("ready");
        });
    }

    @Override
    public long run(Workload work, long serial) {
        ExecutionRequest request =
                ExecutionRequest.of(Workload.unique(work.program(), serial)).withContext(work.context());
        long begin = System.nanoTime();
        ExecutionResult result = sandbox.execute(request);
        long nanos = System.nanoTime() - begin;
        if (!result.success()) {
            throw new BenchException(name.text() + ", " + work.name() + ": "
                    + result.outcome().jsonName() + ", " + result.error().orElse("no reason"));
        }
        work.check(name, result.returnValue());
        return nanos;
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
