package io.aicodeexecutor.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aicodeexecutor.Violation;
import java.util.LinkedHashMap;
import java.util.List;
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

    /// Findings with the field names that an execution's result uses.
    static List<Map<String, Object>> findings(List<Violation> findings) {
        return findings.stream().map(Json::finding).toList();
    }

    private static Map<String, Object> finding(Violation finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", finding.rule());
        json.put("severity", finding.isError() ? "error" : "warning");
        json.put("line", finding.line());
        json.put("column", finding.column());
        json.put("message", finding.message());
        return json;
    }
}
