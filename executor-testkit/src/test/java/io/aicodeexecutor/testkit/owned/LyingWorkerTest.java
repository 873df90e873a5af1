package io.aicodeexecutor.testkit.owned;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.host.SandboxHost;
import io.aicodeexecutor.testkit.owned.Lie.Point;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A worker that lies while it serves: the host says what it saw, discards the worker and serves the next request.
final class LyingWorkerTest {
    @RegisterExtension
    static final NothingLeft NOTHING_LEFT = new NothingLeft();

    @RegisterExtension
    static final Overheard OVERHEARD = new Overheard();

    private static final String PROTOCOL =
            "the worker broke the protocol and was discarded; the sandbox remains usable";
    private static final String NOT_JSON = "the worker sent a value that is not JSON and was discarded";
    private static final String MEMORY = "the program asked for more than 64 MiB of memory";
    /// One of how many frames is told in the ordinary build: while a program runs, and after its last word.
    private static final int FRAMES_IN = 3;

    private static final int LATE_FRAMES_IN = 4;

    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final String LATE = "the program ran longer than 2.0 s";
    private static final List<Point> BUSY =
            List.of(Point.AT_START, Point.MID_OUTPUT, Point.AFTER_TOOL_CALL, Point.INSTEAD_OF_FINAL);
    private static final List<Point> OVER = List.of(Point.AFTER_FINAL, Point.INSTEAD_OF_IDLE, Point.AFTER_IDLE);

    private static OwnedWorkers workers;
    private static SandboxHost sandbox;

    /// One lie, told in a program, and what must come of it.
    ///
    /// @param error the error of the result; empty where the program completes
    record Case(String lie, Point point, Outcome outcome, String error) {
        @Override
        public String toString() {
            return lie + " " + point + " is " + outcome;
        }

        ExecutionRequest request() {
            ExecutionRequest request = ExecutionRequest.of("1 # lie: " + lie + " " + point);
            return outcome == Outcome.TIMED_OUT || outcome == Outcome.CPU_LIMIT ? request.withWallTime(SHORT) : request;
        }
    }

    static SandboxConfig.Builder config() {
        return SandboxConfig.builder()
                .withWallTime(Duration.ofSeconds(20))
                .withMaxCpuPercent(100)
                .withMemoryMebibytes(64)
                .withResultBytesMax(LyingWorker.RESULT_BYTES_MAX)
                .withToolBytesMax(LyingWorker.TOOL_BYTES_MAX);
    }

    @BeforeAll
    static void open() throws InterruptedException {
        workers = OwnedWorkers.of(LyingWorker.classes());
        sandbox =
                new SandboxHost(config().build(), workers.running(LyingWorker.MAIN, LyingWorker.truthful(), Set.of()));
        assertThat(sandbox.awaitReady(Duration.ofMinutes(2))).isTrue();
    }

    @AfterAll
    static void close() {
        sandbox.close();
        workers.close();
    }

    static Stream<Case> frames() {
        List<Case> cases = new ArrayList<>();
        Set<String> lies = new TreeSet<>(FrameLies.all(LyingWorker.RESULT_BYTES_MAX, LyingWorker.TOOL_BYTES_MAX)
                .keySet());
        lies.add("idle");
        int turn = 0;
        for (String lie : lies) {
            cases.add(new Case(lie, BUSY.get(turn % BUSY.size()), Outcome.CRASHED, PROTOCOL));
            turn++;
        }
        return cases.stream();
    }

    static Stream<Case> framesAfterTheLastWord() {
        List<Case> cases = new ArrayList<>();
        Set<String> lies = new TreeSet<>(FrameLies.all(LyingWorker.RESULT_BYTES_MAX, LyingWorker.TOOL_BYTES_MAX)
                .keySet());
        lies.addAll(List.of("output", "tool-unknown", "raised-with-escapes", "failed-with-escapes"));
        int turn = 0;
        for (String lie : lies) {
            cases.add(new Case(lie, OVER.get(turn % OVER.size()), Outcome.COMPLETED, ""));
            turn++;
        }
        OVER.forEach(point -> cases.add(new Case("done", point, Outcome.COMPLETED, "")));
        cases.add(new Case("idle", Point.AFTER_IDLE, Outcome.COMPLETED, ""));
        return cases.stream();
    }

    static Stream<Case> someFrames() {
        return Stream.concat(oneOf(FRAMES_IN, frames()), oneOf(LATE_FRAMES_IN, framesAfterTheLastWord()));
    }

    private static Stream<Case> oneOf(int howMany, Stream<Case> all) {
        return all.filter(told -> Math.floorMod(told.toString().hashCode(), howMany) == 0);
    }

    static Stream<Case> values() {
        return ContentLies.all().keySet().stream()
                .filter(name -> name.startsWith("value-"))
                .filter(name -> !List.of(
                                "value-of-a-million-digits",
                                "value-with-keys-that-collide",
                                "value-with-half-a-character")
                        .contains(name))
                .map(name -> new Case(name, Point.INSTEAD_OF_FINAL, Outcome.CRASHED, NOT_JSON));
    }

