package io.aicodeexecutor.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells browsers which pages may read answers: those of the listed origins and no others. Never a wildcard, never
/// credentials.
final class Cors implements Handler {
    private static final String MAX_AGE_SECONDS = "600";

    private final List<String> allowedOrigins;

    Cors(List<String> allowedOrigins) {
        this.allowedOrigins = allowedOrigins;
    }

    /// Runs before every route.
    @Override
    public void handle(Context request) {
        request.header("Vary", "Origin");
        String origin = request.header("Origin");
        if (isAllowed(origin)) {
            request.header("Access-Control-Allow-Origin", String.valueOf(origin));
            request.header("Access-Control-Expose-Headers", RequestId.HEADER + ", Retry-After");
        }
    }

    /// Answers the question that a browser asks before the request proper.
    void preflight(Context request) {
        if (isAllowed(request.header("Origin"))) {
            request.header("Access-Control-Allow-Methods", "GET, POST");
            request.header(
                    "Access-Control-Allow-Headers",
                    "Content-Type, " + ClientGate.TOKEN_HEADER + ", " + RequestId.HEADER);
            request.header("Access-Control-Max-Age", MAX_AGE_SECONDS);
        }
        request.status(204);
    }

    private boolean isAllowed(@Nullable String origin) {
        return origin != null && allowedOrigins.contains(origin);
    }
}
