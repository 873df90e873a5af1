package io.aicodeexecutor.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class InterruptibleRegexTest {
    @Test
    void itFindsAPatternAnywhereInTheText() {
        assertThat(InterruptibleRegex.compile("b+").matches("abba")).isTrue();
        assertThat(InterruptibleRegex.compile("^b").matches("abba")).isFalse();
    }

    @Test
    @Timeout(30)
    void aSearchThatBacktracksWithoutEndStopsAtAnInterrupt() throws Exception {
        CompletableFuture<Throwable> stopped = new CompletableFuture<>();
        Thread search = Thread.ofPlatform().start(() -> {
            try {
                // not deep, so that the stack holds however late the interrupt is, but with 2^40 ways to fail
                InterruptibleRegex.compile("^(a|aa)+\\1$").matches("a".repeat(60) + "b");
            } catch (IllegalStateException interrupted) {
                stopped.complete(interrupted);
            }
        });

        search.interrupt();

        assertThat(stopped.get()).hasMessage("the search was interrupted");
    }
}
