package io.aicodeexecutor.testkit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.testkit.compat.JsonValues;
import io.aicodeexecutor.text.UntrustedText;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A case as the text of a Python file: `# case: ` and an object of JSON in one line, then the source. A source that a
/// file would change, by its line ends or its encoding, stands in the object instead.
final class CaseFile {
    /// What the line of the object begins with.
    static final String CASE = "# case: ";

    private static final List<String> FIELDS =
            List.of("context", "millis", "outcomes", "value", "stdout", "exception", "source");
    private static final Pattern LINE = Pattern.compile("(?m)^" + CASE + "(.*)\n");
    private static final Pattern COOKIE = Pattern.compile("coding[:=]");

    /// Integers of 4,096 bits and more go in and out.
    private static final int DIGITS_MAX = 100_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNumberLength(DIGITS_MAX)
                            .build())
                    .build())
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private CaseFile() {}

    static String write(ProgramCase program) {
        boolean plain = isPlain(program.source());
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        if (!program.context().isEmpty()) {
            object.put("context", program.context());
        }
        program.wallTime().ifPresent(time -> object.put("millis", time.toMillis()));
        if (!program.outcomes().isEmpty()) {
            object.put(
                    "outcomes",
                    program.outcomes().stream().map(Outcome::jsonName).sorted().toList());
        }
        program.value().ifPresent(value -> object.put("value", value.json()));
        program.stdout().ifPresent(stdout -> object.put("stdout", stdout));
        program.exception().ifPresent(exception -> object.put("exception", exception));
        if (!plain) {
            object.put("source", program.source());
        }
        try {
            return CASE + MAPPER.writeValueAsString(object) + "\n" + (plain ? program.source() : "");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("plain data can always be written", impossible);
        }
    }

    private static boolean isPlain(String source) {
        boolean printable = source.codePoints().allMatch(c -> c == '\n' || (c >= ' ' && !Character.isISOControl(c)));
        boolean text = source.codePoints()
                .noneMatch(c -> Character.getType(c) == Character.SURROGATE || c == '\ufeff' || c == 0x2028);
        return printable && text && !COOKIE.matcher(source).find();
    }

    /// @throws IllegalArgumentException if the text is not such a file; the message names it
    static ProgramCase read(String name, String text) {
        Matcher line = LINE.matcher(text);
        if (!line.find()) {
            throw new IllegalArgumentException(name + " has no line \"" + CASE + "…\"");
        }
        try {
            JsonNode object = MAPPER.readTree(line.group(1));
            requireObject(object);
            String source = object.has("source") ? text(object, "source") : text.substring(line.end());
            return program(source, object);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(name + ": its case is not JSON", malformed);
        } catch (IllegalArgumentException bad) {
            throw new IllegalArgumentException(name + ": " + bad.getMessage(), bad);
        }
    }

    /// What is misspelled must not go unheard.
    private static void requireObject(JsonNode object) {
        if (!object.isObject()) {
            throw new IllegalArgumentException("its case is not an object");
        }
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (!FIELDS.contains(field.getKey())) {
                throw new IllegalArgumentException("there is no field \"" + UntrustedText.line(field.getKey())
                        + "\"; accepted: " + String.join(", ", FIELDS));
            }
        }
    }

    private static JsonNode require(JsonNode object, String field, Predicate<JsonNode> kind, String kindName) {
        JsonNode value = object.get(field);
        if (!kind.test(value)) {
            throw new IllegalArgumentException("\"" + field + "\" is not " + kindName);
        }
        return value;
    }

    private static ProgramCase program(String source, JsonNode object) {
        ProgramCase program = ProgramCase.of(source);
        if (object.has("context")) {
            Map<String, @Nullable Object> context = new LinkedHashMap<>();
            require(object, "context", JsonNode::isObject, "an object")
                    .properties()
                    .forEach(entry -> context.put(entry.getKey(), JsonValues.of(entry.getValue())));
            program = program.withContext(context);
        }
        if (object.has("millis")) {
            JsonNode millis = require(object, "millis", JsonNode::isIntegralNumber, "a whole number");
            program = program.withWallTime(Duration.ofMillis(millis.longValue()));
        }
        if (object.has("value")) {
            program = program.withValue(JsonValues.of(object.get("value")));
        }
        if (object.has("exception")) {
            program = program.raising(text(object, "exception"));
        }
        if (object.has("stdout")) {
            program = program.printing(text(object, "stdout"));
        }
        if (!object.has("outcomes")) {
            return program;
        }
        List<Outcome> outcomes = require(object, "outcomes", JsonNode::isArray, "a list")
                .valueStream()
                .map(outcome -> outcome(outcome.asText()))
                .toList();
        return outcomes.isEmpty()
                ? program
                : program.endingAs(
                        outcomes.getFirst(),
                        outcomes.subList(1, outcomes.size()).toArray(Outcome[]::new));
    }

    private static String text(JsonNode object, String field) {
        return require(object, field, JsonNode::isTextual, "a text").textValue();
    }

    private static Outcome outcome(String name) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.jsonName().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no outcome \"" + UntrustedText.line(name) + "\""));
    }
}
