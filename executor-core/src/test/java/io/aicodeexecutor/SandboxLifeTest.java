package io.aicodeexecutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What sandboxes do over their life: who shares a worker, who waits, what is left when they close or their host dies.
@Tag("long")
@ExtendWith(Leftovers.class)
final class SandboxLifeTest {
    private static SandboxConfig.Builder config() {
        return SandboxConfig.builder().withWallTime(Duration.ofSeconds(30)).withMaxCpuPercent(100);
    }

    @Test
    void noTwoTenantsEverShareAWorker() {
        try (PythonSandbox sandbox =
                new PythonSandbox(config().withFreshWorkers(0).build())) {
            assertThat(Leftovers.eventually(() -> sandbox.status().ready() == 2))
                    .isTrue();
            for (String tenant : List.of("a", "b", "a", "b")) {
                assertThat(runFor(tenant, sandbox)).isEqualTo(2L);
                assertThat(Leftovers.eventually(() -> sandbox.status().busy() == 0))
                        .isTrue();
            }
            assertThat(sandbox.status().workersStarted()).isEqualTo(2);
            // both workers belong to somebody: one of them must go for a third tenant
            assertThat(runFor("c", sandbox)).isEqualTo(2L);
            assertThat(sandbox.status().workersStarted()).isEqualTo(3);
            assertThat(sandbox.status().workersLost()).isZero();
        }
    }

    private static @Nullable Object runFor(String tenant, PythonSandbox sandbox) {
        return sandbox.execute(ExecutionRequest.of("1 + 1").withTenant(tenant)).returnValue();
    }

    @Test
    void aProcessPerExecutionIsNeverUsedTwice() {
        SandboxConfig perExecution = config().withIsolation(Isolation.PER_EXECUTION)
                .withConcurrentExecutionsMax(1)
                .build();
        try (PythonSandbox sandbox = new PythonSandbox(perExecution)) {
            for (int i = 0; i < 2; i++) {
                assertThat(sandbox.execute(ExecutionRequest.of("2")).returnValue())
                        .isEqualTo(2L);
            }
            assertThat(sandbox.status().workersStarted()).isGreaterThanOrEqualTo(2);
            assertThat(sandbox.status().workersLost()).isZero();
        }
    }

