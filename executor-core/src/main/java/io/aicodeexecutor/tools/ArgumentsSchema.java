package io.aicodeexecutor.tools;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.InvalidSchemaException;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaException;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.resource.InputStreamSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The compiled JSON Schema (draft 2020-12) of a tool's arguments. Immutable and thread-safe.
///
/// Nothing is ever fetched: a `$ref` must lead to a place within the schema itself. A schema whose `$schema` names
/// an older draft that the library knows is read by the rules of that draft.
final class ArgumentsSchema {
    /// Above this many values only the first fault is looked for, so that a large argument cannot make a
    /// fault, and an object on the host's heap, of each of its elements.
    private static final int VALUES_WITH_EVERY_FAULT = 1_000;

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            VersionFlag.V202012, factory -> factory.schemaLoaders(loaders -> loaders.add(ArgumentsSchema::load)));
    private static final SchemaValidatorsConfig CONFIG = SchemaValidatorsConfig.builder()
            .locale(Locale.ROOT)
            .pathType(PathType.JSON_PATH)
            .regularExpressionFactory(InterruptibleRegex::compile)
            .build();

    private final JsonSchema schema;
    private final List<String> parameters;

    private ArgumentsSchema(JsonSchema schema, List<String> parameters) {
        this.schema = schema;
        this.parameters = parameters;
    }

    /// Compiles a schema.
    ///
    /// @throws IllegalArgumentException with the reason, if the text is not a JSON Schema of an object
    static ArgumentsSchema compile(String text) {
        JsonNode node = parse(text);
        if (!node.isObject() || !node.path("type").asText().equals("object")) {
            throw new IllegalArgumentException("its \"type\" must be \"object\"");
        }
        try {
            requireValid(node);
            JsonSchema schema = FACTORY.getSchema(node, CONFIG);
            schema.initializeValidators();
            List<String> parameters = new ArrayList<>();
            node.path("properties").fieldNames().forEachRemaining(parameters::add);
            return new ArgumentsSchema(schema, List.copyOf(parameters));
        } catch (JsonSchemaException unusable) {
            // a fault at the schema's root has an empty place before its colon
            String reason = String.valueOf(unusable.getMessage()).replaceFirst("^: ", "");
            throw new IllegalArgumentException(reason, unusable);
        }
    }

    private static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("it is not JSON: " + malformed.getOriginalMessage(), malformed);
        }
    }

    private static void requireValid(JsonNode schema) {
        JsonSchema metaSchema = FACTORY.getSchema(SchemaLocation.of(SchemaId.V202012), CONFIG);
        Set<ValidationMessage> faults = metaSchema.validate(schema);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(oneLine(faults));
        }
    }

    // the schema language itself comes with the library; asking for anything else is refused
    private static @Nullable InputStreamSource load(AbsoluteIri iri) {
        if (iri.toString().startsWith("classpath:draft/")) {
            return null;
        }
        throw new InvalidSchemaException(ValidationMessage.builder()
                .message("\"" + iri + "\" is outside the schema and is not fetched")
                .build());
    }

    /// The names of the schema's own properties, in their order.
    List<String> parameters() {
        return parameters;
    }

    /// Checks arguments.
    ///
    /// @throws RefusedCall with every fault in one line
    void check(JsonNode arguments) throws RefusedCall {
        boolean everyFault = count(arguments, VALUES_WITH_EVERY_FAULT) <= VALUES_WITH_EVERY_FAULT;
        Set<ValidationMessage> faults;
        try {
            faults = schema.validate(
                    arguments, context -> context.getExecutionConfig().setFailFast(!everyFault));
        } catch (StackOverflowError tooDeep) {
            // java.util.regex recurses for each turn of some patterns, as far as the program's text goes
            throw new RefusedCall("a text of theirs is too long for the pattern it has to match");
        }
        if (!faults.isEmpty()) {
            throw new RefusedCall(oneLine(faults));
        }
    }

    private static String oneLine(Set<ValidationMessage> faults) {
        return faults.stream().map(ValidationMessage::getMessage).collect(Collectors.joining("; "));
    }

    /// The number of values in a value, itself included; any number above `most` once there are more.
    private static int count(JsonNode value, int most) {
        int values = 1;
        for (JsonNode child : value) {
            if (values > most) {
                break;
            }
            values += count(child, most - values);
        }
        return values;
    }
}
