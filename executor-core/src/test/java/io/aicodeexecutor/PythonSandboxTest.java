package io.aicodeexecutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The main job over the public API, with real workers. After every test the sandbox must still serve.
@ExtendWith(Leftovers.class)
final class PythonSandboxTest {
    private static final int IMPORTS_AT_ONCE = 12;
    private static final SandboxConfig CONFIG = SandboxConfig.builder()
            .withWallTime(Duration.ofSeconds(20))
            .withMaxCpuPercent(100)
            .withStdoutBytesMax(1_000)
            .withStderrBytesMax(2_000)
            .withConcurrentExecutionsMax(2)
            .withFreshWorkers(1)
            .build();

    private static PythonSandbox sandbox;

    @BeforeAll
    static void open() {
        sandbox = new PythonSandbox(CONFIG);
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @AfterEach
    void theSandboxStillServes() {
        assertThat(run("21 * 2").returnValue()).isEqualTo(42L);
    }

    private static ExecutionResult run(String source) {
        return sandbox.execute(ExecutionRequest.of(source));
    }

    private static ExecutionResult run(String source, Duration wallTime) {
        return sandbox.execute(ExecutionRequest.of(source).withWallTime(wallTime));
    }

    @Test
    void aProgramPrintsAndReturns() {
        ExecutionResult result = run("print('hello')\nprint(1, 2, sep='-')\n[1, {'a': None}]");
        assertThat(result.outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(result.success()).isTrue();
        assertThat(result.stdout()).isEqualTo("hello\n1-2\n");
        assertThat(result.stderr()).isEmpty();
        assertThat(result.returnValue()).isEqualTo(List.of(1L, Collections.singletonMap("a", null)));
        assertThat(result.error()).isEmpty();
        assertThat(result.usage().stdoutBytes()).isEqualTo(10);
        assertThat(result.usage().wallTime()).isPositive();
    }

    @Test
    void theUnderscoreWinsOverTheLastExpression() {
        assertThat(run("_ = 1\n2").returnValue()).isEqualTo(1L);
        assertThat(run("2").returnValue()).isEqualTo(2L);
        assertThat(run("x = 2").returnValue()).isNull();
        assertThat(run("def f():\n    return 1").returnValue()).isNull();
        assertThat(run("").returnValue()).isNull();
        assertThat(run("_ = None\n2").returnValue()).isNull();
    }

    @Test
    void contextValuesArriveAsOrdinaryObjects() {
        BigInteger big = new BigInteger("123456789012345678901234567890");
        Map<String, Object> context = Map.of("n", big, "xs", List.of(1, 2.5, "é"), "d", Map.of("k", true));
        ExecutionResult result = sandbox.execute(ExecutionRequest.of(
                        "xs.append(n + 1)\nd['new'] = type(xs) is list and type(d) is dict and type(n) is int\n[xs, d]")
                .withContext(context));
        assertThat(result.returnValue())
                .isEqualTo(
                        List.of(Arrays.asList(1L, 2.5, "é", big.add(BigInteger.ONE)), Map.of("k", true, "new", true)));
    }

    @Test
    void aProgramsOwnExceptionIsReportedWithItsOwnFrames() {
        ExecutionResult result = run("def f(x):\n    return 1 / x\n\nprint('before')\nf(0)\n");
        assertThat(result.outcome()).isEqualTo(Outcome.RAISED);
        assertThat(result.success()).isFalse();
        assertThat(result.stdout()).isEqualTo("before\n");
        assertThat(result.error()).hasValue("ZeroDivisionError: division by zero");
        ErrorDetail detail = result.errorDetail().orElseThrow();
        assertThat(detail.type()).isEqualTo("ZeroDivisionError");
        assertThat(detail.line()).isEqualTo(2);
        assertThat(detail.traceback())
                .containsExactly(
                        new ErrorDetail.Frame("<module>", 5, "f(0)"), new ErrorDetail.Frame("f", 2, "return 1 / x"));
    }

    @Test
    void leavingWithStatusZeroCompletesAndAnyOtherDoesNot() {
        assertThat(run("raise SystemExit(0)").outcome()).isEqualTo(Outcome.COMPLETED);
        ExecutionResult result = run("raise SystemExit(3)");
        assertThat(result.outcome()).isEqualTo(Outcome.RAISED);
        assertThat(result.error()).hasValue("SystemExit: 3");
    }

    @Test
    void aContextThatNoPipeHoldsAtOnceArrives() {
        String text = "x".repeat(900_000);
        ExecutionResult result =
                sandbox.execute(ExecutionRequest.of("len(text)").withContext(Map.of("text", text)));
        assertThat(result.returnValue()).isEqualTo(900_000L);
    }

    @Test
    void anEndlessLoopIsKilledAtItsDeadlineAndWhatItPrintedIsKept() {
        ExecutionResult result =
                run("print('going', end='')\nwhile True:\n    pass\nx = 1\n", Duration.ofMillis(2_500));
        assertThat(result.outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(result.stdout()).isEqualTo("going");
        assertThat(result.limit()).hasValue(new Limit("wall_time", 2.5, "seconds", "host deadline"));
        assertThat(result.error()).hasValue("the program ran longer than 2.5 s");
        assertThat(result.usage().wallTime()).isBetween(Duration.ofMillis(2_500), Duration.ofSeconds(10));
    }

    @Test
    void aProgramThatSwallowsEveryExceptionIsKilledAllTheSame() {
        ExecutionResult result = run(
                "import time\nwhile True:\n    try:\n        time.sleep(0.01)\n    except BaseException:\n        pass\n"
                        + "    finally:\n        pass\n",
                Duration.ofMillis(800));
        assertThat(result.outcome()).isEqualTo(Outcome.TIMED_OUT);
    }

    @Test
    void anEventLoopThatWaitsLongerThanTheEngineCanSleepMeetsTheDeadline() {
        ExecutionResult result = run("import asyncio\nasyncio.run(asyncio.sleep(1e300))", Duration.ofSeconds(5));
        assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.TIMED_OUT);
    }

    @Test
    void sleepingIsWallTimeAndNotCpuTime() {
        ExecutionResult result = run("import time\ntime.sleep(30)", Duration.ofSeconds(1));
        assertThat(result.outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(result.usage().cpuTime()).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void aGrowingListMeetsTheMemoryLimit() {
        ExecutionResult result =
                run("print('start')\nxs = []\nwhile True:\n    xs.append('x' * 100_000 + str(len(xs)))\n");
        assertThat(result.outcome()).isEqualTo(Outcome.MEMORY_LIMIT);
        assertThat(result.stdout()).isEqualTo("start\n");
        assertThat(result.limit().orElseThrow().name()).isEqualTo("memory");
        assertThat(result.limit().orElseThrow().value()).isEqualTo(128.0 * (1 << 20));
        assertThat(result.error()).hasValue("the program asked for more than 128 MiB of memory");
    }

    @Test
    void oneHugeObjectMeetsTheMemoryLimit() {
        assertThat(run("'x' * 10**12").outcome()).isEqualTo(Outcome.MEMORY_LIMIT);
        assertThat(run("b = bytearray(10**9)\nlen(b)").outcome()).isEqualTo(Outcome.MEMORY_LIMIT);
    }

    @Test
    void aProgramWithinTheMemoryLimitRuns() {
        assertThat(run("xs = [i for i in range(1_000_000)]\nb = bytearray(40_000_000)\nlen(xs) + len(b)")
                        .returnValue())
                .isEqualTo(41_000_000L);
    }

    @Test
    void deepRecursionIsTheProgramsOwnError() {
        ExecutionResult result = run("def f(n):\n    return f(n + 1)\nf(0)");
        assertThat(result.outcome()).isEqualTo(Outcome.RAISED);
        assertThat(result.errorDetail().orElseThrow().type()).isEqualTo("RecursionError");
        assertThat(run("def f(n):\n    return 0 if n == 0 else 1 + f(n - 1)\nf(900)")
                        .returnValue())
                .isEqualTo(900L);
    }

    /// Each in a fresh worker: what the interpreter first needs when the stack has run out is lost to the process.
    @Test
    void handlersAtTheEndOfTheStackRunToo() {
        Map<String, String> handlers = Map.of(
                "finally:\n        raise ValueError", "ValueError",
                "except RecursionError as e:\n        raise KeyError from e", "KeyError",
                "except RecursionError as e:\n        raise ExceptionGroup('', [e])", "ExceptionGroup",
                "except RecursionError as e:\n        raise e.with_traceback(e.__traceback__)", "RecursionError",
                "except RecursionError:\n        open('/etc/passwd')", "PermissionError");
        SandboxConfig config = SandboxConfig.builder()
                .withPolicy(Policy.off())
                .withIsolation(Isolation.PER_EXECUTION)
                .withMaxCpuPercent(100)
                .build();
        try (PythonSandbox fresh = new PythonSandbox(config)) {
            handlers.forEach((handler, raised) -> {
                ExecutionResult result = fresh.execute(ExecutionRequest.of("def f():\n    try:\n        f()\n    "
                        + handler + "\ntry:\n    f()\nexcept Exception as e:\n    _ = type(e).__name__"));
                assertThat(result.returnValue())
                        .as("%s: %s", handler, result.error())
                        .isEqualTo(raised);
            });
        }
    }

    @Test
    void outputPastTheLimitIsTruncatedAndFlaggedPerStream() {
        ExecutionResult just = run("print('x' * 999)");
        assertThat(just.stdout()).hasSize(1_000);
        assertThat(just.stdoutTruncated()).isFalse();
        ExecutionResult over = run("print('x' * 1000)");
        assertThat(over.stdout()).isEqualTo("x".repeat(1_000));
        assertThat(over.stdoutTruncated()).isTrue();
        assertThat(over.stderrTruncated()).isFalse();
        assertThat(over.usage().stdoutBytes()).isEqualTo(1_001);
    }

    @Test
    void aFloodOnBothStreamsIsTruncatedAndTheProgramRunsToItsEnd() {
        ExecutionResult result = run("import logging\nlog = logging.getLogger('x')\nfor i in range(3000):\n"
                + "    print('o' * 100)\n    log.warning('e' * 100)\n'done'");
        assertThat(result.returnValue()).isEqualTo("done");
        assertThat(result.stdout()).hasSize(1_000);
        assertThat(result.stderr()).hasSize(2_000);
        assertThat(result.stdoutTruncated() && result.stderrTruncated()).isTrue();
        assertThat(result.usage().stdoutBytes()).isEqualTo(303_000);
    }

    @Test
    void textThatLooksLikeAFrameStaysText() {
        String frame = "\u0000\u0000\u0000\u0010\u0014\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0001null";
        ExecutionResult result = sandbox.execute(
                ExecutionRequest.of("print(frame * 3, end='')\n'after'").withContext(Map.of("frame", frame)));
        assertThat(result.stdout()).isEqualTo(frame.repeat(3));
        assertThat(result.returnValue()).isEqualTo("after");
    }

    @Test
    void anUnserializableValueNamesItsType() {
        ExecutionResult result = run("print('kept')\nobject()");
        assertThat(result.outcome()).isEqualTo(Outcome.RESULT_LIMIT);
        assertThat(result.error()).hasValue("a value of type \"object\" is not JSON data");
        assertThat(result.limit().orElseThrow().name()).isEqualTo("result_type");
        assertThat(result.stdout()).isEqualTo("kept\n");
        assertThat(result.returnValue()).isNull();
    }

    @Test
    void valuesOfTheLibraryCrossInTheirDocumentedForm() {
        assertThat(
                        run("import uuid, decimal, datetime\n[uuid.UUID(int=1), decimal.Decimal('1.10'), datetime.date(2026, 1, 2)]")
                                .returnValue())
                .isEqualTo(List.of("00000000-0000-0000-0000-000000000001", "1.10", "2026-01-02"));
    }

    @Test
    void aListenerHearsOutputWhileTheProgramRuns() {
        Queue<String> heard = new ConcurrentLinkedQueue<>();
        ExecutionListener listener = (stream, text) -> heard.add(text);
        CompletableFuture<ExecutionResult> future =
                sandbox.executeAsync(ExecutionRequest.of("import time\nprint('early')\ntime.sleep(3)\nprint('late')")
                        .withListener(listener));
        assertThat(Leftovers.eventually(() -> String.join("", heard).equals("early\n")))
                .isTrue();
        assertThat(future.isDone()).isFalse();
        assertThat(future.join().stdout()).isEqualTo("early\nlate\n");
        assertThat(String.join("", heard)).isEqualTo("early\nlate\n");
    }

    @Test
    void cancellingTheFutureKillsTheProgramAndTheListenerHearsTheEnd() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CompletableFuture<ExecutionResult> last = new CompletableFuture<>();
        ExecutionListener listener = new ExecutionListener() {
            @Override
            public void onOutput(OutputStreamName stream, String text) {
                started.countDown();
            }

            @Override
            public void onFinished(ExecutionResult result) {
                last.complete(result);
            }
        };
        CompletableFuture<ExecutionResult> future =
                sandbox.executeAsync(ExecutionRequest.of("print('up', end='')\nwhile True:\n    pass")
                        .withListener(listener));
        assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(future.cancel(true)).isTrue();
        assertThat(future.isCancelled()).isTrue();
        ExecutionResult result = last.orTimeout(10, TimeUnit.SECONDS).join();
        assertThat(result.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(result.stdout()).isEqualTo("up");
    }

    @Test
    void aFailingListenerDoesNoHarm() {
        AtomicInteger calls = new AtomicInteger();
        AtomicInteger ends = new AtomicInteger();
        ExecutionListener listener = new ExecutionListener() {
            @Override
            public void onOutput(OutputStreamName stream, String text) {
                if (calls.incrementAndGet() == 1) {
                    throw new IllegalStateException("listener");
                }
                throw new AssertionError("listener");
            }

            @Override
            public void onFinished(ExecutionResult result) {
                ends.incrementAndGet();
                throw new AssertionError("listener");
            }
        };
        long lost = sandbox.status().workersLost();
        ExecutionResult result =
                sandbox.execute(ExecutionRequest.of("import sys\nprint(1)\nprint(2, file=sys.stderr)\n3")
                        .withListener(listener));
        assertThat(result.returnValue()).isEqualTo(3L);
        assertThat(calls).hasValueGreaterThanOrEqualTo(2);
        assertThat(ends).hasValue(1);
        assertThat(sandbox.status().workersLost()).isEqualTo(lost);
    }

    @Test
    void aRequestMayTightenTheWallTimeButNotLoosenIt() {
        assertThatThrownBy(() -> run("1", Duration.ofSeconds(21)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("wallTime is 21.0 s; accepted: 0.001 to 20.0 s");
        assertThatThrownBy(() -> run("1", Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("wallTime is 0.0 s; accepted: 0.001 to 20.0 s");
        assertThatThrownBy(() -> run("1", Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyModuleOfThePolicyCanBeImported() {
        List<String> modules = new ArrayList<>(Policy.standard().modules());
        assertThat(modules.remove("__future__")).isTrue();
        assertThat(run("from __future__ import annotations").error()).isEmpty();
        for (int first = 0; first < modules.size(); first += IMPORTS_AT_ONCE) {
            List<String> some = modules.subList(first, Math.min(first + IMPORTS_AT_ONCE, modules.size()));
            assertThat(run("import " + String.join("\nimport ", some)).error())
                    .as("%s", some)
                    .isEmpty();
        }
    }

    @Test
    void nothingIsLeftForTheNextProgram() {
        run("import random, json\nrandom.seed(1)\njson.dumps = None\nleak = 1");
        ExecutionResult next = run("import json\nresult = json.dumps([1])\ntry:\n    leak\nexcept NameError:\n"
                + "    result += ' clean'\nresult");
        assertThat(next.returnValue()).isEqualTo("[1] clean");
    }

    @Test
    void aReportWithoutLayersIsNotComplete() {
        assertThat(new IsolationReport("linux", List.of()).isComplete()).isFalse();
    }

    @Test
    void everyLayerThatIsWantedIsProven() {
        assertThat(sandbox.awaitReady(Duration.ofMinutes(1))).isTrue();
        IsolationReport report = sandbox.isolation();
        assertThat(report.isComplete()).isTrue();
        assertThat(report.platform()).startsWith("linux-");
        assertThat(report.layers())
                .extracting(IsolationReport.Layer::name)
                .contains("no_new_privileges", "seccomp", "landlock", "resource_limits", "environment", "descriptors");
    }

    @Test
    void theStatusCountsWorkers() {
        SandboxStatus status = sandbox.status();
        int most = CONFIG.concurrentExecutionsMax() + CONFIG.poolSize().freshWorkers();
        assertThat(status.ready() + status.busy() + status.starting()).isBetween(1, most);
        assertThat(status.workersStarted()).isPositive();
        assertThat(status.lastStartFailure()).isEmpty();
    }
}
