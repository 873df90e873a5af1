package io.aicodeexecutor.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.Tool;
import io.aicodeexecutor.ToolCall;
import io.aicodeexecutor.ToolCall.Status;
import io.aicodeexecutor.ToolFunction;
import io.aicodeexecutor.tools.ToolAnswer.Refusal;
import io.aicodeexecutor.tools.ToolAnswer.Result;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Admission, arguments and the record of calls.
class ToolSessionTest {
    private static final Refusal BEYOND = new Refusal("arguments of tool \"keep\" are refused: "
            + "nested deeper than 64 levels, or a number of more than 4300 digits");

    private final List<Map<String, @Nullable Object>> received = new ArrayList<>();
    private final ToolFunction keeping = arguments -> {
        received.add(arguments);
        return "kept";
    };

    private ToolSession session(String schema) {
        return new ToolRegistry(List.of(Tool.of("keep", "", schema, keeping)), false, Tools.limits(3, 1_000)).open();
    }

    @Test
    void argumentsArriveWithTheTypesThatWerePromised() {
        String json = """
                {"none": null, "yes": true, "int": 7, "long": 9223372036854775807, "big": 9223372036854775808,
                 "float": 1.0, "tiny": -0.0, "text": "é\\n𝄞", "list": [1, [2.5]], "map": {"k": {}}}""";

        ToolAnswer answer = session(Tools.ANY_OBJECT).call("keep", json);

        assertThat(answer).isEqualTo(new Result("\"kept\""));
        Map<String, @Nullable Object> arguments = received.getFirst();
        assertThat(arguments.keySet())
                .containsExactly("none", "yes", "int", "long", "big", "float", "tiny", "text", "list", "map");
        assertThat(arguments)
                .containsEntry("none", null)
                .containsEntry("yes", true)
                .containsEntry("int", 7L)
                .containsEntry("long", Long.MAX_VALUE)
                .containsEntry("big", BigInteger.TWO.pow(63))
                .containsEntry("float", 1.0)
                .containsEntry("tiny", -0.0)
                .containsEntry("text", "é\n𝄞")
                .containsEntry("list", List.of(1L, List.of(2.5)))
                .containsEntry("map", Map.of("k", Map.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                    | not strict JSON
            [1]                   | not a JSON object
            "text"                | not a JSON object
            null                  | not a JSON object
            {"a": 1} {"a": 2}     | not strict JSON
            {"a": 1, "a": 2}      | not strict JSON
            {"a": NaN}            | not strict JSON
            {"a": 1e999}          | a number beyond the range of a float
            {a: 1}                | not strict JSON
            {"a": 01}             | not strict JSON
            {"a": "tab	"}        | not strict JSON
            """)
    void argumentsThatAreNotStrictJsonAreRefused(String json, String reason) {
        try (ToolSession session = session(Tools.ANY_OBJECT)) {
            assertThat(session.call("keep", json))
                    .isEqualTo(new Refusal("arguments of tool \"keep\" are refused: " + reason));
            assertThat(received).isEmpty();
            assertThat(session.record()).extracting(ToolCall::status).containsExactly(Status.REFUSED);
        }
    }

    @Test
    void argumentsAtTheDepthLimitPassAndOneLevelDeeperAreRefused() {
        try (ToolSession session = session(Tools.ANY_OBJECT)) {
            assertThat(session.call("keep", nested(64))).isEqualTo(new Result("\"kept\""));
            assertThat(session.call("keep", nested(65))).isEqualTo(BEYOND);
        }
    }

    private static String nested(int levels) {
        return "{\"a\": " + "[".repeat(levels - 1) + "]".repeat(levels - 1) + "}";
    }

    @Test
    void aNumberOfMoreDigitsThanPythonReadsIsRefused() {
        ToolRegistry registry = new ToolRegistry(
                List.of(Tool.of("keep", "", Tools.ANY_OBJECT, keeping)), false, Tools.limits(3, 10_000));
        try (ToolSession session = registry.open()) {
            assertThat(session.call("keep", "{\"a\": " + "9".repeat(4_300) + "}"))
                    .isEqualTo(new Result("\"kept\""));
            assertThat(session.call("keep", "{\"a\": " + "9".repeat(4_301) + "}"))
                    .isEqualTo(BEYOND);
        }
    }

    @Test
    void everyFaultAgainstTheSchemaIsNamedInOneLine() {
        ToolSession session = session("""
                {"type": "object", "additionalProperties": false, "required": ["who"],
                 "properties": {"who": {"type": "string"}, "age": {"type": "integer", "minimum": 0}}}""");

        assertThat(session.call("keep", "{\"age\": -1, \"new\\nline\": 1}"))
                .isEqualTo(new Refusal("arguments of tool \"keep\" are refused: $.age: must have a minimum value of 0; "
                        + "$: property 'new\\nline' is not defined in the schema and the schema does not allow "
                        + "additional properties; $: required property 'who' not found"));
        assertThat(received).isEmpty();
    }

    @Test
    void inALargeArgumentOnlyTheFirstFaultIsLookedFor() {
        Tool tool = Tool.of("keep", "", """
                {"type": "object", "properties": {"list": {"type": "array", "items": {"type": "string"}}}}""", keeping);
        ToolSession session = new ToolRegistry(List.of(tool), false, Tools.limits(3, 10_000)).open();

        // the object, the list and its elements: 1,000 values, then 1,001
        assertThat(session.call("keep", list(998)).toString())
                .startsWith("Refusal[message=arguments of tool \"keep\" are refused: $.list[0]: integer found, "
                        + "string expected; $.list[1]: integer found, string expected; ");
        assertThat(session.call("keep", list(999)))
                .isEqualTo(new Refusal(
                        "arguments of tool \"keep\" are refused: $.list[0]: integer found, string expected"));
    }

    private static String list(int elements) {
        return "{\"list\": [" + String.join(",", Collections.nCopies(elements, "1")) + "]}";
    }

    @Test
    void anUnknownToolIsRefusedByNameAndTheNameIsBoundedAndEscaped() {
        try (ToolSession session = session(Tools.ANY_OBJECT)) {
            assertThat(session.call("nothing", "{}")).isEqualTo(new Refusal("no tool is named \"nothing\""));
            assertThat(session.call("a\u001b[2J\n" + "b".repeat(100), "{}"))
                    .isEqualTo(new Refusal("no tool is named \"a\\x1b[2J\\n" + "b".repeat(58) + "…\""));
            assertThat(session.record())
                    .extracting(ToolCall::tool)
                    .containsExactly("nothing", "a\\x1b[2J\\n" + "b".repeat(58) + "…");
        }
    }

    @Test
    void aNetworkToolIsRefusedByNameUnlessNetworkToolsAreOn() {
        List<Tool> tools = List.of(
                Tool.of("fetch", "", Tools.ANY_OBJECT, arguments -> "page").asNetworkTool());
        SandboxConfig config = SandboxConfig.defaults();
        try (ToolSession off = new ToolRegistry(tools, false, config.limits()).open();
                ToolSession on = new ToolRegistry(tools, true, config.limits()).open()) {
            assertThat(off.call("fetch", "{}"))
                    .isEqualTo(new Refusal("tool \"fetch\" reaches the network, which is off in this sandbox"));
            assertThat(on.call("fetch", "{}")).isEqualTo(new Result("\"page\""));
        }
    }

    @Test
    void argumentsAtTheByteLimitPassAndOneByteMoreIsRefused() {
        try (ToolSession session = session(Tools.ANY_OBJECT)) {
            String just = "{\"a\": \"" + "é".repeat(495) + "x\"}";
            String over = "{\"a\": \"" + "é".repeat(496) + "\"}";
            assertThat(session.call("keep", just)).isEqualTo(new Result("\"kept\""));
            assertThat(session.call("keep", over))
                    .isEqualTo(
                            new Refusal("arguments of tool \"keep\" have 1001 bytes as JSON; accepted: at most 1000"));
            assertThat(session.record()).extracting(ToolCall::argumentsBytes).containsExactly(1000, 1001);
        }
    }

    @Test
    void callsPastTheLimitAreRefusedAndOnlyTheFirstOfThemIsOnRecord() {
        try (ToolSession session = session(Tools.ANY_OBJECT)) {
            for (int call = 0; call < 3; call++) {
                assertThat(session.call("keep", "{}")).isEqualTo(new Result("\"kept\""));
            }
            for (int call = 0; call < 3; call++) {
                assertThat(session.call("keep", "{}")).isEqualTo(new Refusal("the limit of 3 tool calls is reached"));
            }
            assertThat(session.record())
                    .extracting(ToolCall::status)
                    .containsExactly(Status.OK, Status.OK, Status.OK, Status.REFUSED);
        }
    }

    @Test
    void theRecordHoldsNameSizesAndTime() {
        try (ToolSession session = session(Tools.ANY_OBJECT)) {
            session.call("keep", "{\"secret\": 1}");
            ToolCall call = session.record().getFirst();
            assertThat(call.tool()).isEqualTo("keep");
            assertThat(call.status()).isEqualTo(Status.OK);
            assertThat(call.argumentsBytes()).isEqualTo(13);
            assertThat(call.resultBytes()).isEqualTo(6);
            assertThat(call.duration()).isPositive();
        }
    }
}
