package io.aicodeexecutor.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aicodeexecutor.Leftovers;
import io.aicodeexecutor.Limits;
import io.aicodeexecutor.Policy;
import io.aicodeexecutor.SandboxException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// The threads that checks run on.
final class DeepStackTest {
    private static final Duration LONG = Duration.ofMinutes(10);

    @Test
    void aThreadIsKeptForTheNextCheckAndEndsWithItsOwner() {
        Thread thread;
        try (DeepStack stack = new DeepStack(LONG)) {
            thread = stack.call(Thread::currentThread);
            assertThat(stack.call(Thread::currentThread)).isSameAs(thread);
            assertThat(thread.getName()).isEqualTo("executor-validation");
            assertThat(thread.isAlive()).isTrue();
            assertThat(thread.isDaemon()).isTrue();
        }
        assertThat(Leftovers.eventually(() -> !thread.isAlive())).isTrue();
    }

    @RepeatedTest(20)
    void thereAreNoMoreThreadsThanCallers() {
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        try (DeepStack stack = new DeepStack(LONG)) {
            try (ExecutorService callers = Executors.newFixedThreadPool(2)) {
                for (int caller = 0; caller < 2; caller++) {
                    callers.execute(() -> {
                        for (int check = 0; check < 500; check++) {
                            seen.add(stack.call(Thread::currentThread));
                        }
                    });
                }
            }
            assertThat(seen).hasSizeBetween(1, 2);
        }
    }

    @Test
    void aThreadEndsByItselfAfterItsTime() {
        DeepStack nobodyCloses = new DeepStack(Duration.ofMillis(1));
        Thread thread = nobodyCloses.call(Thread::currentThread);
        assertThat(Leftovers.eventually(() -> !thread.isAlive())).isTrue();
        assertThat(nobodyCloses.call(() -> 1)).isEqualTo(1);
    }

    @Test
    void theStackIsDeeperThanACallersUsuallyIs() {
        try (DeepStack stack = new DeepStack(LONG)) {
            assertThat(stack.call(() -> depth(200_000))).isEqualTo(200_000);
        }
    }

    private static int depth(int levels) {
        return levels == 0 ? 0 : 1 + depth(levels - 1);
    }

    @Test
    void whatGoesWrongIsToldToTheCaller() {
        DeepStack stack = new DeepStack(LONG);
        SandboxException ours = new SandboxException("ours");
        assertThatThrownBy(() -> stack.call(() -> {
                    throw ours;
                }))
                .isSameAs(ours);
        assertThatThrownBy(() -> stack.call(() -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the check of a source failed")
                .hasCauseInstanceOf(StackOverflowError.class);
        stack.close();
        assertThatThrownBy(() -> stack.call(() -> 1))
                .isInstanceOf(SandboxException.class)
                .hasMessage("The sandbox is closed.");
    }

    @Test
    void whoClosesWhileInterruptedDropsNoCheck() throws Exception {
        DeepStack stack = new DeepStack(LONG);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ExecutorService callers = Executors.newSingleThreadExecutor()) {
            Future<Boolean> check = callers.submit(() -> stack.call(() -> {
                try {
                    return goOn.await(1, TimeUnit.MINUTES);
                } catch (InterruptedException dropped) {
                    throw new IllegalStateException(dropped);
                }
            }));
            assertThat(Leftovers.eventually(() -> stack.threads() == 1)).isTrue();
            Thread.currentThread().interrupt();
            stack.close();
            assertThat(Thread.interrupted()).isTrue();
            goOn.countDown();
            assertThat(check.get()).isTrue();
        }
    }

    @Test
    void aValidationEndsItsThreadsWhenItIsClosed() {
        Validation validation = new Validation(Policy.standard(), Limits.DEFAULTS, LONG);
        assertThat(validation.check("1").isAccepted()).isTrue();
        validation.close();
        assertThatThrownBy(() -> validation.check("1"))
                .isInstanceOf(SandboxException.class)
                .hasMessage("The sandbox is closed.");
    }

    @Test
    void anInterruptDoesNotEndTheWaitAndIsNotForgotten() {
        try (DeepStack stack = new DeepStack(LONG)) {
            Thread.currentThread().interrupt();
            assertThat(stack.call(() -> 42)).isEqualTo(42);
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
