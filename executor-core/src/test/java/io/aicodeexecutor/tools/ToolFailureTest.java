package io.aicodeexecutor.tools;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.aicodeexecutor.Limits;
import io.aicodeexecutor.Tool;
import io.aicodeexecutor.ToolCall;
import io.aicodeexecutor.ToolCall.Status;
import io.aicodeexecutor.ToolException;
import io.aicodeexecutor.ToolFunction;
import io.aicodeexecutor.tools.ToolAnswer.Refusal;
import io.aicodeexecutor.tools.ToolAnswer.Result;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/// What a program and the host's log hear of what a tool returned or threw.
class ToolFailureTest {
    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(ToolSession.class);

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listenToTheLog() {
        log.start();
        LOGGER.setLevel(Level.INFO);
        LOGGER.addAppender(log);
    }

    @AfterEach
    void leaveTheLog() {
        LOGGER.detachAppender(log);
        LOGGER.setLevel(null);
    }

    private List<String> logged() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private static ToolAnswer answerOf(ToolFunction function) {
        try (ToolSession session = Tools.session(function)) {
            ToolAnswer answer = session.call("x", "{}");
            Status expected = answer instanceof Result ? Status.OK : Status.FAILED;
            assertThat(session.record()).extracting(ToolCall::status).containsExactly(expected);
            return answer;
        }
    }

    static Stream<Arguments> jsonData() {
        Map<String, @Nullable Object> map = new HashMap<>();
        map.put("k", null);
        return Stream.of(
                Arguments.of(null, "null"),
                Arguments.of(true, "true"),
                Arguments.of((byte) 1, "1"),
                Arguments.of((short) -2, "-2"),
                Arguments.of(3, "3"),
                Arguments.of(Long.MIN_VALUE, "-9223372036854775808"),
                Arguments.of(BigInteger.TWO.pow(64), "18446744073709551616"),
                Arguments.of(0.1f, "0.1"),
                Arguments.of(-0.0, "-0.0"),
                Arguments.of(Double.MIN_VALUE, "4.9E-324"),
                Arguments.of(new BigDecimal("1.10"), "1.10"),
                Arguments.of(new AtomicLong(5), "5"),
                Arguments.of("\u0000\"é𝄞\u2028", "\"\\u0000\\\"é\\uD834\\uDD1E\u2028\""),
                Arguments.of("half a pair: \ud800", "\"half a pair: \\uD800\""),
                Arguments.of(List.of(List.of(), 1), "[[],1]"),
                Arguments.of(map, "{\"k\":null}"));
    }

    @ParameterizedTest
    @MethodSource("jsonData")
    void jsonDataGoesToTheProgram(@Nullable Object value, String json) {
        assertThat(answerOf(arguments -> value)).isEqualTo(new Result(json));
        assertThat(logged()).isEmpty();
    }

    static Stream<Arguments> unacceptable() {
        List<Object> cycle = new ArrayList<>();
        cycle.add(cycle);
        Map<String, Object> mapCycle = new HashMap<>();
        mapCycle.put("self", mapCycle);
        List<Object> wide = List.of("x".repeat(10));
        for (int level = 0; level < 40; level++) {
            wide = List.of(wide, wide);
        }
        return Stream.of(
                unacceptable("a list in itself", cycle, "data nested deeper than 64 levels"),
                unacceptable("a map in itself", mapCycle, "data nested deeper than 64 levels"),
                unacceptable("a long text", "x".repeat(1_000), "more than 1000 bytes of JSON"),
                unacceptable("2^40 references", wide, "more than 1000 bytes of JSON"),
                unacceptable("2^31 ones", Collections.nCopies(Integer.MAX_VALUE, 1), "more than 1000 bytes of JSON"),
                unacceptable("NaN", Double.NaN, "a number that is not finite"),
                unacceptable("-inf", Float.NEGATIVE_INFINITY, "a number that is not finite"),
                unacceptable("1e400", new BigDecimal("1e400"), "a number beyond the range of a float"),
                unacceptable("a date", Instant.EPOCH, "something that is not JSON data"),
                unacceptable("an array", new int[] {1}, "something that is not JSON data"),
                unacceptable("a number as key", Map.of(1, 2), "something that is not JSON data"));
    }

