package io.aicodeexecutor.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.SandboxException;
import io.aicodeexecutor.wire.Frame;
import io.aicodeexecutor.wire.Frame.LayerProof;
import io.aicodeexecutor.wire.FrameBounds;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// The life of a worker process, as far as no real worker is needed.
final class WorkerProcessTest {
    @Test
    void aWorkerThatIsNotReadyInTheTimeOfItsPlanIsEnded() throws InterruptedException {
        LaunchPlan never = new LaunchPlan(
                List.of("sleep", "600"),
                Map.of(),
                Path.of("/"),
                new Frame.Setup(
                        1, new Frame.GuardRules(false, List.of(), List.of(), List.of(), List.of()), List.of(), "UTC"),
                new FrameBounds(1, 1, 1, 1),
                ControlGroups.find(),
                Duration.ofMillis(100),
                1,
                new Expectations(0, 0, false, Set.of(), Set.of()));
        CompletableFuture<Optional<SandboxException>> end = new CompletableFuture<>();
        try (Deadlines deadlines = new Deadlines()) {
            WorkerProcess worker =
                    new WorkerProcess("executor-worker-late", never, deadlines, new WorkerProcess.Watcher() {
                        @Override
                        public List<LayerProof> proofsBefore() {
                            return List.of();
                        }

                        @Override
                        public void ready(WorkerProcess ready) {
                            end.completeExceptionally(new AssertionError("it is ready"));
                        }

                        @Override
                        public void idle(WorkerProcess idle) {
                            end.completeExceptionally(new AssertionError("it is idle"));
                        }

                        @Override
                        public void gone(WorkerProcess gone, Optional<SandboxException> failure) {
                            end.complete(failure);
                        }
                    });
            worker.start();
            worker.join();
        }
        assertThat(end.join().map(Throwable::getMessage).orElseThrow()).contains("it did not become ready");
    }
}
