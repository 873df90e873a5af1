package io.aicodeexecutor.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.Leftovers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What is to be done at a time.
final class DeadlinesTest {
    @Test
    void aDeadlineFiresAndAFailingOneTakesNoOtherWithIt() throws InterruptedException {
        CountDownLatch fired = new CountDownLatch(3);
        try (Deadlines deadlines = new Deadlines()) {
            ScheduledFuture<?> failing = deadlines.after(Duration.ofMillis(1), () -> {
                fired.countDown();
                throw new IllegalStateException("on purpose");
            });
            ScheduledFuture<?> again = deadlines.every(Duration.ofMillis(1), fired::countDown);
            assertThat(fired.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(Leftovers.eventually(failing::isDone)).isTrue();
            assertThat(again.isDone()).isFalse();
        }
    }

    @Test
    void aCancelledDeadlineDoesNotFire() {
        AtomicInteger fired = new AtomicInteger();
        try (Deadlines deadlines = new Deadlines()) {
            assertThat(deadlines
                            .after(Duration.ofHours(1), fired::incrementAndGet)
                            .cancel(false))
                    .isTrue();
        }
        assertThat(fired).hasValue(0);
    }

    @Test
    void aDeadlineThatComesAfterTheEndIsNotRefusedAndDoesNotFire() {
        AtomicInteger fired = new AtomicInteger();
        Deadlines deadlines = new Deadlines();
        deadlines.close();
        ScheduledFuture<?> once = deadlines.after(Duration.ZERO, fired::incrementAndGet);
        ScheduledFuture<?> again = deadlines.every(Duration.ofMillis(1), fired::incrementAndGet);
        assertThat(once.isDone()).isFalse();
        assertThat(again.cancel(false)).isTrue();
        assertThat(fired).hasValue(0);
    }
}
