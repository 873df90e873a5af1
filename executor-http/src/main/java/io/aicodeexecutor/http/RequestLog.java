package io.aicodeexecutor.http;

import io.aicodeexecutor.text.UntrustedText;
import io.javalin.http.Context;
import io.javalin.http.RequestLogger;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes one line per request, the last one under its request id.
final class RequestLog implements RequestLogger {
    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
    private static final int PATH_SHOWN_MAX = 200;

    @Override
    public void handle(Context request, Float milliseconds) {
        LOG.info(
                "{} {} {} in {} ms for {}",
                request.method(),
                UntrustedText.line(request.path(), PATH_SHOWN_MAX),
                request.statusCode(),
                String.format(Locale.ROOT, "%.1f", milliseconds),
                request.ip());
        RequestId.end();
    }
}