    @Test
    void aWorkerIsReplacedAfterItsNumberOfPrograms() {
        try (PythonSandbox sandbox = new PythonSandbox(config().withProgramsPerWorkerMax(2)
                .withConcurrentExecutionsMax(1)
                .build())) {
            for (int i = 0; i < 3; i++) {
                assertThat(sandbox.execute(ExecutionRequest.of("3")).returnValue())
                        .isEqualTo(3L);
            }
            assertThat(sandbox.status().workersStarted()).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void theQueueIsBoundedAndWhatRunsMeetsItsOwnLimits() {
        SandboxConfig small = config().withConcurrentExecutionsMax(1)
                .withQueueCapacity(1)
                .withOutputOverflow(OutputOverflow.STOP)
                .withStdoutBytesMax(100)
                .withMaxCpuPercent(10)
                .build();
        try (PythonSandbox sandbox = new PythonSandbox(small)) {
            assertThat(sandbox.awaitReady(Duration.ofMinutes(1))).isTrue();
            CompletableFuture<ExecutionResult> busy =
                    sandbox.executeAsync(ExecutionRequest.of("while True:\n    x = 1"));
            assertThat(Leftovers.eventually(() -> sandbox.status().busy() == 1)).isTrue();
            CompletableFuture<ExecutionResult> waiting =
                    sandbox.executeAsync(ExecutionRequest.of("print('x' * 1000)\nwhile True:\n    pass"));
            assertThat(Leftovers.eventually(() -> sandbox.status().queued() == 1))
                    .isTrue();
            assertThatThrownBy(() -> sandbox.execute(ExecutionRequest.of("1")))
                    .isInstanceOf(QueueFullException.class)
                    .hasMessage("The queue is full: 1 requests wait already.");
            ExecutionResult cpu = busy.join();
            assertThat(cpu.outcome()).isEqualTo(Outcome.CPU_LIMIT);
            assertThat(cpu.limit().orElseThrow().name()).isEqualTo("cpu_time");
            assertThat(cpu.limit().orElseThrow().value()).isEqualTo(3.0);
            ExecutionResult flood = waiting.join();
            assertThat(flood.outcome()).isEqualTo(Outcome.OUTPUT_LIMIT);
            assertThat(flood.stdout()).isEqualTo("x".repeat(100));
            assertThat(flood.usage().queueTime()).isPositive();
        }
    }

    @Test
    void closingCancelsWhatRunsAndWhatWaits() {
        PythonSandbox sandbox =
                new PythonSandbox(config().withConcurrentExecutionsMax(1).build());
        List<CompletableFuture<ExecutionResult>> futures;
        try (sandbox) {
            assertThat(sandbox.awaitReady(Duration.ofMinutes(1))).isTrue();
            futures = IntStream.range(0, 4)
                    .mapToObj(i -> sandbox.executeAsync(ExecutionRequest.of("while True:\n    pass")))
                    .toList();
            assertThat(Leftovers.eventually(() -> sandbox.status().queued() == 3))
                    .isTrue();
        }
        for (CompletableFuture<ExecutionResult> future : futures) {
            assertThat(future.orTimeout(10, TimeUnit.SECONDS).join().outcome()).isEqualTo(Outcome.CANCELLED);
        }
        assertThatThrownBy(() -> sandbox.execute(ExecutionRequest.of("1")))
                .isInstanceOf(SandboxException.class)
                .hasMessage("The sandbox is closed.");
        CompletableFuture<ExecutionResult> late = sandbox.executeAsync(ExecutionRequest.of("1"));
        assertThatThrownBy(late::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(SandboxException.class);
        sandbox.close();
    }

    @Test
    void anInterruptOfTheCallerCancelsTheProgram() throws InterruptedException {
        CompletableFuture<ExecutionResult> result = new CompletableFuture<>();
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        try (PythonSandbox sandbox = new PythonSandbox(config().build())) {
            assertThat(sandbox.awaitReady(Duration.ofMinutes(1))).isTrue();
            Thread caller = Thread.ofVirtual().start(() -> {
                result.complete(sandbox.execute(ExecutionRequest.of("while True:\n    pass")));
                flag.complete(Thread.currentThread().isInterrupted());
            });
            assertThat(Leftovers.eventually(() -> sandbox.status().busy() == 1)).isTrue();
            caller.interrupt();
            assertThat(result.orTimeout(10, TimeUnit.SECONDS).join().outcome()).isEqualTo(Outcome.CANCELLED);
            assertThat(flag.join()).isTrue();
            assertThat(sandbox.execute(ExecutionRequest.of("4")).returnValue()).isEqualTo(4L);
        }
    }

    @Test
    void manyProgramsAtOnceAreEachAnsweredOnce() {
        try (PythonSandbox sandbox =
                new PythonSandbox(config().withQueueCapacity(100).build())) {
            List<CompletableFuture<ExecutionResult>> futures = IntStream.range(0, 60)
                    .mapToObj(i ->
                            sandbox.executeAsync(ExecutionRequest.of("n * 2").withContext(Map.of("n", i))))
                    .toList();
            for (int i = 0; i < futures.size(); i++) {
                ExecutionResult result =
                        futures.get(i).orTimeout(60, TimeUnit.SECONDS).join();
                assertThat(result.returnValue()).isEqualTo(i * 2L);
            }
            assertThat(futures.stream()
                            .map(future -> future.join().executionId())
                            .distinct())
                    .hasSize(60);
        }
    }

    @Test
    @Tag("exhaustive")
    void anImageIsMadeInTheDirectoryOfTheCallersChoice(@TempDir Path directory) throws IOException {
        Files.setPosixFilePermissions(directory, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        Path cache = directory.resolve("cache with space é");
        try (PythonSandbox sandbox = new PythonSandbox(config().withCacheDirectory(cache)
                .withConcurrentExecutionsMax(1)
                .build())) {
            assertThat(sandbox.execute(ExecutionRequest.of("5")).returnValue()).isEqualTo(5L);
            assertThat(sandbox.status().image()).isIn("building", "ready");
        }
        try (var files = Files.list(cache)) {
            assertThat(files.map(file -> file.getFileName().toString())).allMatch(name -> name.startsWith("image-"));
        }
    }

    @Test
    void whenTheHostIsKilledItsWorkersAreGoneWithinSeconds() throws IOException, InterruptedException {
        Process host = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "--sun-misc-unsafe-memory-access=allow",
                        DoomedHost.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<ProcessHandle> workers;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(host.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.lines().anyMatch("busy"::equals)).isTrue();
            workers = host.descendants()
                    .filter(child -> child.info().commandLine().orElse("").contains(".worker.WorkerMain"))
                    .toList();
            assertThat(workers).isNotEmpty();
            host.destroyForcibly().waitFor();
        }
        long killed = System.nanoTime();
        assertThat(Leftovers.eventually(() -> workers.stream().noneMatch(ProcessHandle::isAlive)))
                .isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(Duration.ofSeconds(20));
    }

    /// A host with a program that never ends, to be killed.
    static final class DoomedHost {
        private DoomedHost() {}

        public static void main(String[] args) throws InterruptedException {
            PythonSandbox sandbox =
                    new PythonSandbox(config().withMaxCpuPercent(100).build());
            ExecutionListener listener = (stream, text) -> {
                System.out.println("busy");
                System.out.flush();
            };
            sandbox.execute(ExecutionRequest.of("print('on', end='')\nwhile True:\n    pass")
                    .withListener(listener));
        }
    }

    @Test
    void whatProgramsImportIsThereWhenTheNextOneComes() throws InterruptedException {
        SandboxConfig off = config().withPolicy(Policy.off())
                .withConcurrentExecutionsMax(1)
                .withFreshWorkers(0)
                .build();
        try (PythonSandbox sandbox = new PythonSandbox(off)) {
            String loaded = """
                    import sys
                    loaded = [name in sys.modules for name in ("json", "time", "datetime")]
                    import json, time, datetime
                    loaded
                    """;
            // a program that comes while modules are being loaded finds only some of them
            List<Boolean> wanted = List.of(true, true, true);
            Object found = List.of();
            for (int i = 0; !wanted.equals(found) && i < 30; i++) {
                TimeUnit.MILLISECONDS.sleep(500);
                found = sandbox.execute(ExecutionRequest.of(loaded)).returnValue();
            }
            assertThat(found).isEqualTo(wanted);
            ExecutionResult real = sandbox.execute(
                    ExecutionRequest.of("import time, os\n[os.path.join('a', 'b'), time.time() > 1e9]"));
            assertThat(real.returnValue()).isEqualTo(List.of("a/b", true));
        }
    }

    @Test
    void aStockOfFreshWorkersIsKeptAndItsRefillIsTold() {
        SandboxConfig perExecution = config().withIsolation(Isolation.PER_EXECUTION)
                .withConcurrentExecutionsMax(1)
                .withFreshWorkers(2)
                .build();
        try (PythonSandbox sandbox = new PythonSandbox(perExecution)) {
            for (int i = 0; i < 2; i++) {
                assertThat(Leftovers.eventually(() -> sandbox.status().fresh() == 2))
                        .isTrue();
                ExecutionResult result = sandbox.execute(ExecutionRequest.of("2"));
                assertThat(result.returnValue()).isEqualTo(2L);
                assertThat(result.usage().startTime()).isLessThan(Duration.ofSeconds(1));
            }
            SandboxStatus status = sandbox.status();
            assertThat(status.startedLastMinute()).isBetween(3, 4);
            assertThat(status.startTime()).isBetween(Duration.ofMillis(1), Duration.ofMinutes(1));
        }
    }

    @Test
    void workersThatNobodyNeedsAreEndedDownToTheFloorAndComeBackUnderLoad() {
        SandboxConfig resting = config().withConcurrentExecutionsMax(2)
                .withIdleTime(Duration.ofSeconds(1))
                .withWorkersMin(0)
                .build();
        try (PythonSandbox sandbox = new PythonSandbox(resting)) {
            assertThat(runFor("a", sandbox)).isEqualTo(2L);
            assertThat(Leftovers.eventually(() -> {
                        SandboxStatus status = sandbox.status();
                        return status.ready() + status.busy() + status.starting() == 0;
                    }))
                    .isTrue();
            assertThat(sandbox.status().workersLost()).isZero();
            assertThat(runFor("a", sandbox)).isEqualTo(2L);
        }
    }
}
