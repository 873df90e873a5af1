package io.aicodeexecutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aicodeexecutor.validation.ContextCheck;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Settings, requests and policies: what is accepted, what is refused, and in which words.
final class SettingsTest {
    private static final Map<String, Function<Integer, SandboxConfig.Builder>> NUMBERS = Map.ofEntries(
            Map.entry("sourceBytesMax", n -> SandboxConfig.builder().withSourceBytesMax(n)),
            Map.entry("astNodesMax", n -> SandboxConfig.builder().withAstNodesMax(n)),
            Map.entry("astDepthMax", n -> SandboxConfig.builder().withAstDepthMax(n)),
            Map.entry("contextBytesMax", n -> SandboxConfig.builder().withContextBytesMax(n)),
            Map.entry("contextDepthMax", n -> SandboxConfig.builder().withContextDepthMax(n)),
            Map.entry("memoryMebibytes", n -> SandboxConfig.builder().withMemoryMebibytes(n)),
            Map.entry("stdoutBytesMax", n -> SandboxConfig.builder().withStdoutBytesMax(n)),
            Map.entry("stderrBytesMax", n -> SandboxConfig.builder().withStderrBytesMax(n)),
            Map.entry("resultBytesMax", n -> SandboxConfig.builder().withResultBytesMax(n)),
            Map.entry("resultDepthMax", n -> SandboxConfig.builder().withResultDepthMax(n)),
            Map.entry("toolCallsMax", n -> SandboxConfig.builder().withToolCallsMax(n)),
            Map.entry("toolBytesMax", n -> SandboxConfig.builder().withToolBytesMax(n)),
            Map.entry("concurrentExecutionsMax", n -> SandboxConfig.builder().withConcurrentExecutionsMax(n)),
            Map.entry("queueCapacity", n -> SandboxConfig.builder().withQueueCapacity(n)),
            Map.entry("freshWorkers", n -> SandboxConfig.builder().withFreshWorkers(n)),
            Map.entry("workersMin", n -> SandboxConfig.builder().withWorkersMin(n)),
            Map.entry("programsPerWorkerMax", n -> SandboxConfig.builder().withProgramsPerWorkerMax(n)));

