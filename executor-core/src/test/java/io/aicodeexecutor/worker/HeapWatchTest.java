package io.aicodeexecutor.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.Leftovers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// The budget of the heap, counted in this JVM's own.
final class HeapWatchTest {
    private static final long BUDGET_BYTES = 160L << 20;
    private static final int PIECE_BYTES = 64 << 10;

    private static final int PIECES_EACH = 16;

    private final AtomicInteger exceeded = new AtomicInteger();
    private final HeapWatch watch = new HeapWatch(BUDGET_BYTES, exceeded::incrementAndGet);
    private final List<byte[]> held = new ArrayList<>();

    private void hold(int mebibytes) {
        for (int i = 0; i < mebibytes * PIECES_EACH; i++) {
            held.add(new byte[PIECE_BYTES]);
        }
    }

    @Test
    void whatIsHeldAtTheEndCounts() {
        System.gc();
        watch.settle();
        watch.begin();
        hold(24);
        watch.end();
        assertThat(exceeded).hasValue(0);

        watch.begin();
        hold(240);
        watch.end();
        assertThat(exceeded).hasPositiveValue();
        assertThat(held).hasSize(264 * PIECES_EACH);
    }

    @Test
    void whatWasLetGoDoesNotCount() {
        System.gc();
        watch.settle();
        watch.begin();
        for (int i = 0; i < 40; i++) {
            hold(24);
            held.clear();
        }
        watch.end();
        assertThat(exceeded).hasValue(0);
    }

    @Test
    void whatIsHeldMeanwhileIsFoundByACollection() {
        System.gc();
        watch.settle();
        watch.begin();
        hold(240);
        System.gc();
        assertThat(Leftovers.eventually(() -> exceeded.get() > 0)).isTrue();
        held.clear();
        watch.end();
    }

    @Test
    void whatWasLoadedAheadIsNotGuessedForLong() {
        System.gc();
        watch.settle();
        for (int module = 0; module < 30; module++) {
            watch.loadedAhead(true);
        }
        watch.begin();
        hold(200);
        watch.end();
        assertThat(exceeded).hasPositiveValue();
        assertThat(held).hasSize(200 * PIECES_EACH);
    }
}
