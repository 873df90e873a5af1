package io.aicodeexecutor.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.ExecutionListener;
import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.OutputStreamName;
import io.aicodeexecutor.Policy;
import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.SandboxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A monkey kills workers and cancels requests while several threads run programs of every kind: each request is
/// answered once, with the truth, and nothing is left.
final class ChaosTest {
    private static final int PROGRAMS = (int) new WholeNumber("chaos.programs", 1, 1_000_000, 150).value();
    private static final int CALLERS = 4;
    private static final long SEED = 20250311;
    private static final int KILL_PAUSE_MILLIS_MAX = 10_000;
    private static final int CANCEL_AFTER_MILLIS_MAX = 1_000;
    private static final int ONE_IN_IS_CANCELLED = 12;
    private static final String KILLED =
            "the worker ended unexpectedly with status 137 and was discarded; the sandbox remains usable";

    /// What a program does, how often it comes, and how it ends if it is let alone.
    private enum Kind {
        COMPLETES(24, Outcome.COMPLETED, "print(n)\n_ = n * 3 + 1"),
        ENDS_IN_A_VALUE(15, Outcome.COMPLETED, "x = [n] * 3\nsum(x) + 1"),
        LINGERS(5, Outcome.COMPLETED, "import time\nprint(n)\ntime.sleep(0.3)\n_ = n * 3 + 1"),
        RAISES(10, Outcome.RAISED, "raise ValueError(str(n * 3 + 1))"),
        FLOODS(6, Outcome.COMPLETED, "for i in range(3000):\n    print(n, 'x' * 100)\n_ = n * 3 + 1"),
        TIMES_OUT(2, Outcome.TIMED_OUT, "print(n)\nwhile True:\n    pass"),
        EXHAUSTS(2, Outcome.MEMORY_LIMIT, "print(n)\nx = []\nwhile True:\n    x.append(bytearray(1 << 20))"),
        IS_KILLED(1, Outcome.CRASHED, "import os\nprint(n, os.getpid(), 'busy')\nwhile True:\n    pass");

        private final int weight;
        private final Outcome ending;
        private final String source;

        Kind(int weight, Outcome ending, String source) {
            this.weight = weight;
            this.ending = ending;
            this.source = source;
        }

        /// Every kind, as often as its weight says, well mixed.
        static List<Kind> deck() {
            List<Kind> deck = new ArrayList<>();
            for (Kind kind : values()) {
                deck.addAll(Collections.nCopies(kind.weight, kind));
            }
            Collections.shuffle(deck, new Random(SEED));
            return deck;
        }
    }

    /// One request's only answer: a result, or a fault of ours.
    private record Answer(
            int number,
            Kind kind,
            boolean cancelled,
            int heard,
            @Nullable ExecutionResult result,
            @Nullable SandboxException fault) {}

    /// Hears of one execution, and kills the worker of a program that tells its process.
    private final class Ear implements ExecutionListener {
        private final AtomicInteger finished = new AtomicInteger();

        @Override
        public void onOutput(OutputStreamName stream, String text) {
            if (text.endsWith("busy\n")) {
                kill(Long.parseLong(text.split(" ", -1)[1]));
            }
        }

        @Override
        public void onFinished(ExecutionResult result) {
            finished.incrementAndGet();
        }
    }

