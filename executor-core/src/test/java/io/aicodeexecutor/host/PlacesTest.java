package io.aicodeexecutor.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aicodeexecutor.QueueFullException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Who runs, who waits, and who may not even wait.
final class PlacesTest {
    @Test
    void placesAreBoundedAndSoIsTheQueue() throws InterruptedException {
        Places places = new Places(1, 0, Duration.ofMillis(50));
        places.take();
        assertThatThrownBy(places::take)
                .isInstanceOf(QueueFullException.class)
                .hasMessage("The queue is full: 0 requests wait already.");
        places.leave();
        places.take();
    }

    @Test
    void waitingForAPlaceEndsInTimeWithAHint() throws InterruptedException {
        Places places = new Places(1, 5, Duration.ofMillis(50));
        places.take();
        assertThatThrownBy(places::take)
                .isInstanceOfSatisfying(
                        QueueFullException.class,
                        full -> assertThat(full.retryAfter()).isGreaterThanOrEqualTo(Duration.ofSeconds(1)))
                .hasMessage("No place came free within 0 s.");
        assertThat(places.queued()).isZero();
    }
}
