package io.aicodeexecutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Programs that call tools, with real workers.
@ExtendWith(Leftovers.class)
final class MCPSandboxTest {
    private static final String NUMBERS = """
            {"type": "object", "properties": {"a": {"type": "number"}, "b": {"type": "number"}},
             "required": ["a", "b"], "additionalProperties": false}""";
    private static final String ANYTHING = "{\"type\": \"object\"}";

    private static MCPSandbox sandbox;

    @BeforeAll
    static void open() {
        List<Tool> tools = List.of(
                Tool.of(
                        "add",
                        "Adds.",
                        NUMBERS,
                        arguments -> ((Number) arguments.getOrDefault("a", 0)).doubleValue()
                                + ((Number) arguments.getOrDefault("b", 0)).doubleValue()),
                Tool.of("fail", "Throws.", ANYTHING, arguments -> {
                    throw new IllegalStateException("secret of the host");
                }),
                Tool.of("explain", "Throws, and says why.", ANYTHING, arguments -> {
                    throw new ToolException("the moon is not full");
                }),
                Tool.of("wait_forever", "Never returns.", ANYTHING, arguments -> {
                    new CountDownLatch(1).await();
                    return null;
                }),
                Tool.of("fetch", "Reaches the network.", ANYTHING, arguments -> "fetched")
                        .asNetworkTool());
        sandbox = new MCPSandbox(
                SandboxConfig.builder()
                        .withWallTime(Duration.ofSeconds(20))
                        .withMaxCpuPercent(100)
                        .build(),
                tools);
        assertThat(sandbox.isInitialized()).isFalse();
        assertThatThrownBy(() -> sandbox.execute(ExecutionRequest.of("1")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("initialize() must be called before the first execution");
        sandbox.initialize();
        sandbox.initialize();
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @AfterEach
    void theSandboxStillServes() {
        assertThat(run("tools.add(1, 2)").returnValue()).isEqualTo(3.0);
    }

    private static ExecutionResult run(String source) {
        return sandbox.execute(ExecutionRequest.of(source));
    }

    private static String caught(String call) {
        ExecutionResult result = run("try:\n    " + call + "\nexcept tools.Error as e:\n    _ = str(e)");
        assertThat(result.outcome()).as("%s", result.error()).isEqualTo(Outcome.COMPLETED);
        return String.valueOf(result.returnValue());
    }

    @Test
    void aToolIsCalledAndItsCallIsOnRecord() {
        ExecutionResult result = run("x = tools.add(2, b=0.5)\nprint(type(x).__name__)\nx");
        assertThat(result.returnValue()).isEqualTo(2.5);
        assertThat(result.stdout()).isEqualTo("float\n");
        assertThat(result.toolCalls()).hasSize(1);
        ToolCall call = result.toolCalls().getFirst();
        assertThat(call.tool()).isEqualTo("add");
        assertThat(call.status()).isEqualTo(ToolCall.Status.OK);
        assertThat(sandbox.tools()).extracting(Tool::name).contains("add", "fetch");
        assertThat(sandbox.isInitialized()).isTrue();
    }

    @Test
    void aToolThatThrowsTellsTheProgramNothingOfTheHost() {
        assertThat(caught("tools.fail()")).isEqualTo("tool \"fail\" failed");
        assertThat(caught("tools.explain()")).isEqualTo("the moon is not full");
        ExecutionResult uncaught = run("tools.fail()");
        assertThat(uncaught.outcome()).isEqualTo(Outcome.RAISED);
        assertThat(uncaught.error()).hasValue("ToolError: tool \"fail\" failed");
        assertThat(uncaught.toJson()).doesNotContain("secret");
    }

    @Test
    void aToolThatNeverReturnsEndsWithTheProgramsTime() {
        ExecutionResult result = sandbox.execute(
                ExecutionRequest.of("print('asking')\ntools.wait_forever()").withWallTime(Duration.ofSeconds(3)));
        assertThat(result.outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(result.stdout()).isEqualTo("asking\n");
        assertThat(result.toolCalls()).extracting(ToolCall::status).containsExactly(ToolCall.Status.UNFINISHED);
    }

    @Test
    void aNetworkToolIsRefusedByName() {
        assertThat(caught("tools.fetch()"))
                .isEqualTo("tool \"fetch\" reaches the network, which is off in this sandbox");
    }

    @Test
    void argumentsAreCheckedAgainstTheSchema() {
        assertThat(caught("tools.add(a='one', b=2)")).startsWith("arguments of tool \"add\" are refused: ");
        ExecutionResult result = run("try:\n    tools.add(1)\nexcept tools.Error:\n    pass");
        assertThat(result.toolCalls()).extracting(ToolCall::status).containsExactly(ToolCall.Status.REFUSED);
    }

    @Test
    void aContextKeyMayNotHideATool() {
        for (String key : List.of("tools", "add")) {
            ExecutionResult result = sandbox.execute(ExecutionRequest.of("1").withContext(Map.of(key, 1)));
            assertThat(result.outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(result.error()).hasValue("context key \"" + key + "\" is reserved (context.key)");
        }
    }

    @Test
    void twoToolsOfOneNameAreRefused() {
        Tool tool = Tool.of("x", "", ANYTHING, arguments -> null);
        assertThatThrownBy(() -> new MCPSandbox(SandboxConfig.defaults(), List.of(tool, tool)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tool.of("_x", "", ANYTHING, arguments -> null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "tool name \"_x\" is not accepted: a letter, then letters, digits or _, at most 64 characters");
    }
}
