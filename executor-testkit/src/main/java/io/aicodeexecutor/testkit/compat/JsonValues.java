package io.aicodeexecutor.testkit.compat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// JSON as the plain values that an [io.aicodeexecutor.ExecutionResult] holds.
public final class JsonValues {
    private JsonValues() {}

    /// The value of a node.
    public static @Nullable Object of(JsonNode node) {
        return switch (node.getNodeType()) {
            case NULL -> null;
            case BOOLEAN -> node.booleanValue();
            case STRING -> node.textValue();
            case NUMBER -> number(node);
            case ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                node.forEach(element -> list.add(of(element)));
                yield list;
            }
            case OBJECT -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                node.properties().forEach(property -> map.put(property.getKey(), of(property.getValue())));
                yield map;
            }
            case BINARY, MISSING, POJO -> throw new IllegalStateException("JSON has no " + node.getNodeType());
        };
    }

    private static Number number(JsonNode node) {
        if (!node.isIntegralNumber()) {
            return node.doubleValue();
        }
        return node.canConvertToLong() ? (Number) node.longValue() : node.bigIntegerValue();
    }
}
