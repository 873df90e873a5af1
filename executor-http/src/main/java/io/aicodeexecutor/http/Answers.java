package io.aicodeexecutor.http;

import io.aicodeexecutor.Violation;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes every answer of the service that is not a result: one place decides what a client may learn.
final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final String JSON = "application/json";

    private Answers() {}

    static void json(Context request, int status, Map<String, ? extends @Nullable Object> tree) {
        json(request, status, Json.write(tree));
    }

    static void json(Context request, int status, String text) {
        request.status(status).contentType(JSON).result(text);
    }

    static void refused(Refusal refusal, Context request) {
        refusal.retryAfterSeconds().ifPresent(seconds -> request.header("Retry-After", seconds.toString()));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("detail", refusal.detail());
        if (refusal.status() == 400) {
            tree.put(
                    "violations",
                    refusal.violations().stream().map(Violation::toTree).toList());
        }
        json(request, refusal.status(), tree);
    }

    /// What the router refuses: no such path, or not this method.
    static void refusedByRouter(HttpResponseException refusal, Context request) {
        String detail = switch (refusal.getStatus()) {
            case 404 -> "There is nothing at this path.";
            case 405 -> "This path does not serve this method.";
            default -> "The request was refused.";
        };
        json(request, refusal.getStatus(), Map.of("detail", detail));
    }

    /// Ours: the client gets the request id, the log gets the rest.
    static void failed(Throwable fault, Context request) {
        LOG.error("A request failed.", fault);
        json(request, 500, failure(RequestId.of(request)));
    }

    /// All that a client learns of a fault of ours.
    static String failure(String requestId) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("detail", "The service failed.");
        tree.put("request_id", requestId);
        return Json.write(tree);
    }
}
