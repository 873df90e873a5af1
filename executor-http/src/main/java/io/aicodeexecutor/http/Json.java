package io.aicodeexecutor.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes the service's own JSON: answers without a result, and audit lines. Pure ASCII, so that nothing in it
/// can steer a terminal or break a line.
final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Json() {}

    static String write(Map<String, ? extends @Nullable Object> tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree of plain values could not be written as JSON.", impossible);
        }
    }
}
