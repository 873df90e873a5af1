package io.aicodeexecutor.tools;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the arguments of a call strictly: one JSON object, no duplicate keys, bounded depth and numbers.
final class ArgumentsJson {
    /// Levels of nesting, the object of the arguments included; the same for what a tool returns.
    static final int DEPTH_MAX = 64;

    // where Python itself stops reading an int from text: sys.int_info.default_max_str_digits
    private static final int NUMBER_DIGITS_MAX = 4_300;

    // lengths of texts and names need no bound of their own: the whole document has one
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH_MAX)
                            .maxNumberLength(NUMBER_DIGITS_MAX)
                            .maxNameLength(Integer.MAX_VALUE)
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ArgumentsJson() {}

    /// Parses a text whose length was checked before.
    static JsonNode parse(String untrustedJson) throws RefusedCall {
        JsonNode node;
        try {
            node = MAPPER.readTree(untrustedJson);
        } catch (StreamConstraintsException beyond) {
            throw new RefusedCall("nested deeper than " + DEPTH_MAX + " levels, or a number of more than "
                    + NUMBER_DIGITS_MAX + " digits");
        } catch (JsonProcessingException malformed) {
            throw new RefusedCall("not strict JSON");
        }
        if (!node.isObject()) {
            throw new RefusedCall("not a JSON object");
        }
        return node;
    }

    /// The arguments as a tool gets them, with the types that [io.aicodeexecutor.ToolFunction] promises.
    static Map<String, @Nullable Object> values(JsonNode object) throws RefusedCall {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            values.put(property.getKey(), value(property.getValue()));
        }
        return values;
    }

    private static @Nullable Object value(JsonNode node) throws RefusedCall {
        return switch (node.getNodeType()) {
            case OBJECT -> values(node);
            case ARRAY -> elements(node);
            case STRING -> node.textValue();
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> number(node);
            case NULL -> null;
            case BINARY, MISSING, POJO ->
                throw new IllegalStateException("no JSON text parses to " + node.getNodeType());
        };
    }

    private static List<@Nullable Object> elements(JsonNode array) throws RefusedCall {
        List<@Nullable Object> elements = new ArrayList<>(array.size());
        for (JsonNode element : array) {
            elements.add(value(element));
        }
        return elements;
    }

    private static Number number(JsonNode node) throws RefusedCall {
        if (node.isIntegralNumber()) {
            return node.canConvertToLong() ? (Number) node.longValue() : node.bigIntegerValue();
        }
        double number = node.doubleValue();
        if (!Double.isFinite(number)) {
            throw new RefusedCall("a number beyond the range of a float");
        }
        return number;
    }
}