    static Stream<Case> endings() {
        List<Case> cases = new ArrayList<>();
        Map<String, Integer> statuses = new TreeMap<>(Map.of(
                "exit-0", 0,
                "exit-1", 1,
                "exit-78", 78,
                "exit-137", 137,
                "kill-itself", 137,
                "cut-short-then-exit", 1,
                "header-cut-short-then-exit", 1));
        statuses.forEach((lie, status) -> cases.add(new Case(
                lie,
                BUSY.get(cases.size() % BUSY.size()),
                Outcome.CRASHED,
                "the worker ended unexpectedly with status " + status
                        + " and was discarded; the sandbox remains usable")));
        for (String lie :
                List.of("exit-3", "last-words-then-exit", "cut-short-then-out-of-memory", "failed-of-memory")) {
            cases.add(new Case(lie, Point.MID_OUTPUT, Outcome.MEMORY_LIMIT, MEMORY));
        }
        cases.add(new Case(
                "exit-152", Point.AT_START, Outcome.CPU_LIMIT, "the program used more than 2.0 s of CPU time"));
        cases.add(new Case(
                "failed-with-escapes",
                Point.AT_START,
                Outcome.CRASHED,
                "the interpreter failed and its worker was discarded"));
        // a JVM that crashes says so between the frames, before it ends
        cases.add(new Case("crash", Point.MID_OUTPUT, Outcome.CRASHED, PROTOCOL));
        cases.add(new Case("flood-stdout", Point.AT_START, Outcome.CRASHED, PROTOCOL));
        cases.add(new Case("flood-stderr", Point.MID_OUTPUT, Outcome.CRASHED, PROTOCOL));
        for (String lie : List.of("exit-0", "kill-itself", "cut-short-then-exit", "close-output", "close-both")) {
            for (Point point : OVER) {
                cases.add(new Case(lie, point, Outcome.COMPLETED, ""));
            }
        }
        cases.add(new Case("silence", Point.INSTEAD_OF_IDLE, Outcome.COMPLETED, ""));
        return cases.stream();
    }

    static Stream<Case> stalls() {
        return Stream.of(
                new Case("silence", Point.AT_START, Outcome.TIMED_OUT, LATE),
                new Case("silence", Point.INSTEAD_OF_FINAL, Outcome.TIMED_OUT, LATE),
                new Case("stop-itself", Point.MID_OUTPUT, Outcome.TIMED_OUT, LATE),
                new Case("cut-short-then-silence", Point.INSTEAD_OF_FINAL, Outcome.TIMED_OUT, LATE),
                new Case("cut-short-then-close", Point.INSTEAD_OF_FINAL, Outcome.TIMED_OUT, LATE),
                new Case("dribble", Point.MID_OUTPUT, Outcome.TIMED_OUT, LATE),
                new Case("close-output", Point.MID_OUTPUT, Outcome.TIMED_OUT, LATE),
                new Case("close-input", Point.AFTER_TOOL_CALL, Outcome.TIMED_OUT, LATE),
                new Case("flood-empty-output", Point.AT_START, Outcome.TIMED_OUT, LATE),
                new Case("flood-last-words", Point.AT_START, Outcome.TIMED_OUT, LATE),
                new Case("tool-unknown", Point.AT_START, Outcome.TIMED_OUT, LATE),
                new Case("tool-100000-times", Point.MID_OUTPUT, Outcome.TIMED_OUT, LATE));
    }

    @ParameterizedTest
    @MethodSource({"someFrames", "values", "endings", "stalls"})
    void aLieIsCalledByItsNameAndTheNextRequestIsServedByAnother(Case told) {
        assertCalledByItsName(told);
    }

    @Tag("exhaustive")
    @ParameterizedTest
    @MethodSource({"frames", "framesAfterTheLastWord"})
    void soIsEveryFrame(Case told) {
        assertCalledByItsName(told);
    }

    private static void assertCalledByItsName(Case told) {
        Set<Long> before = NothingLeft.children();
        long lostBefore = sandbox.status().workersLost();

        ExecutionResult result = sandbox.execute(told.request());

        assertThat(result.outcome()).as(result.toString()).isEqualTo(told.outcome());
        assertThat(result.error().orElse("")).isEqualTo(told.error());
        assertThat(result.toJson()).isNotEmpty();
        assertThat(NothingLeft.eventually(() -> sandbox.status().workersLost() > lostBefore))
                .as("counted as lost")
                .isTrue();
        Set<Long> dead = new TreeSet<>(before);
        assertThat(NothingLeft.eventually(() -> !NothingLeft.children().containsAll(before)))
                .as("one is gone")
                .isTrue();
        dead.removeAll(NothingLeft.children());
        assertThat(dead).hasSize(1);
        if (told.point() != Point.AT_START) {
            assertThat(result.stdout().strip()).isEqualTo(dead.iterator().next().toString());
        }
        ExecutionResult next = sandbox.execute(ExecutionRequest.of("1"));
        assertThat(next.outcome()).as(next.toString()).isEqualTo(Outcome.COMPLETED);
        assertThat(dead).doesNotContain((Long) next.returnValue());
        assertThat(sandbox.status().workersLost()).isEqualTo(lostBefore + 1);
    }

