package io.aicodeexecutor.testkit.owned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.aicodeexecutor.IsolationException;
import io.aicodeexecutor.IsolationReport;
import io.aicodeexecutor.SandboxException;
import io.aicodeexecutor.host.SandboxHost;
import io.aicodeexecutor.testkit.owned.Lie.Point;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A worker that lies before it serves: the sandbox says why in one line, and closing it leaves nothing.
final class LyingStartTest {
    @RegisterExtension
    static final NothingLeft NOTHING_LEFT = new NothingLeft();

    @RegisterExtension
    static final Overheard OVERHEARD = new Overheard();

    private static OwnedWorkers workers;

    @BeforeAll
    static void open() {
        workers = OwnedWorkers.of(LyingWorker.classes());
    }

    @AfterAll
    static void close() {
        workers.close();
    }

    private static SandboxHost sandbox(String lie, Point point) {
        return new SandboxHost(
                LyingWorkerTest.config()
                        .withConcurrentExecutionsMax(1)
                        .withFreshWorkers(0)
                        .build(),
                workers.running(LyingWorker.MAIN, List.of(lie, point.name()), Set.of()));
    }

    private static Throwable failureOf(String lie, Point point) {
        try (SandboxHost sandbox = sandbox(lie, point)) {
            return catchThrowable(() -> sandbox.awaitReady(Duration.ofMinutes(1)));
        } finally {
            NothingLeft.check();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind-99                    | BEFORE_READY     | a frame is of no kind that may come from this side
            kind-2                     | INSTEAD_OF_READY | a frame is of no kind that may come from this side
            length-greatest            | BEFORE_READY     | a frame of kind DONE is larger than allowed
            length-over-ready          | INSTEAD_OF_READY | a frame of kind READY is larger than allowed
            job-zero                   | BEFORE_READY     | a frame of kind DONE has the wrong job
            ready-of-a-job             | INSTEAD_OF_READY | a frame of kind READY has the wrong job
            all-ones                   | BEFORE_READY     | a frame is of no kind that may come from this side
            looks-like-text            | INSTEAD_OF_READY | a frame is of no kind that may come from this side
            empty-17                   | INSTEAD_OF_READY | a frame is shorter than its fields
            done                       | BEFORE_READY     | a worker speaks before it is ready
            output                     | BEFORE_READY     | a worker speaks before it is ready
            idle                       | INSTEAD_OF_READY | a worker speaks before it is ready
            version-other              | INSTEAD_OF_READY | a worker speaks another version of the protocol
            proof-unknown              | INSTEAD_OF_READY | a worker accounts for layers that there are not
            proofs-100000              | INSTEAD_OF_READY | a frame of kind READY is larger than allowed
            """)
    void aStartThatBreaksTheProtocolIsNamed(String lie, Point point, String rule) {
        assertThat(failureOf(lie, point))
                .isExactlyInstanceOf(SandboxException.class)
                .hasMessage("A worker could not be started: it broke the protocol: " + rule
                        + "; it ended with status 137 and said nothing.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            exit-0                     | it did not become ready; it ended with status 0 and said nothing.
            exit-78                    | it did not become ready; it ended with status 78 and said nothing.
            kill-itself                | it did not become ready; it ended with status 137 and said nothing.
            close-output               | it did not become ready; it ended with status 137 and said nothing.
            cut-short-then-exit        | the stream ended within a frame; it ended with status 1 and said nothing.
            """)
    void aStartThatEndsIsNamedByItsEnd(String lie, String why) {
        assertThat(failureOf(lie, Point.INSTEAD_OF_READY))
                .isExactlyInstanceOf(SandboxException.class)
                .hasMessage("A worker could not be started: " + why);
    }

    @Test
    void lastWordsOfAStartArePrintable() {
        Throwable failure = failureOf("last-words-then-exit", Point.BEFORE_READY);

        assertThat(failure)
                .hasMessageStartingWith("A worker could not be started: it did not become ready; it ended with status 1"
                        + " and said: insufficient memory for the Java Runtime\\x1b]0;owned\\x07");
        Overheard.isOnePrintableLine(String.valueOf(failure.getMessage()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            proofs-none      | no_new_privileges | a worker does not account for layer no_new_privileges
            proof-missing    | no_new_privileges | a worker does not account for layer no_new_privileges
            proof-twice      | no_new_privileges | a worker does not account for layer no_new_privileges
            proofs-4000      | no_new_privileges | a worker does not account for layer no_new_privileges
            """)
    void aLayerThatIsNotAccountedForOnceIsNamed(String lie, String layer, String why) {
        assertThat(failureOf(lie, Point.INSTEAD_OF_READY))
                .isInstanceOfSatisfying(
                        IsolationException.class,
                        missing -> assertThat(missing.layer()).isEqualTo(layer))
                .hasMessage("A worker was refused: " + why + ".");
    }

    @Test
    void aLayerThatIsNotVerifiedIsNamedInPrintableWords() {
        Throwable failure = failureOf("proof-unverified", Point.INSTEAD_OF_READY);

        assertThat(failure)
                .isInstanceOf(IsolationException.class)
                .hasMessageStartingWith("A worker was refused: layer seccomp is required and missing: \\x1b]0;owned");
        Overheard.isOnePrintableLine(String.valueOf(failure.getMessage()));
    }

    @Test
    void textsOfProofsArePrintableInTheReport() throws InterruptedException {
        try (SandboxHost sandbox = sandbox("proof-with-escapes", Point.INSTEAD_OF_READY)) {
            assertThat(sandbox.awaitReady(Duration.ofMinutes(1))).isTrue();
            assertThat(sandbox.isolation().layers())
                    .extracting(IsolationReport.Layer::value)
                    .allSatisfy(value -> assertThat(value).matches("[ -~]*"))
                    .anySatisfy(value -> assertThat(value).startsWith("\\x1b]0;owned"));
        }
        NothingLeft.check();
    }

    @ParameterizedTest
    @CsvSource({"output", "ready-again", "garbage", "exit-1", "close-output", "idle", "cut-short-then-exit"})
    void aWorkerThatLiesWhileIdleIsDiscarded(String lie) throws InterruptedException {
        try (SandboxHost sandbox = sandbox(lie, Point.AFTER_READY)) {
            assertThat(sandbox.awaitReady(Duration.ofMinutes(1))).isTrue();
            assertThat(NothingLeft.eventually(() -> sandbox.status().workersLost() > 0))
                    .isTrue();
        }
        NothingLeft.check();
    }

    /// Before the third start comes a second's pause, before the fourth two, before the fifth three.
    @Test
    void aWorkerThatEndsUnusedIsReplacedAfterAGrowingPause() throws InterruptedException {
        try (SandboxHost sandbox = sandbox("exit-1", Point.AFTER_READY)) {
            assertThat(NothingLeft.eventually(() -> sandbox.status().workersStarted() >= 4))
                    .isTrue();
            Thread.sleep(Duration.ofSeconds(2));
            assertThat(sandbox.status().workersStarted()).isLessThanOrEqualTo(4);
        }
        NothingLeft.check();
    }
}
