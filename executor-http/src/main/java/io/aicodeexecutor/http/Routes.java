package io.aicodeexecutor.http;

import io.aicodeexecutor.CodeValidator;
import io.aicodeexecutor.SandboxConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpResponseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Puts the routes together: what each of them needs, and what comes before and after all of them.
final class Routes {
    /// How long a body may take, however slowly it trickles.
    private static final Duration BODY_READ_MAX = Duration.ofSeconds(30);

    private static final String EXECUTE = "/execute";
    private static final String VALIDATE = "/validate";
    private static final String HEALTH = "/health";
    private static final String METRICS = "/metrics";
    private static final List<String> PATHS = List.of(EXECUTE, VALIDATE, HEALTH, METRICS);

    private final ServiceMetrics metrics;
    private final Cors cors;
    private final ExecuteRoute execute;
    private final ValidateRoute validate;
    private final HealthRoute health;
    private final MetricsRoute metricsRoute;

    Routes(ServiceConfig config, Executor executor, Drain drain, ServiceMetrics metrics) {
        SandboxConfig sandbox = config.sandbox();
        this.metrics = metrics;
        this.cors = new Cors(config.allowedOrigins());
        ClientGate gate = new ClientGate(drain, new RateLimiter(config.rateLimitPerMinute()), config.token());
        BodyReader bodies = new BodyReader(sandbox.limits(), BODY_READ_MAX);
        AuditLog audit = new AuditLog(Clock.systemUTC());
        this.execute = new ExecuteRoute(gate, bodies, sandbox.limits(), executor, audit, metrics);
        this.validate = new ValidateRoute(gate, bodies, new CodeValidator(sandbox.policy(), sandbox.limits()));
        this.health = new HealthRoute(executor, drain, config.token().isPresent(), version());
        this.metricsRoute = new MetricsRoute(metrics);
    }

    /// As the jar's manifest says; there is none where the classes lie in a directory.
    private static String version() {
        return Optional.ofNullable(Routes.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    void register(RoutesConfig routes) {
        routes.before(request -> {
            RequestId.begin(request);
            metrics.requested();
        });
        routes.before(cors);
        routes.post(EXECUTE, execute);
        routes.post(VALIDATE, validate);
        routes.get(HEALTH, health);
        routes.get(METRICS, metricsRoute);
        for (String path : PATHS) {
            routes.options(path, cors::preflight);
        }
        routes.exception(Refusal.class, Answers::refused);
        routes.exception(HttpResponseException.class, Answers::refusedByRouter);
        routes.exception(Exception.class, Answers::failed);
    }
}
