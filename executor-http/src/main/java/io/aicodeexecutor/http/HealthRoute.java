package io.aicodeexecutor.http;

import io.aicodeexecutor.IsolationReport;
import io.aicodeexecutor.SandboxStatus;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `GET /health`: how the service is, for load balancers and operators. Anybody may read it, so it holds no path
/// and no text of a fault; those are in the log.
final class HealthRoute implements Handler {
    private final Executor executor;
    private final Drain drain;
    private final boolean tokenConfigured;
    private final String version;

    HealthRoute(Executor executor, Drain drain, boolean tokenConfigured, String version) {
        this.executor = executor;
        this.drain = drain;
        this.tokenConfigured = tokenConfigured;
        this.version = version;
    }

    @Override
    public void handle(Context request) {
        // once, and first: where it says READY, what is read below has the proofs of a worker
        Executor.Readiness readiness = executor.readiness();
        SandboxStatus status = executor.status();
        IsolationReport isolation = executor.isolation();
        List<String> unhealthy = unhealthy(readiness, status, isolation);
        List<String> degraded = degraded(readiness, status);
        String word = !unhealthy.isEmpty() ? "unhealthy" : !degraded.isEmpty() ? "degraded" : "healthy";
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("status", word);
        List<String> reasons = new ArrayList<>(unhealthy);
        reasons.addAll(degraded);
        tree.put("reasons", reasons);
        tree.put("service", "ai-code-executor");
        tree.put("version", version);
        tree.put("mcp_initialized", readiness == Executor.Readiness.READY);
        tree.put("isolation", isolation(isolation));
        tree.put("pool", pool(status));
        tree.put("image", imageWord(status));
        Answers.json(request, unhealthy.isEmpty() ? 200 : 503, tree);
    }

    private List<String> unhealthy(Executor.Readiness readiness, SandboxStatus status, IsolationReport isolation) {
        List<String> reasons = new ArrayList<>();
        if (drain.isDraining()) {
            reasons.add("The service is shutting down.");
        }
        switch (readiness) {
            case READY -> {
                if (!isolation.isComplete()) {
                    reasons.add("A layer of isolation is not in force.");
                }
                if (workers(status) == 0 && !status.lastStartFailure().isEmpty()) {
                    reasons.add("No worker can be started.");
                }
            }
            case STARTING -> {}
            case FAILED -> reasons.add("No worker can be started.");
            case UNCONFINED -> reasons.add("This host lacks a required layer of isolation.");
        }
        return reasons;
    }

    private List<String> degraded(Executor.Readiness readiness, SandboxStatus status) {
        List<String> reasons = new ArrayList<>();
        if (readiness == Executor.Readiness.STARTING) {
            reasons.add("No worker is ready yet.");
        }
        if (workers(status) > 0 && !status.lastStartFailure().isEmpty()) {
            reasons.add("The last start of a worker failed.");
        }
        switch (imageWord(status)) {
            case "temporary" -> reasons.add("The cache directory cannot be used; the worker image is a temporary one.");
            case "slow" -> reasons.add("Workers start without start-up caches.");
            case "rebuilding" -> reasons.add("The worker image was damaged and is made again.");
            case "missing" -> reasons.add("There is no worker image.");
            default -> {}
        }
        if (!tokenConfigured) {
            reasons.add("No token is configured.");
        }
        return reasons;
    }

    private static int workers(SandboxStatus status) {
        return status.ready() + status.busy();
    }

    private static Map<String, Object> isolation(IsolationReport report) {
        List<Map<String, Object>> layers = new ArrayList<>();
        for (IsolationReport.Layer layer : report.layers()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", layer.name());
            one.put("wanted", layer.wanted());
            one.put("supported", layer.supported());
            one.put("applied", layer.applied());
            one.put("verified", layer.verified());
            one.put("how", layer.how());
            one.put("value", layer.value());
            layers.add(one);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("platform", report.platform());
        tree.put("complete", report.isComplete());
        tree.put("layers", layers);
        return tree;
    }

    private static Map<String, Object> pool(SandboxStatus status) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("ready", status.ready());
        tree.put("busy", status.busy());
        tree.put("fresh", status.fresh());
        tree.put("starting", status.starting());
        tree.put("queued", status.queued());
        tree.put("workers_started", status.workersStarted());
        tree.put("workers_started_last_minute", status.startedLastMinute());
        tree.put("worker_start_seconds", status.startTime().toMillis() / 1_000.0);
        tree.put("workers_lost", status.workersLost());
        return tree;
    }

    /// The state without its reason, which may hold a path.
    private static String imageWord(SandboxStatus status) {
        return status.image().split(":", 2)[0];
    }
}
