package io.aicodeexecutor.http;

import io.javalin.http.Context;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// The id that ties an answer to its log lines: the client's own where it is harmless, else a new one.
final class RequestId {
    static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = "request_id";
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /// Gives the request its id, and with it every line that is logged on this thread until [#end].
    static void begin(Context request) {
        String id = accepted(request.header(HEADER));
        request.attribute(ATTRIBUTE, id);
        request.header(HEADER, id);
        MDC.put(ATTRIBUTE, id);
    }

    static void end() {
        MDC.remove(ATTRIBUTE);
    }

    static String of(Context request) {
        String id = request.attribute(ATTRIBUTE);
        return id == null ? "none" : id;
    }

    private static String accepted(@Nullable String offered) {
        return offered != null && ACCEPTED.matcher(offered).matches()
                ? offered
                : UUID.randomUUID().toString();
    }
}
