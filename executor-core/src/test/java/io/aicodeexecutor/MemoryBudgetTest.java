package io.aicodeexecutor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a program may hold, on real workers: just under the budget it completes, just over it meets this limit and
/// no other one, and the sandbox serves on.
@ExtendWith(Leftovers.class)
@Tag("long")
final class MemoryBudgetTest {
    private static final double UNDER = 0.85;
    /// Beyond what elements vary by and what is estimated of modules that were loaded ahead.
    private static final double OVER = 1.5;

    private static Map<Integer, PythonSandbox> sandboxes = Map.of();

    /// A way to hold memory, with the bytes that one element holds: measured as live heap after a full collection,
    /// at 25 to 60 MiB, where lists and dicts that grow in steps make it vary by a tenth.
    enum Hold {
        BYTEARRAY(1, "x = bytearray(%d)\nlen(x)"),
        STRING(1, "x = 'x' * %d\nlen(x)"),
        BIG_INTEGERS(112, "x = [2 ** 70 + i for i in range(%d)]\nlen(x)"),
        SMALL_STRINGS(72, "x = [str(i) + 'abcdef' for i in range(%d)]\nlen(x)"),
        SMALL_DICTS(158, "x = [{'a': i} for i in range(%d)]\nlen(x)"),
        GROWING_DICT(108, "x = {}\nfor i in range(%d):\n    x[i] = str(i)\nlen(x)"),
        PRODUCT(114, """
                import itertools
                x = list(itertools.islice(itertools.product(range(999), repeat=3), %d))
                len(x)
                """),
        DEEP_RECURSION(262_144, """
                def hold(n):
                    x = bytearray(262_144)
                    if n == 1:
                        return sum([i %% 2 for i in range(1_000_000)]) // 500_000
                    return hold(n - 1) + len(x) // 262_144
                hold(%d)
                """);

        private final int bytesEach;
        private final String source;

        Hold(int bytesEach, String source) {
            this.bytesEach = bytesEach;
            this.source = source;
        }

        long count(int mebibytes, double share) {
            return (long) (mebibytes * share * (1 << 20)) / bytesEach;
        }

        String program(long count) {
            return source.formatted(count);
        }
    }

    static Stream<Hold> holds() {
        return Stream.of(Hold.values());
    }

    @BeforeAll
    static void open() {
        sandboxes = Stream.of(64, 128).collect(Collectors.toMap(Function.identity(), MemoryBudgetTest::sandbox));
    }

    private static PythonSandbox sandbox(int mebibytes) {
        return new PythonSandbox(SandboxConfig.builder()
                .withMemoryMebibytes(mebibytes)
                .withPolicy(Policy.off())
                .withConcurrentExecutionsMax(1)
                .withWallTime(Duration.ofMinutes(5))
                .withMaxCpuPercent(100)
                .build());
    }

    @AfterAll
    static void close() {
        sandboxes.values().forEach(PythonSandbox::close);
    }

    @ParameterizedTest
    @MethodSource("holds")
    void aProgramGetsItsBudgetAndNoMoreHoweverItHoldsIt(Hold hold) {
        assertItsBudgetAndNoMore(hold, 64);
    }

    @Tag("exhaustive")
    @ParameterizedTest
    @MethodSource("holds")
    void soItDoesOfTwiceTheBudget(Hold hold) {
        assertItsBudgetAndNoMore(hold, 128);
    }

    private static void assertItsBudgetAndNoMore(Hold hold, int mebibytes) {
        PythonSandbox sandbox = Objects.requireNonNull(sandboxes.get(mebibytes));
        // each program over its budget costs a worker, so only some are tried again and again
        int times = mebibytes == 64 && (hold == Hold.BYTEARRAY || hold == Hold.SMALL_STRINGS) ? 2 : 1;
        for (int i = 0; i < times; i++) {
            long under = hold.count(mebibytes, UNDER);
            ExecutionResult fits = sandbox.execute(ExecutionRequest.of(hold.program(under)));
            assertThat(fits.outcome())
                    .as(
                            "%s of %d MiB, try %d: %s",
                            hold, mebibytes, i, fits.error().orElse(""))
                    .isEqualTo(Outcome.COMPLETED);
            assertThat(fits.returnValue()).isEqualTo(under);

            ExecutionResult exceeds = sandbox.execute(ExecutionRequest.of(hold.program(hold.count(mebibytes, OVER))));
            assertThat(exceeds.outcome())
                    .as(
                            "%s of %d MiB, try %d: %s",
                            hold, mebibytes, i, exceeds.error().orElse(""))
                    .isEqualTo(Outcome.MEMORY_LIMIT);
            assertThat(exceeds.error()).hasValue("the program asked for more than " + mebibytes + " MiB of memory");

            assertThat(sandbox.execute(ExecutionRequest.of("21 * 2")).returnValue())
                    .isEqualTo(42L);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 128})
    void aProgramAtTheEdgeOfItsBudgetMayGoOnAllocating(int mebibytes) {
        PythonSandbox sandbox = Objects.requireNonNull(sandboxes.get(mebibytes));
        ExecutionResult churns = sandbox.execute(ExecutionRequest.of("""
                x = bytearray(%d)
                ring = [None] * 10_000
                for i in range(600_000):
                    ring[i %% 10_000] = str(i) + 'abcdef'
                len(x)
                """.formatted((mebibytes - 4) << 20)));
        assertThat(churns.outcome()).as(churns.error().orElse("")).isEqualTo(Outcome.COMPLETED);
        assertThat(churns.usage().cpuTime()).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void whatAProgramHeldIsGivenBackAndItsWorkerServesOn() {
        PythonSandbox sandbox = Objects.requireNonNull(sandboxes.get(128));
        assertThat(sandbox.execute(ExecutionRequest.of("1")).returnValue()).isEqualTo(1L);
        long started = sandbox.status().workersStarted();
        long under = Hold.BYTEARRAY.count(128, UNDER);
        for (int i = 0; i < 3; i++) {
            assertThat(sandbox.execute(ExecutionRequest.of(Hold.BYTEARRAY.program(under)))
                            .returnValue())
                    .isEqualTo(under);
        }
        assertThat(sandbox.status().workersStarted()).isEqualTo(started);
    }

    @Test
    void whatOneProgramImportsIsNotTakenFromTheNextOnesBudget() {
        PythonSandbox sandbox = Objects.requireNonNull(sandboxes.get(64));
        ExecutionResult imports = sandbox.execute(ExecutionRequest.of("""
                import json, re, itertools, collections, datetime, typing, random, string, dataclasses, decimal, statistics
                1
                """));
        assertThat(imports.returnValue()).isEqualTo(1L);
        long under = Hold.BYTEARRAY.count(64, UNDER);
        assertThat(sandbox.execute(ExecutionRequest.of(Hold.BYTEARRAY.program(under)))
                        .returnValue())
                .isEqualTo(under);
        assertThat(sandbox.execute(ExecutionRequest.of(Hold.BYTEARRAY.program(Hold.BYTEARRAY.count(64, OVER))))
                        .outcome())
                .isEqualTo(Outcome.MEMORY_LIMIT);
    }
}
