package io.aicodeexecutor.validation;

import io.aicodeexecutor.Limits;
import io.aicodeexecutor.Policy;
import io.aicodeexecutor.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Stub.
public final class ContextCheck {
    private ContextCheck() {}

    public sealed interface Result {}

    public record Accepted(String json) implements Result {}

    public record Refused(List<Violation> violations) implements Result {}

    public static Result check(Map<String, @Nullable Object> c, Limits l, Policy p, Set<String> tools) {
        try {
            return new Accepted(new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(c));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