    @ParameterizedTest
    @CsvSource({
        "sourceBytesMax, 1, 1048576",
        "astNodesMax, 1, 1000000",
        "astDepthMax, 1, 500",
        "contextBytesMax, 2, 16777216",
        "contextDepthMax, 1, 64",
        "memoryMebibytes, 16, 16384",
        "stdoutBytesMax, 1, 67108864",
        "stderrBytesMax, 1, 67108864",
        "resultBytesMax, 4, 67108864",
        "resultDepthMax, 1, 256",
        "toolCallsMax, 0, 1000000",
        "toolBytesMax, 2, 16777216",
        "concurrentExecutionsMax, 1, 1024",
        "queueCapacity, 0, 100000",
        "freshWorkers, 0, 256",
        "workersMin, 0, 1024",
        "programsPerWorkerMax, 1, 1000000",
    })
    void everyNumberHasARange(String name, int least, int most) {
        Function<Integer, SandboxConfig.Builder> with = Objects.requireNonNull(NUMBERS.get(name));
        with.apply(least).build();
        with.apply(most).build();
        for (int outside : new int[] {least - 1, most + 1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> with.apply(outside).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(name + " is " + outside + "; accepted: " + least + " to " + most);
        }
    }

    @Test
    void timesAndPercentagesHaveRangesToo() {
        assertThatThrownBy(() ->
                        SandboxConfig.builder().withMaxCpuPercent(Double.NaN).build())
                .hasMessage("maxCpuPercent is NaN; accepted: 1.0 to 100.0");
        assertThatThrownBy(() -> SandboxConfig.builder().withMaxCpuPercent(0.99).build())
                .hasMessage("maxCpuPercent is 0.99; accepted: 1.0 to 100.0");
        assertThatThrownBy(() ->
                        SandboxConfig.builder().withWallTime(Duration.ZERO).build())
                .hasMessage("wallTime is 0 s; accepted: 0.001 to 3600 s");
        assertThatThrownBy(() -> SandboxConfig.builder()
                        .withWallTime(Duration.ofSeconds(3_601))
                        .build())
                .hasMessage("wallTime is 3601 s; accepted: 0.001 to 3600 s");
        assertThatThrownBy(() -> SandboxConfig.builder()
                        .withQueueTimeout(Duration.ofSeconds(-1))
                        .build())
                .hasMessage("queueTimeout is -1 s; accepted: 0.001 to 3600 s");
        assertThatThrownBy(() -> SandboxConfig.builder()
                        .withQueueTimeout(Duration.ofMillis(-500))
                        .build())
                .hasMessage("queueTimeout is -0.5 s; accepted: 0.001 to 3600 s");
    }

    @Test
    void everyFaultIsNamedAtOnceAndNoneThatNobodyMade() {
        assertThatThrownBy(() -> SandboxConfig.builder()
                        .withQueueCapacity(-1)
                        .withWorkersMin(-1)
                        .withFreshWorkers(-2)
                        .withIdleTime(Duration.ZERO)
                        .build())
                .hasMessage("queueCapacity is -1; accepted: 0 to 100000; freshWorkers is -2; accepted: 0 to 256;"
                        + " workersMin is -1; accepted: 0 to 1024; idleTime is 0 s; accepted: 1 to 86400 s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Paris", "US/Eastern", "Etc/GMT+12", "Z", "+05:45", "-18:00"})
    void theClocksZoneIsARegionOrAnOffset(String zone) {
        assertThat(SandboxConfig.builder().withTimeZone(ZoneId.of(zone)).build().timeZone())
                .isEqualTo(ZoneId.of(zone));
        assertThat(SandboxConfig.defaults().timeZone()).isEqualTo(ZoneId.of("UTC"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC+01:00", "GMT-03:00", "UT"})
    void aZoneThatIsNeitherIsRefused(String zone) {
        String message = "timeZone is \"" + zone
                + "\"; accepted: the id of a region such as Europe/Paris, or an offset such as +01:00";
        SandboxConfig.Builder builder = SandboxConfig.builder().withTimeZone(ZoneId.of(zone));
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> builder.withQueueCapacity(-1).build())
                .hasMessage("queueCapacity is -1; accepted: 0 to 100000; " + message);
    }

    @Test
    void aRequestHasARandomSeedIfItIsGivenOne() {
        ExecutionRequest request = ExecutionRequest.of("1");
        assertThat(request.randomSeed()).isEmpty();
        assertThat(request.withRandomSeed(-1)
                        .withTenant("t")
                        .withWallTime(Duration.ofSeconds(1))
                        .randomSeed())
                .hasValue(-1);
    }

    @Test
    void thePoolHasRoomForOneWorkerAtLeast() {
        int least = PoolSize.workerMebibytesMax(Limits.DEFAULTS);
        assertThat(least).isBetween(400, 800);
        SandboxConfig.builder().withPoolMemoryMebibytes(least).build();
        assertThatThrownBy(() -> SandboxConfig.builder()
                        .withPoolMemoryMebibytes(least - 1)
                        .build())
                .hasMessage("poolMemoryMebibytes is " + (least - 1) + "; accepted: " + least + " to 16777216");
        assertThatThrownBy(() -> SandboxConfig.builder()
                        .withIdleTime(Duration.ofMillis(999))
                        .build())
                .hasMessage("idleTime is 0.999 s; accepted: 1 to 86400 s");
    }

    @Test
    void allFaultsAreReportedAtOnce() {
        assertThatThrownBy(() -> SandboxConfig.builder()
                        .withSourceBytesMax(0)
                        .withMemoryMebibytes(-1)
                        .withQueueCapacity(-1)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "sourceBytesMax is 0; accepted: 1 to 1048576; memoryMebibytes is -1; accepted: 16 to 16384; "
                                + "queueCapacity is -1; accepted: 0 to 100000");
    }

    @Test
    void aProcessPerExecutionHasAStockForAllThatMayRunAtTheSameTime() {
        SandboxConfig.Builder builder = SandboxConfig.builder().withIsolation(Isolation.PER_EXECUTION);
        assertThat(builder.withConcurrentExecutionsMax(7).build().poolSize().freshWorkers())
                .isEqualTo(7);
        assertThat(builder.withConcurrentExecutionsMax(1_024).build().poolSize().freshWorkers())
                .isEqualTo(256);
    }

    @Test
    void presetsAreWhatTheyAreCalled() {
        assertThat(SandboxConfig.strict().policy()).isSameAs(Policy.strict());
        assertThat(SandboxConfig.strict().isolation()).isEqualTo(Isolation.PER_EXECUTION);
        assertThat(SandboxConfig.defaults().limits()).isEqualTo(Limits.DEFAULTS);
        SandboxConfig config = SandboxConfig.builder()
                .withCacheDirectory(Path.of("/x"))
                .withNetworkTools(true)
                .withOutputOverflow(OutputOverflow.STOP)
                .build();
        assertThat(config.cacheDirectory()).hasValue(Path.of("/x"));
        assertThat(config.networkTools()).isTrue();
        assertThat(Isolation.PER_TENANT.jsonName()).isEqualTo("per_tenant");
    }

    @Test
    void theCpuBudgetIsAShareOfTheWallTimeAndAtLeastASecond() {
        assertThat(Limits.DEFAULTS.cpuTime()).isEqualTo(Duration.ofSeconds(15));
        assertThat(Limits.DEFAULTS.withWallTime(Duration.ofMillis(10)).cpuTime())
                .isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aPolicyIsRefinedAndKeepsItsName() {
        Policy more = Policy.strict().withModule("decimal").withForbiddenName("print");
        assertThat(Policy.strict().withForbiddenName("ﬁeld").forbidsName("field"))
                .isTrue();
        assertThat(Policy.strict().withForbiddenName("__init__").allowedDunders())
                .doesNotContain("__init__");
        for (String noIdentifier : List.of("os.system", "", "1x", "a b", "x.")) {
            assertThatThrownBy(() -> Policy.standard().withForbiddenName(noIdentifier))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("not an identifier: \"" + noIdentifier + "\"");
        }
        assertThat(more.allowsModule("decimal")).isTrue();
        assertThat(Policy.strict().allowsModule("decimal")).isFalse();
        assertThat(more.forbidsName("print")).isTrue();
        assertThat(more.name()).isEqualTo("strict+");
        assertThat(more.withoutModule("json").allowsModule("json")).isFalse();
        assertThat(more).hasToString("Policy[strict+]");
        assertThatThrownBy(() -> more.withModule("a..b")).hasMessage("not a dotted name of identifiers: \"a..b\"");
        assertThatThrownBy(() -> more.withoutModule("os")).hasMessage("module \"os\" is not in policy \"strict+\"");
        assertThatThrownBy(() -> Policy.off().withModule("os"))
                .hasMessage("policy \"off\" cannot be refined; start from standard() or strict()");
        assertThat(Policy.off().allowsModule("os")).isTrue();
        assertThat(Policy.off().forbidsName("eval")).isFalse();
        assertThat(Policy.off().allowedDunders()).isEmpty();
    }

    @Test
    void aTenantHasAName() {
        assertThat(ExecutionRequest.of("").tenant()).isEqualTo(ExecutionRequest.DEFAULT_TENANT);
        assertThat(ExecutionRequest.of("").withTenant("t").tenant()).isEqualTo("t");
        assertThatThrownBy(() -> ExecutionRequest.of("").withTenant(""))
                .hasMessage("tenant has 0 characters; accepted: 1 to 128");
        assertThatThrownBy(() -> ExecutionRequest.of("").withTenant("x".repeat(129)))
                .hasMessage("tenant has 129 characters; accepted: 1 to 128");
    }

    private static String context(Map<String, @Nullable Object> context) {
        return switch (ContextCheck.check(context, Limits.DEFAULTS, Policy.standard(), Set.of("add"))) {
            case ContextCheck.Accepted accepted -> accepted.json();
            case ContextCheck.Refused refused -> refused.violations().toString();
        };
    }

    @Test
    void aContextIsWrittenExactly() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("a", Arrays.asList(null, true, 1, 2L, (short) 3, (byte) 4, 1.5, 0.5f, -0.0));
        values.put("b", new BigInteger("123456789012345678901234567890"));
        values.put("c", new BigDecimal("1.10"));
        values.put("d", Map.of("any key!", "é\u0000"));
        assertThat(context(values))
                .isEqualTo("{\"a\":[null,true,1,2,3,4,1.5,0.5,-0.0],\"b\":123456789012345678901234567890,\"c\":1.10,"
                        + "\"d\":{\"any key!\":\"é\\u0000\"}}");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    __builtins__ | context key "__builtins__" is reserved
                    __name__     | context key "__name__" is reserved
                    add          | context key "add" is reserved
                    tools        | context key "tools" is reserved
                    eval         | context key "eval" is reserved
                    class        | context key "class" is reserved
                    1a           | context key "1a" is not an identifier
                    a b          | context key "a b" is not an identifier
                    """)
    void aContextKeyIsAnIdentifierThatIsFree(String key, String message) {
        assertThat(context(Map.of(key, 1))).isEqualTo("[" + message + " (context.key)]");
    }

    @Test
    void whatIsNotJsonDataIsRefusedByName() {
        assertThat(context(Map.of("a", new Object())))
                .isEqualTo("[a context value of type java.lang.Object is not JSON data, at a (context.value)]");
        assertThat(context(Map.of("a", Double.NaN)))
                .isEqualTo("[a number in the context is NaN, which is not JSON data, at a (context.value)]");
        assertThat(context(Map.of("a", "\ud800")))
                .isEqualTo("[a text in the context has a lone surrogate, at a (context.value)]");
        assertThat(context(Map.of("a", Map.of(1, 2))))
                .isEqualTo("[a key within the context is not a string, at a (context.value)]");
        assertThat(context(Map.of("a", new java.util.concurrent.atomic.AtomicInteger())))
                .contains("AtomicInteger is not JSON data");
    }

    @Test
    void depthAndSizeJustUnderPassAndJustOverAreRefused() {
        assertThat(context(Map.of("a", List.of(List.of(List.of(1)))))).isEqualTo("{\"a\":[[[1]]]}");
        assertThat(context(Map.of("a", List.of(List.of(List.of(List.of(1)))))))
                .isEqualTo("[the context is nested deeper than 4 levels, at a[0][0][0][0] (context.depth)]");
        List<@Nullable Object> itself = new ArrayList<>();
        itself.add(itself);
        assertThat(context(Map.of("a", itself))).contains("context.depth");
        int room = (1 << 20) - "{\"a\":\"\"}".length();
        assertThat(context(Map.of("a", "x".repeat(room)))).hasSize(1 << 20);
        assertThat(context(Map.of("a", "x".repeat(room + 1))))
                .isEqualTo("[the context is larger than 1048576 bytes as JSON (context.size)]");
    }

    @Test
    void aResultHasTheNamesThatClientsKnow() {
        Map<String, @Nullable Object> value = new HashMap<>();
        value.put("n", new BigInteger("12345678901234567890123"));
        ExecutionResult result = new ExecutionResult(
                "id",
                Outcome.RAISED,
                "out",
                "err",
                true,
                false,
                value,
                Optional.of("E: m"),
                Optional.of(new ErrorDetail("E", "m", 3, List.of(new ErrorDetail.Frame("f", 3, "raise E")))),
                Optional.of(new Limit("wall_time", 1, "seconds", "host deadline")),
                List.of(new Violation("r", Violation.Severity.ERROR, 1, 2, "no")),
                List.of(),
                List.of(new ToolCall("t", ToolCall.Status.OK, 2, 3, Duration.ofMillis(4))),
                Usage.NONE);
        assertThat(result.toJson())
                .startsWith("{\"success\":false,\"stdout\":\"out\",\"stderr\":\"err\","
                        + "\"return_value\":{\"n\":12345678901234567890123},\"execution_time\":0.0,\"memory_used_mb\":0.0,"
                        + "\"error\":\"E: m\",\"execution_id\":\"id\",\"outcome\":\"raised\"")
                .contains(
                        "\"limit\":{\"name\":\"wall_time\",\"value\":1.0,\"unit\":\"seconds\",\"layer\":\"host deadline\"}")
                .contains("\"error_detail\":{\"type\":\"E\",\"message\":\"m\",\"line\":3,\"traceback\":["
                        + "{\"function\":\"f\",\"line\":3,\"text\":\"raise E\"}]}")
                .contains(
                        "\"violations\":[{\"rule\":\"r\",\"severity\":\"error\",\"line\":1,\"column\":2,\"message\":\"no\",\"excerpt\":null,\"advice\":null}]")
                .contains("\"tool_calls\":[{\"tool\":\"t\",\"status\":\"ok\",");
    }

    @Test
    void layersCanBeRequiredByNameOnly() {
        SandboxConfig config = SandboxConfig.builder()
                .withRequiredLayers(Set.of("landlock", "seccomp"))
                .build();
        assertThat(config.requiredLayers()).containsExactlyInAnyOrder("landlock", "seccomp");
        assertThatThrownBy(() -> SandboxConfig.builder()
                        .withRequiredLayers(Set.of("moat", "seccomp"))
                        .withQueueCapacity(-1)
                        .build())
                .hasMessageContaining("queueCapacity")
                .hasMessageContaining(
                        "requiredLayers: no layer is called \"moat\"; known: no_new_privileges, seccomp,");
        assertThat(IsolationReport.layerNames()).doesNotHaveDuplicates().contains("control_group");
    }

    @Test
    void aViolationHasAPlaceOrNone() {
        assertThat(new Violation("r", Violation.Severity.WARNING, 0, 0, "m")).hasToString("m (r)");
        assertThatThrownBy(() -> new Violation("r", Violation.Severity.ERROR, -1, 0, "m"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
