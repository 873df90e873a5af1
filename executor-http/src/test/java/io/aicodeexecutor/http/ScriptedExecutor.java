package io.aicodeexecutor.http;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.IsolationReport;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.SandboxStatus;
import io.aicodeexecutor.Usage;
import io.aicodeexecutor.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An executor that does what a test tells it, and remembers what it was asked.
final class ScriptedExecutor implements Executor {
    static final SandboxStatus IDLE = idle("ready");

    static SandboxStatus idle(String image) {
        return new SandboxStatus(2, 0, 2, 0, 0, 2, Duration.ofMillis(900), 2, 0, "", image);
    }

    static final IsolationReport CONFINED = new IsolationReport(
            "linux-x86_64, kernel 6.18.0",
            List.of(new IsolationReport.Layer("seccomp", true, true, true, true, "read back", "filter")));

    final List<ExecutionRequest> requests = new CopyOnWriteArrayList<>();
    volatile Function<ExecutionRequest, ExecutionResult> script = request -> completed(null);
    volatile Readiness readiness = Readiness.READY;
    volatile SandboxStatus status = IDLE;
    volatile IsolationReport isolation = CONFINED;
    volatile boolean closed;

    static ExecutionResult completed(@Nullable Object value) {
        return result(Outcome.COMPLETED, value, List.of());
    }

    static ExecutionResult rejected(Violation... violations) {
        return result(Outcome.REJECTED, null, List.of(violations));
    }

    private static ExecutionResult result(Outcome outcome, @Nullable Object value, List<Violation> violations) {
        Usage usage =
                new Usage(Duration.ofMillis(250), Duration.ofMillis(125), Duration.ZERO, Duration.ZERO, 2 << 20, 6, 0);
        return new ExecutionResult(
                "execution-1",
                outcome,
                "hello\n",
                "",
                false,
                false,
                value,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                violations,
                List.of(),
                List.of(),
                usage);
    }

    @Override
    public ExecutionResult execute(ExecutionRequest request) {
        requests.add(request);
        return script.apply(request);
    }

    @Override
    public Readiness readiness() {
        return readiness;
    }

    @Override
    public SandboxStatus status() {
        return status;
    }

    @Override
    public IsolationReport isolation() {
        return isolation;
    }

    @Override
    public void close() {
        closed = true;
    }
}
