package io.aicodeexecutor.http;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.Limits;
import io.aicodeexecutor.text.UntrustedText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The fields of a request's JSON object, each checked by name and type. Unknown fields are refused.
final class RequestBody {
    private static final String CODE = "code";
    private static final String CONTEXT = "context";
    private static final String TIMEOUT = "timeout_seconds";
    private static final String TENANT = "tenant";
    private static final String RANDOM_SEED = "random_seed";
    private static final int NAME_SHOWN_MAX = 40;

    private final Map<String, @Nullable Object> fields;

    private RequestBody(Map<String, @Nullable Object> fields, Set<String> accepted) {
        this.fields = fields;
        for (String name : fields.keySet()) {
            if (!accepted.contains(name)) {
                throw Refusal.malformed(
                        "The field \"" + UntrustedText.line(name, NAME_SHOWN_MAX) + "\" is unknown; accepted: "
                                + String.join(", ", accepted.stream().sorted().toList()) + ".");
            }
        }
    }

    /// The program of a request to `/validate`.
    ///
    /// @throws Refusal that names the field and what is accepted
    static String untrustedSource(String untrustedText) {
        return new RequestBody(StrictJson.object(untrustedText), Set.of(CODE)).code();
    }

    /// A request to `/execute`.
    ///
    /// @throws Refusal that names the field and what is accepted
    static ExecutionRequest execution(String untrustedText, Limits limits) {
        RequestBody body =
                new RequestBody(StrictJson.object(untrustedText), Set.of(CODE, CONTEXT, TIMEOUT, TENANT, RANDOM_SEED));
        ExecutionRequest request = ExecutionRequest.of(body.code()).withContext(body.context());
        return body.withRandomSeed(body.withTenant(body.withTimeout(request, limits)));
    }

    private String code() {
        if (fields.get(CODE) instanceof String code) {
            return code;
        }
        throw Refusal.malformed("The field \"code\" is missing or no string.");
    }

    private Map<String, @Nullable Object> context() {
        Object value = fields.get(CONTEXT);
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?> members)) {
            throw Refusal.malformed("The field \"context\" is no object.");
        }
        Map<String, @Nullable Object> context = new LinkedHashMap<>();
        members.forEach((name, member) -> context.put(String.valueOf(name), member));
        return context;
    }

    private ExecutionRequest withTimeout(ExecutionRequest request, Limits limits) {
        Object value = fields.get(TIMEOUT);
        if (value == null) {
            return request;
        }
        String accepted = "a number from " + seconds(Limits.WALL_TIME_LEAST) + " to " + seconds(limits.wallTime());
        BigDecimal asked = switch (value) {
            case Integer number -> BigDecimal.valueOf(number);
            case Long number -> BigDecimal.valueOf(number);
            case BigInteger number -> new BigDecimal(number);
            case Double number -> BigDecimal.valueOf(number);
            default ->
                throw Refusal.malformed("The field \"timeout_seconds\" is no number; accepted: " + accepted + ".");
        };
        if (asked.compareTo(exact(Limits.WALL_TIME_LEAST)) < 0 || asked.compareTo(exact(limits.wallTime())) > 0) {
            throw Refusal.malformed("The field \"timeout_seconds\" is out of range; accepted: " + accepted + ".");
        }
        return request.withWallTime(Duration.ofNanos(asked.movePointRight(9).longValue()));
    }

    private static BigDecimal exact(Duration duration) {
        return BigDecimal.valueOf(duration.toNanos(), 9);
    }

    private static String seconds(Duration duration) {
        return exact(duration).stripTrailingZeros().toPlainString();
    }

    private ExecutionRequest withTenant(ExecutionRequest request) {
        Object value = fields.get(TENANT);
        if (value == null) {
            return request;
        }
        if (!(value instanceof String tenant)) {
            throw Refusal.malformed("The field \"tenant\" is no string.");
        }
        try {
            return request.withTenant(tenant);
        } catch (IllegalArgumentException outOfRange) {
            throw Refusal.malformed("The field " + outOfRange.getMessage() + ".");
        }
    }

    private ExecutionRequest withRandomSeed(ExecutionRequest request) {
        return switch (fields.get(RANDOM_SEED)) {
            case null -> request;
            case Integer seed -> request.withRandomSeed(seed);
            case Long seed -> request.withRandomSeed(seed);
            case BigInteger seed -> throw seedRefusal("is out of range");
            default -> throw seedRefusal("is no integer");
        };
    }

    private static Refusal seedRefusal(String fault) {
        return Refusal.malformed("The field \"random_seed\" " + fault + "; accepted: an integer from " + Long.MIN_VALUE
                + " to " + Long.MAX_VALUE + ".");
    }
}
