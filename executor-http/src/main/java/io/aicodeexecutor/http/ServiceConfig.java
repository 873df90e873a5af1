package io.aicodeexecutor.http;

import io.aicodeexecutor.Isolation;
import io.aicodeexecutor.IsolationReport;
import io.aicodeexecutor.Policy;
import io.aicodeexecutor.PoolSize;
import io.aicodeexecutor.SandboxConfig;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The settings of the service, as read from environment variables. Immutable.
///
/// | variable | default | accepted |
/// |---|---|---|
/// | `EXECUTION_TIMEOUT` | 30 | 1 to 3,600 s |
/// | `MAX_MEMORY_MB` | 128 | 16 to 16,384 MiB |
/// | `MAX_CPU_PERCENT` | 50.0 | 1 to 100 |
/// | `MAX_CONCURRENT_EXECUTIONS` | 2 | 1 to 1,024 |
/// | `MAX_CODE_BYTES` | 10000 | 1 to 1,048,576 |
/// | `MAX_AST_NODES` | 5000 | 1 to 1,000,000 |
/// | `IMPORT_POLICY` | `standard` | `strict`, `standard` |
/// | `EXECUTION_ISOLATION` | `per_tenant` | `per_tenant`, `per_execution` |
/// | `EXECUTION_TIME_ZONE` | `UTC` | the id of a region such as `Europe/Paris`, or an offset such as `+01:00` |
/// | `ENABLE_MCP_NETWORK_TOOLS` | false | true, false |
/// | `MCP_WORKSPACE_DIR` | a directory below the system's temporary one | an absolute path |
/// | `REQUIRED_LAYERS` | none | names of [IsolationReport#layerNames], separated by commas |
/// | `QUEUE_CAPACITY` | 64 | 0 to 100,000 |
/// | `QUEUE_TIMEOUT` | 30 | 1 to 3,600 s |
/// | `WORKERS_MIN` | 1 | 0 to 1,024 |
/// | `WORKER_IDLE_TIME` | 300 | 1 to 86,400 s |
/// | `FRESH_WORKERS` | [PoolSize#freshWorkers] | 0 to 256 |
/// | `POOL_MEMORY_MB` | [PoolSize#memoryMebibytesMax] | what one worker may take to 16,777,216 MiB |
/// | `WORKER_CACHE_DIR` | the user's cache directory | an absolute path |
/// | `RATE_LIMIT_PER_MINUTE` | 600 | 1 to 10,000,000 |
/// | `ALLOWED_ORIGINS` | `http://localhost:8030` | origins, separated by commas; no `*` |
/// | `EXECUTOR_API_TOKEN` | none | at least 16 visible ASCII characters that cannot be guessed |
/// | `SERVICE_PORT` | 8030 | 0 to 65,535, where 0 is any free one |
/// | `LOG_LEVEL` | `INFO` | `TRACE`, `DEBUG`, `INFO`, `WARN`, `ERROR` |
/// | `ENVIRONMENT` | `development` | any; `production` and `prod` accept no weak token |
public final class ServiceConfig {
    static final String ENVIRONMENT_VARIABLE = "ENVIRONMENT";