    private final List<Kind> deck = Kind.deck();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger kills = new AtomicInteger();
    private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);

    private static PythonSandbox sandbox() {
        return new PythonSandbox(SandboxConfig.builder()
                .withPolicy(Policy.off())
                .withWallTime(Duration.ofSeconds(30))
                .withMaxCpuPercent(100)
                .withMemoryMebibytes(64)
                .withConcurrentExecutionsMax(2)
                .withQueueCapacity(100)
                .withQueueTimeout(Duration.ofMinutes(5))
                .build());
    }

    @Test
    @Timeout(value = 4, unit = TimeUnit.HOURS)
    void everyRequestIsAnsweredOnceAndTruthfullyWhateverDies() throws Exception {
        Remains remains = Remains.now();
        try (PythonSandbox sandbox = sandbox();
                ExecutorService threads = Executors.newFixedThreadPool(CALLERS + 1)) {
            assertThat(sandbox.awaitReady(Duration.ofMinutes(2))).isTrue();
            Random random = new Random(SEED);
            Future<Void> monkey = threads.submit(() -> killNowAndThen(new Random(SEED + 1)));
            List<Future<Void>> callers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                Random own = new Random(random.nextLong());
                Callable<Void> caller = () -> call(sandbox, own);
                callers.add(threads.submit(caller));
            }
            try {
                for (Future<Void> caller : callers) {
                    caller.get();
                }
            } finally {
                over.countDown();
            }
            monkey.get();

            assertThat(answers).hasSize(PROGRAMS);
            answers.forEach(ChaosTest::assertTruth);
            assertEverythingHappened();
            recover(sandbox);
            for (int i = 0; i < 4; i++) {
                assertThat(sandbox.execute(ExecutionRequest.of("21 * 2")).returnValue())
                        .isEqualTo(42L);
            }
        }
        remains.assertNoneNew();
    }

    /// The last kills may have hit every worker before it was ready, of which requests are told until the next is.
    private static void recover(PythonSandbox sandbox) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (sandbox.status().ready() == 0 && System.nanoTime() < end) {
            Thread.sleep(Duration.ofMillis(100));
        }
    }

    private void assertEverythingHappened() {
        Map<Outcome, Integer> seen = new EnumMap<>(Outcome.class);
        for (Answer answer : answers) {
            if (answer.result() != null) {
                seen.merge(answer.result().outcome(), 1, Integer::sum);
            }
        }
        assertThat(seen)
                .containsOnlyKeys(
                        Outcome.COMPLETED,
                        Outcome.RAISED,
                        Outcome.TIMED_OUT,
                        Outcome.MEMORY_LIMIT,
                        Outcome.CANCELLED,
                        Outcome.CRASHED);
        assertThat(seen.get(Outcome.CRASHED)).isLessThanOrEqualTo(kills.get());
    }

    private static void assertTruth(Answer answer) {
        String told = answer.toString();
        if (answer.fault() != null) {
            assertThat(answer.fault()).as(told).hasMessageContaining("it ended with status 137");
            return;
        }
        ExecutionResult result = Objects.requireNonNull(answer.result(), told);
        assertThat(answer.heard()).as(told).isEqualTo(1);
        if (!result.stdout().isEmpty()) {
            assertThat(result.stdout()).as(told).containsPattern("\\A" + answer.number() + "\\b");
        }
        String own = Integer.toString(answer.number() * 3 + 1);
        switch (result.outcome()) {
            case COMPLETED ->
                assertThat(String.valueOf(result.returnValue())).as(told).isEqualTo(own);
            case RAISED -> assertThat(result.error()).as(told).contains("ValueError: " + own);
            case CANCELLED -> assertThat(answer.cancelled()).as(told).isTrue();
            case CRASHED -> assertThat(result.error()).as(told).contains(KILLED);
            default -> assertThat(result.limit()).as(told).isPresent();
        }
        if (result.outcome() != Outcome.CANCELLED && result.outcome() != Outcome.CRASHED) {
            assertThat(result.outcome()).as(told).isEqualTo(answer.kind().ending);
        }
    }

    private @Nullable Void call(PythonSandbox sandbox, Random own) throws Exception {
        for (int number = next.incrementAndGet(); number <= PROGRAMS; number = next.incrementAndGet()) {
            Kind kind = deck.get(number % deck.size());
            Ear ear = new Ear();
            ExecutionRequest request = ExecutionRequest.of(kind.source)
                    .withTenant(own.nextInt(10) == 0 ? "other" : "usual")
                    .withListener(ear)
                    .withContext(Map.of("n", number));
            if (kind == Kind.TIMES_OUT) {
                request = request.withWallTime(Duration.ofSeconds(1));
            }
            int cancelAfterMillis = own.nextInt(ONE_IN_IS_CANCELLED) == 0 ? own.nextInt(CANCEL_AFTER_MILLIS_MAX) : -1;
            answers.add(answer(sandbox, request, number, kind, ear, cancelAfterMillis));
        }
        return null;
    }

    private static Answer answer(
            PythonSandbox sandbox, ExecutionRequest request, int number, Kind kind, Ear ear, int cancelAfterMillis)
            throws Exception {
        CompletableFuture<Answer> future = new CompletableFuture<>();
        Thread caller = Thread.ofVirtual().start(() -> {
            boolean mayBeCancelled = cancelAfterMillis >= 0;
            try {
                ExecutionResult result = sandbox.execute(request);
                future.complete(new Answer(number, kind, mayBeCancelled, ear.finished.get(), result, null));
            } catch (SandboxException fault) {
                future.complete(new Answer(number, kind, mayBeCancelled, ear.finished.get(), null, fault));
            } catch (RuntimeException unexpected) {
                future.completeExceptionally(unexpected);
            }
        });
        if (cancelAfterMillis >= 0) {
            try {
                return future.get(cancelAfterMillis, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillRunning) {
                caller.interrupt();
            }
        }
        return future.get(5, TimeUnit.MINUTES);
    }

    private @Nullable Void killNowAndThen(Random random) throws InterruptedException {
        while (!over.await(random.nextInt(KILL_PAUSE_MILLIS_MAX), TimeUnit.MILLISECONDS)) {
            List<Long> workers = ProcessHandle.current()
                    .children()
                    .filter(ChaosTest::isWorker)
                    .map(ProcessHandle::pid)
                    .toList();
            if (!workers.isEmpty()) {
                kill(workers.get(random.nextInt(workers.size())));
            }
        }
        return null;
    }

    /// A worker at any age; not a JVM that makes the image.
    private static boolean isWorker(ProcessHandle child) {
        String command = child.info().commandLine().orElse("");
        return (command.contains(".jail.Stage0") || command.contains(".worker.WorkerMain"))
                && !command.contains("AOTCacheOutput");
    }

    /// Ends a child of this JVM, and nothing else.
    private void kill(long pid) {
        ProcessHandle.current()
                .children()
                .filter(child -> child.pid() == pid)
                .findFirst()
                .ifPresent(child -> {
                    kills.incrementAndGet();
                    child.destroyForcibly();
                });
    }
}