    // named, because the name of a test must not hold a value that has no end
    private static Arguments unacceptable(String name, Object value, String what) {
        return Arguments.of(Named.of(name, value), what);
    }

    @ParameterizedTest
    @MethodSource("unacceptable")
    void anythingElseFailsTheCallAndIsLogged(Object value, String what) {
        assertThat(answerOf(arguments -> value)).isEqualTo(new Refusal("tool \"x\" returned " + what));
        assertThat(logged()).singleElement().asString().startsWith("Tool \"x\" failed: it returned ");
    }

    @Test
    void theTypeOfWhatCannotCrossIsForTheLogOnly() {
        assertThat(answerOf(arguments -> List.of(Instant.EPOCH)))
                .isEqualTo(new Refusal("tool \"x\" returned something that is not JSON data"));
        assertThat(logged()).containsExactly("Tool \"x\" failed: it returned a value of type java.time.Instant");
    }

    @Test
    void aResultAtTheByteLimitPasses() {
        assertThat(answerOf(arguments -> "x".repeat(998))).isEqualTo(new Result("\"" + "x".repeat(998) + "\""));
        assertThat(answerOf(arguments -> "x".repeat(999)))
                .isEqualTo(new Refusal("tool \"x\" returned more than 1000 bytes of JSON"));
    }

    @Test
    void aToolExceptionTellsTheProgramItsMessageAsItIs() {
        assertThat(answerOf(arguments -> {
                    throw new ToolException("no such customer:\n\t\"42\"");
                }))
                .isEqualTo(new Refusal("no such customer:\n\t\"42\""));
        assertThat(logged()).isEmpty();
    }

    @Test
    void theMessageOfAToolExceptionIsBounded() {
        assertThat(answerOf(arguments -> {
                    throw new ToolException("x".repeat(10_000));
                }))
                .isEqualTo(new Refusal("x".repeat(4_000) + "…"));
    }

    @Test
    void anyOtherExceptionIsLoggedInOneLineAndHidesItsMessageFromTheProgram() {
        assertThat(answerOf(arguments -> {
                    throw new IllegalStateException(
                            "password=hunter2\r\nFAKE LOG LINE \u001b[2J", new RuntimeException("cause"));
                }))
                .isEqualTo(new Refusal("tool \"x\" failed"));
        assertThat(logged())
                .singleElement()
                .asString()
                .startsWith("Tool \"x\" failed: java.lang.IllegalStateException: "
                        + "\"password=hunter2\\r\\nFAKE LOG LINE \\x1b[2J\" at "
                        + getClass().getName())
                .contains("; caused by java.lang.RuntimeException: \"cause\" at ")
                .doesNotContain("\n", "\r", "\u001b");
    }

    @Test
    void aToolThatOverflowsItsStackFailsLikeAnyOther() {
        assertThat(answerOf(arguments -> depth(0))).isEqualTo(new Refusal("tool \"x\" failed"));
        assertThat(logged()).singleElement().asString().startsWith("Tool \"x\" failed: java.lang.StackOverflowError");
    }

    @Test
    void aTextThatIsTooLongForItsPatternIsRefused() {
        Tool tool = Tool.of("x", "", """
                {"type": "object", "properties": {"a": {"pattern": "^(a|b)*$"}}}""", arguments -> "called");
        Limits limits = Limits.DEFAULTS;
        try (ToolSession session = new ToolRegistry(List.of(tool), false, limits).open()) {
            assertThat(session.call("x", "{\"a\": \"abba\"}")).isEqualTo(new Result("\"called\""));
            String text = "ab".repeat(limits.toolBytesMax() / 2 - 10);
            assertThat(session.call("x", "{\"a\": \"" + text + "\"}"))
                    .isEqualTo(new Refusal("arguments of tool \"x\" are refused: "
                            + "a text of theirs is too long for the pattern it has to match"));
        }
        assertThat(logged()).isEmpty();
    }

    private static int depth(int level) {
        return level < 0 ? 0 : 1 + depth(level + 1);
    }
}
