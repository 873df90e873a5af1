package io.aicodeexecutor.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.jspecify.annotations.Nullable;

/// `GET /metrics`: the text format of Prometheus, or six numbers as JSON for a client that asks for JSON.
final class MetricsRoute implements Handler {
    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final ServiceMetrics metrics;

    MetricsRoute(ServiceMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void handle(Context request) {
        if (asksForJson(request.header("Accept"))) {
            Answers.json(request, 200, metrics.summary());
        } else {
            request.contentType(PROMETHEUS_TEXT).result(metrics.prometheus());
        }
    }

    private static boolean asksForJson(@Nullable String accept) {
        return accept != null && accept.contains("application/json") && !accept.contains("text/plain");
    }
}
