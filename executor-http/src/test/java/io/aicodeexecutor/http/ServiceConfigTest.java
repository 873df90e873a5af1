package io.aicodeexecutor.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aicodeexecutor.PoolSize;
import io.aicodeexecutor.SandboxConfig;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceConfigTest {
    @Test
    void nothingSetMeansTheDefaults() {
        ServiceConfig config = ServiceConfig.fromEnvironment(Map.of("MAX_MEMORY_MB", " "));
        assertThat(config.sandbox()).isEqualTo(SandboxConfig.defaults());
        assertThat(config.port()).isEqualTo(8030);
        assertThat(config.allowedOrigins()).containsExactly("http://localhost:8030");
        assertThat(config.rateLimitPerMinute()).isEqualTo(600);
        assertThat(config.workspace())
                .isEqualTo(Path.of(System.getProperty("java.io.tmpdir"), "ai-code-executor-workspace"));
        assertThat(config.token()).isEmpty();
        assertThat(config.warnings())
                .containsExactly("EXECUTOR_API_TOKEN is not set; in production this is refused. Accepted there:"
                        + " at least 16 visible ASCII characters that cannot be guessed");
    }

    @Test
    void thePoolMayHoldNoLessThanOneWorker() {
        int least = PoolSize.workerMebibytesMax(SandboxConfig.defaults().limits());
        ServiceConfig config = ServiceConfig.fromEnvironment(Map.of("POOL_MEMORY_MB", Integer.toString(least)));
        assertThat(config.sandbox().poolSize().memoryMebibytesMax()).isEqualTo(least);
        assertThatThrownBy(() -> ServiceConfig.fromEnvironment(Map.of("POOL_MEMORY_MB", Integer.toString(least - 1))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("POOL_MEMORY_MB", Integer.toString(least - 1), Integer.toString(least));
    }

    @ParameterizedTest
    @CsvSource({
        "EXECUTION_TIMEOUT, 1, 3600",
        "MAX_MEMORY_MB, 16, 16384",
        "MAX_CONCURRENT_EXECUTIONS, 1, 1024",
        "MAX_CODE_BYTES, 1, 1048576",
        "MAX_AST_NODES, 1, 1000000",
        "QUEUE_CAPACITY, 0, 100000",
        "QUEUE_TIMEOUT, 1, 3600",
        "RATE_LIMIT_PER_MINUTE, 1, 10000000",
        "WORKERS_MIN, 0, 1024",
        "WORKER_IDLE_TIME, 1, 86400",
        "FRESH_WORKERS, 0, 256",
        "SERVICE_PORT, 0, 65535"
    })
    void wholeNumbersAreAcceptedInTheirRangeAndNowhereElse(String name, long least, long most) {
        for (long accepted : new long[] {least, most}) {
            for (String isolation : List.of("per_tenant", "per_execution")) {
                assertThatCode(() -> ServiceConfig.fromEnvironment(
                                Map.of(name, Long.toString(accepted), "EXECUTION_ISOLATION", isolation)))
                        .doesNotThrowAnyException();
            }
        }
        for (String refused : new String[] {"" + (least - 1), "" + (most + 1), "1.5", "abc", "99999999999999999999"}) {
            assertThatThrownBy(() -> ServiceConfig.fromEnvironment(Map.of(name, refused)))
                    .hasMessage(
                            name + " is \"" + refused + "\"; accepted: a whole number from " + least + " to " + most);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.99", "100.01", "NaN", "Infinity", "x"})
    void aShareOfCpuOutOfItsRangeIsRefused(String value) {
        assertThatThrownBy(() -> ServiceConfig.fromEnvironment(Map.of("MAX_CPU_PERCENT", value)))
                .hasMessage("MAX_CPU_PERCENT is \"" + value + "\"; accepted: a number from 1.0 to 100.0");
    }

    @Test
    void layersCanBeRequiredByNameAndNoOthers() {
        assertThat(ServiceConfig.fromEnvironment(Map.of("REQUIRED_LAYERS", "landlock, own_root"))
                        .sandbox()
                        .requiredLayers())
                .containsExactlyInAnyOrder("landlock", "own_root");
        assertThatThrownBy(() -> ServiceConfig.fromEnvironment(Map.of("REQUIRED_LAYERS", "landlock,moat")))
                .hasMessageStartingWith(
                        "REQUIRED_LAYERS is \"moat\"; accepted: names separated by commas, of no_new_privileges, seccomp,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Paris", "UTC", "+05:45", "US/Pacific"})
    void theZoneOfTheClockIsARegionOrAnOffset(String zone) {
        assertThat(ServiceConfig.fromEnvironment(Map.of("EXECUTION_TIME_ZONE", zone))
                        .sandbox()
                        .timeZone())
                .isEqualTo(ZoneId.of(zone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Nowhere", "europe/paris", "CET-1CEST", "UTC+01:00", "+19:00", "../etc/localtime"})
    void whatIsNoZoneIsRefused(String value) {
        assertThatThrownBy(() -> ServiceConfig.fromEnvironment(Map.of("EXECUTION_TIME_ZONE", value)))
                .hasMessage("EXECUTION_TIME_ZONE is \"" + value
                        + "\"; accepted: the id of a region such as Europe/Paris, or an offset such as +01:00");
    }

    @Test
    void everyFaultIsReportedAtOnce() {
        Map<String, String> environment = Map.of(
                "EXECUTION_TIMEOUT", "0",
                "ENABLE_MCP_NETWORK_TOOLS", "yes",
                "IMPORT_POLICY", "off",
                "EXECUTION_TIME_ZONE", "here",
                "EXECUTION_ISOLATION", "none",
                "ALLOWED_ORIGINS", "https://example.org, *",
                "MCP_WORKSPACE_DIR", "relative",
                "LOG_LEVEL", "LOUD\n",
                "ENVIRONMENT", "prod");
        assertThatThrownBy(() -> ServiceConfig.fromEnvironment(environment))
                .asInstanceOf(InstanceOfAssertFactories.type(ConfigurationException.class))
                .extracting(ConfigurationException::faults, InstanceOfAssertFactories.list(String.class))
                .containsExactlyInAnyOrder(
                        "EXECUTION_TIMEOUT is \"0\"; accepted: a whole number from 1 to 3600",
                        "ENABLE_MCP_NETWORK_TOOLS is \"yes\"; accepted: true, false",
                        "IMPORT_POLICY is \"off\"; accepted: strict, standard",
                        "EXECUTION_TIME_ZONE is \"here\"; accepted: the id of a region such as Europe/Paris, or an"
                                + " offset such as +01:00",
                        "EXECUTION_ISOLATION is \"none\"; accepted: per_tenant, per_execution",
                        "ALLOWED_ORIGINS is \"*\"; accepted: origins such as https://example.org, separated by commas",
                        "MCP_WORKSPACE_DIR is \"relative\"; accepted: an absolute path",
                        "LOG_LEVEL is \"LOUD\"; accepted: TRACE, DEBUG, INFO, WARN, ERROR",
                        "EXECUTOR_API_TOKEN is not set; accepted: at least 16 visible ASCII characters that cannot be"
                                + " guessed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"short", "aaaaaaaaaaaaaaaaaaaaaaaa", "your-secret-token-here", "changeme-changeme-changeme"})
    void aWeakTokenIsRefusedInProductionAndWarnedAboutElsewhere(String weak) {
        assertThatThrownBy(() ->
                        ServiceConfig.fromEnvironment(Map.of("EXECUTOR_API_TOKEN", weak, "ENVIRONMENT", "Production")))
                .hasMessageStartingWith("EXECUTOR_API_TOKEN is weak;")
                .message()
                .doesNotContain(weak);
        assertThat(ServiceConfig.fromEnvironment(Map.of("EXECUTOR_API_TOKEN", weak))
                        .warnings())
                .singleElement()
                .asString()
                .startsWith("EXECUTOR_API_TOKEN is weak;")
                .doesNotContain(weak);
    }

    @Test
    void aTokenThatNoHeaderCanCarryIsRefusedEverywhere() {
        assertThatThrownBy(() -> TestService.config("EXECUTOR_API_TOKEN", "a7Qm2zXv9LkR4tBn8\u00e4 WcY"))
                .hasMessageStartingWith("EXECUTOR_API_TOKEN does not fit into a header;");
    }

    @Test
    void aGoodTokenIsKnownByTheStartOfItsDigest() {
        ApiToken token = ApiToken.of(TestService.TOKEN).orElseThrow();
        assertThat(token.isWeak()).isFalse();
        assertThat(token.id()).isEqualTo(Digests.sha256Hex(TestService.TOKEN).substring(0, 8));
        assertThat(token.matches(TestService.TOKEN)).isTrue();
        assertThat(token.matches(TestService.TOKEN + "x")).isFalse();
        assertThat(token.matches(null)).isFalse();
        assertThat(token.toString()).doesNotContain(TestService.TOKEN);
    }
}
