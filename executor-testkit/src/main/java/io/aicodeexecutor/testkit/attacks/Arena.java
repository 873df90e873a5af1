package io.aicodeexecutor.testkit.attacks;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.SandboxException;
import io.aicodeexecutor.testkit.HostilePrograms;
import io.aicodeexecutor.text.UntrustedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Runs attempts through a sandbox, two at a time. Each lane is a tenant, so that the runs of one attempt meet the
/// same worker as long as that lives.
final class Arena {
    /// How many attempts run at the same time.
    static final int LANES = 2;

    private final PythonSandbox sandbox;

    /// @param sandbox stays open
    Arena(PythonSandbox sandbox) {
        this.sandbox = sandbox;
    }

    /// One run of an attempt and what became of it.
    record Ending(Attempt attempt, ExecutionRequest request, ExecutionResult result) {
        /// Whether the program got what it must not have.
        boolean escaped() {
            return HostilePrograms.ESCAPED.equals(result.returnValue());
        }
    }

    /// Runs every attempt, then a program that means no harm.
    ///
    /// @param onEnding told of each run, one at a time
    /// @throws SandboxException if the sandbox itself fails, or does not serve any more at the end
    void run(List<Attempt> attempts, Consumer<Ending> onEnding) {
        Queue<Attempt> waiting = new ConcurrentLinkedQueue<>(attempts);
        List<Future<?>> lanes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(LANES)) {
            for (int lane = 0; lane < LANES; lane++) {
                String tenant = "lane-" + lane;
                lanes.add(threads.submit(() -> runLane(waiting, tenant, onEnding)));
            }
        }
        lanes.forEach(Arena::requireEnded);
        ExecutionResult after = sandbox.execute(ExecutionRequest.of("21 * 2"));
        if (!Long.valueOf(42).equals(after.returnValue())) {
            throw new SandboxException("the sandbox does not serve any more: " + UntrustedText.lines(after.toString()));
        }
    }

    private void runLane(Queue<Attempt> waiting, String tenant, Consumer<Ending> onEnding) {
        try {
            for (Attempt next = waiting.poll(); next != null; next = waiting.poll()) {
                for (ExecutionRequest request : next.requests()) {
                    ExecutionResult result = sandbox.execute(request.withTenant(tenant));
                    synchronized (this) {
                        onEnding.accept(new Ending(next, request, result));
                    }
                }
            }
        } finally {
            // where one lane fails the other has nothing more to do
            waiting.clear();
        }
    }

    private static void requireEnded(Future<?> lane) {
        try {
            lane.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
