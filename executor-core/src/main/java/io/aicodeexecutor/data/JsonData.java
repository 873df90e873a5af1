package io.aicodeexecutor.data;

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

/// Reads JSON strictly: one document and nothing behind it, no duplicate keys, bounded depth and numbers.
/// Immutable and thread-safe.
///
/// The length of the document is for the caller to check; texts and names need no bound of their own.
public final class JsonData {
    private final JsonMapper mapper;
    private final int depthMax;
    private final int digitsMax;

    /// A reader.
    ///
    /// @param depthMax levels of nesting, the outermost one included
    /// @param digitsMax digits of one number
    public JsonData(int depthMax, int digitsMax) {
        this.depthMax = depthMax;
        this.digitsMax = digitsMax;
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(depthMax)
                .maxNumberLength(digitsMax)
                .maxNameLength(Integer.MAX_VALUE)
                .maxStringLength(Integer.MAX_VALUE)
                .build();
        // the parser's table of names refuses names that collide, which are names all the same
        this.mapper = JsonMapper.builder(JsonFactory.builder()
                        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                        .streamReadConstraints(constraints)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /// Parses a document.
    public JsonNode parse(String untrustedJson) throws NotJsonDataException {
        try {
            JsonNode node = mapper.readTree(untrustedJson);
            if (node.isMissingNode()) {
                throw new NotJsonDataException("not strict JSON");
            }
            return node;
        } catch (StreamConstraintsException beyond) {
            throw new NotJsonDataException(
                    "nested deeper than " + depthMax + " levels, or a number of more than " + digitsMax + " digits");
        } catch (JsonProcessingException malformed) {
            throw new NotJsonDataException("not strict JSON");
        }
    }

    /// A node as plain Java: `null`, [Boolean], [Long], [java.math.BigInteger], [Double], [String], [List], [Map].
    ///
    /// @throws NotJsonDataException if a number with a fraction or exponent is beyond the range of a double
    public @Nullable Object value(JsonNode node) throws NotJsonDataException {
        return switch (node.getNodeType()) {
            case OBJECT -> members(node);
            case ARRAY -> elements(node);
            case STRING -> node.textValue();
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> number(node);
            case NULL -> null;
            case BINARY, MISSING, POJO ->
                throw new IllegalStateException("no JSON text parses to " + node.getNodeType());
        };
    }

    /// The members of an object, in their order.
    public Map<String, @Nullable Object> members(JsonNode object) throws NotJsonDataException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            members.put(property.getKey(), value(property.getValue()));
        }
        return members;
    }

    private List<@Nullable Object> elements(JsonNode array) throws NotJsonDataException {
        List<@Nullable Object> elements = new ArrayList<>(array.size());
        for (JsonNode element : array) {
            elements.add(value(element));
        }
        return elements;
    }

    private static Number number(JsonNode node) throws NotJsonDataException {
        if (node.isIntegralNumber()) {
            return node.canConvertToLong() ? (Number) node.longValue() : node.bigIntegerValue();
        }
        double number = node.doubleValue();
        if (!Double.isFinite(number)) {
            throw new NotJsonDataException("a number beyond the range of a float");
        }
        return number;
    }
}
