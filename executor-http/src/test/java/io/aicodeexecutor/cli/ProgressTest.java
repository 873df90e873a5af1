package io.aicodeexecutor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// What the user sees of long work.
final class ProgressTest {
    private static final Duration WAIT_MAX = Duration.ofSeconds(20);

    @Test
    void shortWorkLeavesNoTrace() {
        Session session = Session.piped("");

        Progress.during(session.terminal(), "working", () -> {});

        assertThat(session.err()).isEmpty();
    }

    @Test
    void pipeGetsTwoLinesWithoutEscapes() {
        Session session = Session.piped("");

        Progress.during(session.terminal(), "working", () -> awaitText(session, "working …\n"));

        assertThat(session.err()).matches("working …\nworking … \\d+ s\n");
    }

    @Test
    void terminalGetsALineThatCounts() {
        Session session = Session.interactive("");

        Progress.during(session.terminal(), "working", () -> awaitText(session, "working … 2 s"));

        assertThat(session.err())
                .startsWith("\r\u001B[Kworking … 1 s\r\u001B[Kworking … 2 s")
                .endsWith(" s\n");
    }

    @Test
    void faultOfTheWorkComesThrough() {
        Session session = Session.piped("");

        assertThatThrownBy(() -> Progress.during(session.terminal(), "working", () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(session.err()).isEmpty();
    }

    private static void awaitText(Session session, String text) {
        long deadline = System.nanoTime() + WAIT_MAX.toNanos();
        while (!session.err().contains(text)) {
            assertThat(System.nanoTime()).as("deadline for \"" + text + "\"").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
