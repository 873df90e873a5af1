package io.aicodeexecutor.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.Limit;
import io.aicodeexecutor.Limits;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.data.JsonData;
import io.aicodeexecutor.host.Transcript.Stop;
import io.aicodeexecutor.host.Transcript.WorkerExit;
import io.aicodeexecutor.wire.Frame;
import io.aicodeexecutor.wire.Frame.Printed;
import io.aicodeexecutor.wire.Frame.Reason;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class VerdictTest {
    private static final Printed NOTHING = new Printed(0, 0);
    private static final JsonData READER = new JsonData(33, 65_536);

    private static Verdict verdict(Optional<Stop> stop, Optional<Frame.Final> last, Optional<WorkerExit> exit) {
        CapturedOutput none = new CapturedOutput(10);
        Transcript transcript =
                new Transcript(stop, last, exit, none, none, List.of(), Duration.ZERO, Duration.ZERO, 0);
        return Verdict.of(transcript, Limits.DEFAULTS, READER);
    }

    private static Verdict said(Frame.Final last) {
        return verdict(Optional.empty(), Optional.of(last), Optional.empty());
    }

    private static Verdict died(int status, String lastWords) {
        return verdict(Optional.empty(), Optional.empty(), Optional.of(new WorkerExit(status, lastWords, false)));
    }

    @Test
    void aWorkerThatWasKilledForTheMemoryOfItsGroupMetTheMemoryLimit() {
        Verdict verdict = verdict(Optional.empty(), Optional.empty(), Optional.of(new WorkerExit(137, "", true)));
        assertThat(verdict.outcome()).isEqualTo(Outcome.MEMORY_LIMIT);
        assertThat(verdict.limit().orElseThrow().layer()).isEqualTo("control group");
    }

    @Test
    void aWorkerThatMadeAForbiddenCallCrashedAndTheMessageSaysHow() {
        Verdict verdict = verdict(Optional.empty(), Optional.empty(), Optional.of(new WorkerExit(128 + 31, "", false)));
        assertThat(verdict.outcome()).isEqualTo(Outcome.CRASHED);
        assertThat(verdict.error()).hasValue(Verdict.FORBIDDEN_CALL);
        assertThat(verdict.workerReusable()).isFalse();
    }

    @Test
    void aValueIsReadExactly() {
        Verdict verdict = said(new Frame.Done(1, "{\"a\":[1,2.5,123456789012345678901234567890,null,true]}", NOTHING));
        assertThat(verdict.outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(verdict.workerReusable()).isTrue();
        assertThat(verdict.value())
                .isEqualTo(Map.of(
                        "a",
                        java.util.Arrays.asList(
                                1L, 2.5, new BigInteger("123456789012345678901234567890"), null, true)));
    }

    @Test
    void namesThatShareAHashCodeAreNamesAllTheSame() {
        String names = IntStream.range(0, 1_024)
                .mapToObj(i -> IntStream.range(0, 10)
                        .mapToObj(bit -> (i >> bit & 1) == 0 ? "Bb" : "CA")
                        .collect(Collectors.joining("", "\"", "\":0")))
                .collect(Collectors.joining(",", "{", "}"));
        Verdict verdict = said(new Frame.Done(1, names, NOTHING));
        assertThat(verdict.outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat((Map<?, ?>) verdict.value()).hasSize(1_024);
    }

    @Test
    void aValueThatIsNotJsonIsALieAndTheWorkerIsDiscarded() {
        for (String lie :
                List.of("", "{", "[1,]", "{\"a\":1,\"a\":2}", "1 2", "NaN", "[".repeat(40) + "]".repeat(40))) {
            Verdict verdict = said(new Frame.Done(1, lie, NOTHING));
            assertThat(verdict.outcome()).as(lie).isEqualTo(Outcome.CRASHED);
            assertThat(verdict.workerReusable()).isFalse();
        }
    }

    @Test
    void anExceptionIsTheProgramsOwn() {
        Verdict verdict =
                said(new Frame.Raised(1, "KeyError", "", 2, List.of(new Frame.CodeFrame("<module>", 2)), NOTHING));
        assertThat(verdict.outcome()).isEqualTo(Outcome.RAISED);
        assertThat(verdict.error()).hasValue("KeyError");
        assertThat(verdict.workerReusable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "RESULT_BYTES, RESULT_LIMIT, result_bytes, true",
        "RESULT_DEPTH, RESULT_LIMIT, result_depth, true",
        "RESULT_TYPE, RESULT_LIMIT, result_type, true",
        "MEMORY, MEMORY_LIMIT, memory, false",
    })
    void aFailureNamesItsLimit(Reason reason, Outcome outcome, String limit, boolean reusable) {
        Verdict verdict = said(new Frame.Failed(1, reason, "why", NOTHING));
        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.limit().map(Limit::name)).hasValue(limit);
        assertThat(verdict.workerReusable()).isEqualTo(reusable);
    }

    @Test
    void aFailureOfTheInterpreterIsACrash() {
        Verdict verdict = said(new Frame.Failed(1, Reason.INTERNAL, "secret", NOTHING));
        assertThat(verdict.outcome()).isEqualTo(Outcome.CRASHED);
        assertThat(verdict.error().orElseThrow()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "WALL_TIME, TIMED_OUT, wall_time, host deadline",
        "CPU_TIME, CPU_LIMIT, cpu_time, host clock",
        "MEMORY, MEMORY_LIMIT, memory, host watch",
        "OUTPUT, OUTPUT_LIMIT, stdout_bytes, host counter"
    })
    void whatTheHostDidComesFirst(Stop stop, Outcome outcome, String limit, String layer) {
        Verdict verdict = verdict(
                Optional.of(stop),
                Optional.of(new Frame.Done(1, "1", NOTHING)),
                Optional.of(new WorkerExit(137, "", false)));
        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.limit().map(Limit::name)).hasValue(limit);
        assertThat(verdict.limit().map(Limit::layer)).hasValue(layer);
    }

    @ParameterizedTest
    @CsvSource({
        "WALL_TIME, the program ran longer than 30.0 s, 30, seconds",
        "CPU_TIME, the program used more than 15.0 s of CPU time, 15, seconds",
        "MEMORY, the program asked for more than 128 MiB of memory, 134217728, bytes",
        "OUTPUT, the program printed more than 65536 bytes to stdout, 65536, bytes"
    })
    void aLimitThatTrippedIsTold(Stop stop, String error, double value, String unit) {
        Verdict verdict = verdict(Optional.of(stop), Optional.empty(), Optional.empty());
        assertThat(verdict.error()).hasValue(error);
        assertThat(verdict.limit().map(Limit::value)).hasValue(value);
        assertThat(verdict.limit().map(Limit::unit)).hasValue(unit);
    }

    @Test
    void theStreamThatOverflowedIsNamed() {
        CapturedOutput tooMuch = new CapturedOutput(1);
        tooMuch.add(ByteBuffer.allocate(2));
        Verdict verdict = Verdict.of(
                new Transcript(
                        Optional.of(Stop.OUTPUT),
                        Optional.empty(),
                        Optional.empty(),
                        new CapturedOutput(1),
                        tooMuch,
                        List.of(),
                        Duration.ZERO,
                        Duration.ZERO,
                        0),
                SandboxConfig.builder().withStderrBytesMax(70_000).build().limits(),
                READER);
        assertThat(verdict.error()).hasValue("the program printed more than 70000 bytes to stderr");
        assertThat(verdict.limit().map(Limit::name)).hasValue("stderr_bytes");
    }

    @ParameterizedTest
    @EnumSource(Stop.class)
    void aWorkerThatWasStoppedIsNeverUsedAgain(Stop stop) {
        assertThat(verdict(Optional.of(stop), Optional.empty(), Optional.empty())
                        .workerReusable())
                .isFalse();
    }

    @Test
    void theWayAWorkerDiedTellsWhichLimitTripped() {
        assertThat(died(152, "").outcome()).isEqualTo(Outcome.CPU_LIMIT);
        assertThat(died(3, "").outcome()).isEqualTo(Outcome.MEMORY_LIMIT);
        assertThat(died(1, "# There is insufficient memory for the Java Runtime Environment")
                        .outcome())
                .isEqualTo(Outcome.MEMORY_LIMIT);
        Verdict crash = died(139, "");
        assertThat(crash.outcome()).isEqualTo(Outcome.CRASHED);
        assertThat(crash.error())
                .hasValue(
                        "the worker ended unexpectedly with status 139 and was discarded; the sandbox remains usable");
    }
}