    private static ExecutionResult andOn(String lie, Point point) {
        ExecutionResult result = sandbox.execute(ExecutionRequest.of("1 # lie: " + lie + " " + point + " and on"));
        assertThat(sandbox.execute(ExecutionRequest.of("1")).outcome()).isEqualTo(Outcome.COMPLETED);
        return result;
    }

    @Test
    void aCountOfPrintedBytesThatCannotBeIsNotBelieved() {
        ExecutionResult result = andOn("printed-greatest", Point.INSTEAD_OF_FINAL);

        assertThat(result.outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(result.usage().stdoutBytes()).isEqualTo(result.stdout().length());
        assertThat(result.usage().stderrBytes()).isZero();
    }

    @Test
    void anExceptionIsDataWhateverItsText() {
        ExecutionResult result = andOn("raised-with-escapes", Point.INSTEAD_OF_FINAL);

        assertThat(result.outcome()).isEqualTo(Outcome.RAISED);
        assertThat(result.errorDetail().orElseThrow().message()).isEqualTo(ContentLies.ESCAPES);
        assertThat(result.toJson()).doesNotContain("\u001b", "\u0007", "\n");
    }

    @Test
    void namesThatCollideAreNamesAllTheSame() {
        ExecutionResult result = andOn("value-with-keys-that-collide", Point.INSTEAD_OF_FINAL);

        assertThat(result.outcome()).as(result.error().orElse("")).isEqualTo(Outcome.COMPLETED);
        assertThat((Map<?, ?>) result.returnValue()).hasSize(1_024);
    }

    @Test
    void halfACharacterIsText() {
        ExecutionResult result = andOn("value-with-half-a-character", Point.INSTEAD_OF_FINAL);

        assertThat(result.returnValue()).isEqualTo("\ud800");
        assertThat(result.toJson()).isNotEmpty();
    }

    @Test
    void toolsThatAreNotThereAreRefusedAndTheProgramGoesOn() {
        for (String lie : List.of("tool-unknown", "tool-deep", "tool-broken")) {
            ExecutionResult result = andOn(lie, Point.MID_OUTPUT);

            assertThat(result.outcome()).as(lie).isEqualTo(Outcome.COMPLETED);
            assertThat(result.toolCalls()).hasSize(1);
            Overheard.isOnePrintableLine(result.toolCalls().getFirst().toString());
        }
        assertThat(andOn("tool-then-done", Point.INSTEAD_OF_FINAL).returnValue())
                .isEqualTo(42L);
    }

    /// A request whose context is more than a pipe holds.
    private static ExecutionRequest large() {
        return ExecutionRequest.of("1").withContext(Map.of("text", "x".repeat(1_000_000)));
    }

    private static void deafen() {
        ExecutionResult result = sandbox.execute(ExecutionRequest.of("1 # lie: silence AFTER_IDLE"));
        assertThat(result.outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(NothingLeft.eventually(() -> sandbox.status().busy() == 0)).isTrue();
    }

    /// The ones that rest longest come first; each is asked until the deaf one's turn.
    private static ExecutionResult askUntilNotCompleted(ExecutionRequest request) {
        ExecutionResult result = sandbox.execute(request);
        for (int i = 0; i < 4 && result.outcome() == Outcome.COMPLETED; i++) {
            assertThat(NothingLeft.eventually(() -> sandbox.status().busy() == 0))
                    .isTrue();
            result = sandbox.execute(request);
        }
        return result;
    }

    @Test
    void aWorkerThatDoesNotReadItsJobIsEndedAtTheDeadline() {
        deafen();
        ExecutionResult result = askUntilNotCompleted(large().withWallTime(SHORT));

        assertThat(result.outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(result.error()).hasValue(LATE);
        assertThat(sandbox.execute(large()).outcome()).isEqualTo(Outcome.COMPLETED);
    }

    @Test
    void aWorkerThatClosedItsInputCostsOneRequest() {
        ExecutionResult closing = sandbox.execute(ExecutionRequest.of("1 # lie: close-input AFTER_IDLE"));
        assertThat(closing.outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(NothingLeft.eventually(() -> sandbox.status().busy() == 0)).isTrue();

        ExecutionResult result = askUntilNotCompleted(large());
        assertThat(result.error())
                .hasValue("the worker ended unexpectedly with status 137 and was discarded;"
                        + " the sandbox remains usable");
        assertThat(sandbox.execute(large()).outcome()).isEqualTo(Outcome.COMPLETED);
    }
}