    private static final String TOKEN_VARIABLE = "EXECUTOR_API_TOKEN";
    private static final String ORIGINS_VARIABLE = "ALLOWED_ORIGINS";
    private static final String LAYERS_VARIABLE = "REQUIRED_LAYERS";
    private static final String ZONE_VARIABLE = "EXECUTION_TIME_ZONE";
    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.\\-\\[\\]:]{1,255}");
    private static final List<String> PRODUCTION_NAMES = List.of("production", "prod");

    private final SandboxConfig sandbox;
    private final Optional<ApiToken> token;
    private final List<String> allowedOrigins;
    private final int rateLimitPerMinute;
    private final int port;
    private final Path workspace;
    private final List<String> warnings;

    private ServiceConfig(
            SandboxConfig sandbox,
            Optional<ApiToken> token,
            List<String> allowedOrigins,
            int rateLimitPerMinute,
            int port,
            Path workspace,
            List<String> warnings) {
        this.sandbox = sandbox;
        this.token = token;
        this.allowedOrigins = List.copyOf(allowedOrigins);
        this.rateLimitPerMinute = rateLimitPerMinute;
        this.port = port;
        this.workspace = workspace;
        this.warnings = List.copyOf(warnings);
    }

    /// Reads the settings. A variable that is absent or blank has its default.
    ///
    /// @param environment usually [System#getenv()]
    /// @throws ConfigurationException naming every fault: variable, value (never the token), accepted range
    public static ServiceConfig fromEnvironment(Map<String, String> environment) {
        Variables variables = new Variables(environment);
        SandboxConfig sandbox = sandbox(variables);
        boolean production = isProduction(variables.text(ENVIRONMENT_VARIABLE).orElse("development"));
        List<String> warnings = new ArrayList<>();
        Optional<ApiToken> token = token(variables, production, warnings);
        List<String> origins = origins(variables);
        int rate = variables.whole("RATE_LIMIT_PER_MINUTE", 600, 1, 10_000_000);
        int port = variables.whole("SERVICE_PORT", 8030, 0, 65_535);
        Path workspace = variables.absolutePath("MCP_WORKSPACE_DIR").orElseGet(ServiceConfig::defaultWorkspace);
        // read here only to refuse a wrong value; logback.xml reads the variable itself
        variables.choice("LOG_LEVEL", "INFO", List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR"));
        variables.requireFaultless();
        return new ServiceConfig(sandbox, token, origins, rate, port, workspace, warnings);
    }

    /// Whether this value of `ENVIRONMENT` means production.
    static boolean isProduction(String environmentName) {
        return PRODUCTION_NAMES.contains(environmentName.strip().toLowerCase(Locale.ROOT));
    }

    private static SandboxConfig sandbox(Variables variables) {
        SandboxConfig.Builder builder = SandboxConfig.builder()
                .withWallTime(Duration.ofSeconds(variables.whole("EXECUTION_TIMEOUT", 30, 1, 3_600)))
                .withMemoryMebibytes(variables.whole("MAX_MEMORY_MB", 128, 16, 16_384))
                .withMaxCpuPercent(variables.decimal("MAX_CPU_PERCENT", 50.0, 1.0, 100.0))
                .withConcurrentExecutionsMax(variables.whole("MAX_CONCURRENT_EXECUTIONS", 2, 1, 1_024))
                .withSourceBytesMax(variables.whole("MAX_CODE_BYTES", 10_000, 1, 1_048_576))
                .withAstNodesMax(variables.whole("MAX_AST_NODES", 5_000, 1, 1_000_000))
                .withNetworkTools(variables.flag("ENABLE_MCP_NETWORK_TOOLS", false))
                .withQueueCapacity(variables.whole("QUEUE_CAPACITY", 64, 0, 100_000))
                .withQueueTimeout(Duration.ofSeconds(variables.whole("QUEUE_TIMEOUT", 30, 1, 3_600)));
        String policy = variables.choice("IMPORT_POLICY", "standard", List.of("strict", "standard"));
        builder.withPolicy(policy.equals("strict") ? Policy.strict() : Policy.standard());
        String isolation = variables.choice(
                "EXECUTION_ISOLATION",
                Isolation.PER_TENANT.jsonName(),
                List.of(Isolation.PER_TENANT.jsonName(), Isolation.PER_EXECUTION.jsonName()));
        builder.withIsolation(Isolation.valueOf(isolation.toUpperCase(Locale.ROOT)));
        builder.withRequiredLayers(requiredLayers(variables));
        builder.withTimeZone(timeZone(variables));
        poolSize(variables, builder);
        variables.absolutePath("WORKER_CACHE_DIR").ifPresent(builder::withCacheDirectory);
        return builder.build();
    }

    /// Each default, and the least ceiling of memory, follow from what was read before.
    private static void poolSize(Variables variables, SandboxConfig.Builder builder) {
        builder.withWorkersMin(variables.whole("WORKERS_MIN", 1, 0, 1_024));
        builder.withIdleTime(Duration.ofSeconds(variables.whole("WORKER_IDLE_TIME", 300, 1, 86_400)));
        int fresh = builder.build().poolSize().freshWorkers();
        builder.withFreshWorkers(variables.whole("FRESH_WORKERS", fresh, 0, 256));
        SandboxConfig sofar = builder.build();
        int least = PoolSize.workerMebibytesMax(sofar.limits());
        builder.withPoolMemoryMebibytes(
                variables.whole("POOL_MEMORY_MB", sofar.poolSize().memoryMebibytesMax(), least, 16 << 20));
    }

    private static Set<String> requiredLayers(Variables variables) {
        Set<String> layers = new LinkedHashSet<>();
        for (String part : variables.text(LAYERS_VARIABLE).orElse("").split(",", -1)) {
            String layer = part.strip();
            if (IsolationReport.layerNames().contains(layer)) {
                layers.add(layer);
            } else if (!layer.isEmpty()) {
                variables.fault(
                        LAYERS_VARIABLE,
                        layer,
                        "names separated by commas, of " + String.join(", ", IsolationReport.layerNames()));
            }
        }
        return layers;
    }

    private static ZoneId timeZone(Variables variables) {
        String name = variables.text(ZONE_VARIABLE).orElse("UTC");
        try {
            ZoneId zone = ZoneId.of(name);
            return SandboxConfig.builder().withTimeZone(zone).build().timeZone();
        } catch (DateTimeException | IllegalArgumentException unknown) {
            variables.fault(
                    ZONE_VARIABLE, name, "the id of a region such as Europe/Paris, or an offset such as +01:00");
            return ZoneOffset.UTC;
        }
    }

    private static Optional<ApiToken> token(Variables variables, boolean production, List<String> warnings) {
        String accepted = "at least " + ApiToken.LENGTH_LEAST + " visible ASCII characters that cannot be guessed";
        String text = variables.text(TOKEN_VARIABLE).orElse("");
        if (!ApiToken.isWellFormed(text)) {
            variables.faultWithoutValue(TOKEN_VARIABLE, "does not fit into a header", accepted);
            return Optional.empty();
        }
        Optional<ApiToken> token = ApiToken.of(text);
        String fault = token.isEmpty() ? "is not set" : "is weak";
        boolean acceptable = token.isPresent() && !token.get().isWeak();
        if (!acceptable && production) {
            variables.faultWithoutValue(TOKEN_VARIABLE, fault, accepted);
        } else if (!acceptable) {
            warnings.add(TOKEN_VARIABLE + " " + fault + "; in production this is refused. Accepted there: " + accepted);
        }
        return token;
    }

    private static List<String> origins(Variables variables) {
        List<String> origins = new ArrayList<>();
        for (String part :
                variables.text(ORIGINS_VARIABLE).orElse("http://localhost:8030").split(",", -1)) {
            String origin = part.strip();
            if (ORIGIN.matcher(origin).matches()) {
                origins.add(origin);
            } else {
                variables.fault(ORIGINS_VARIABLE, origin, "origins such as https://example.org, separated by commas");
            }
        }
        return origins;
    }

    private static Path defaultWorkspace() {
        return Path.of(System.getProperty("java.io.tmpdir"), "ai-code-executor-workspace");
    }

    /// The settings of the sandbox.
    public SandboxConfig sandbox() {
        return sandbox;
    }

    /// The TCP port; 0 for any free one.
    public int port() {
        return port;
    }

    /// The directory that tools which work on files may use. Neither created nor looked at here.
    public Path workspace() {
        return workspace;
    }

    /// What an operator should know although it is no fault: one sentence each.
    public List<String> warnings() {
        return warnings;
    }

    Optional<ApiToken> token() {
        return token;
    }

    List<String> allowedOrigins() {
        return allowedOrigins;
    }

    int rateLimitPerMinute() {
        return rateLimitPerMinute;
    }
}
