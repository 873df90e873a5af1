package io.aicodeexecutor.http;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a request must pass before a byte of its body is read, in this order: draining, rate, token, content type.
final class ClientGate {
    static final String TOKEN_HEADER = "X-Executor-Token";

    private static final Pattern JSON = Pattern.compile("application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?");

    private final Drain drain;
    private final RateLimiter rates;
    private final Optional<ApiToken> token;

    ClientGate(Drain drain, RateLimiter rates, Optional<ApiToken> token) {
        this.drain = drain;
        this.rates = rates;
        this.token = token;
    }

    /// Lets a request in and out again.
    ///
    /// @param inside what to do with it, given the token that the client presented
    /// @throws Refusal if it may not come in
    void admit(Context request, Consumer<ApiToken> inside) {
        drain.requireOpen();
        rates.require(request.ip());
        ApiToken presented = requireToken(request.header(TOKEN_HEADER));
        requireJson(request.contentType());
        drain.during(() -> inside.accept(presented));
    }

    private ApiToken requireToken(@Nullable String presented) {
        ApiToken expected = token.orElseThrow(
                () -> Refusal.of(503, "No token is configured; set EXECUTOR_API_TOKEN and start the service again."));
        if (!expected.matches(presented)) {
            throw Refusal.of(401, "The header " + TOKEN_HEADER + " is missing or wrong.");
        }
        return expected;
    }

    private static void requireJson(@Nullable String contentType) {
        if (contentType == null
                || !JSON.matcher(contentType.strip().toLowerCase(Locale.ROOT)).matches()) {
            throw Refusal.of(415, "The content type is not accepted; accepted: application/json in UTF-8.");
        }
    }
}
