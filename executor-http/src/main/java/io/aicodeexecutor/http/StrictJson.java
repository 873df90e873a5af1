package io.aicodeexecutor.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.aicodeexecutor.text.UntrustedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads JSON without guessing: a duplicate key, NaN, a number that no double can hold, anything after the end and
/// deep nesting are refused, by name of the field. Integers keep every digit; other numbers become the nearest
/// double. Immutable and thread-safe.
final class StrictJson {
    static final int DEPTH_MAX = 100;
    static final int DIGITS_MAX = 20_000;

    private static final int NAME_SHOWN_MAX = 40;
    private static final int PATH_SHOWN_MAX = 200;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.USE_FAST_BIG_NUMBER_PARSER)
            // read, so that they can be refused by name
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH_MAX)
                    .maxNumberLength(DIGITS_MAX)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private StrictJson() {}

    /// Reads a text that must be one JSON object.
    ///
    /// @param untrustedText already bounded in size
    /// @throws Refusal that names what is wrong and where
    static Map<String, @Nullable Object> object(String untrustedText) {
        try (JsonParser parser = FACTORY.createParser(untrustedText)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw Refusal.malformed("The body is not a JSON object.");
            }
            Map<String, @Nullable Object> object = members(parser, "");
            if (parser.nextToken() != null) {
                throw Refusal.malformed("The body goes on after the end of its JSON object.");
            }
            return object;
        } catch (StreamConstraintsException tooMuch) {
            throw Refusal.malformed("The body's JSON is nested deeper than " + DEPTH_MAX
                    + " levels, or holds a number of more than " + DIGITS_MAX + " digits.");
        } catch (JsonParseException malformed) {
            throw Refusal.malformed("The body is not valid JSON at line "
                    + malformed.getLocation().getLineNr() + ", column "
                    + malformed.getLocation().getColumnNr() + ".");
        } catch (IOException impossible) {
            throw new IllegalStateException("Reading a text from memory failed.", impossible);
        }
    }

    private static Map<String, @Nullable Object> members(JsonParser parser, String path) throws IOException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String where = (path.isEmpty() ? "" : path + ".") + UntrustedText.line(name, NAME_SHOWN_MAX);
            parser.nextToken();
            if (members.containsKey(name)) {
                throw Refusal.malformed(shown(where) + " appears twice.");
            }
            members.put(name, value(parser, where));
        }
        return members;
    }

    private static @Nullable Object value(JsonParser parser, String path) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new JsonParseException(parser, "The text ends where a value should stand.");
        }
        return switch (token) {
            case START_OBJECT -> members(parser, path);
            case START_ARRAY -> elements(parser, path);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> finite(parser, path);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new JsonParseException(parser, "A value should stand here.");
        };
    }

    private static List<@Nullable Object> elements(JsonParser parser, String path) throws IOException {
        List<@Nullable Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser, path + "[" + elements.size() + "]"));
        }
        return elements;
    }

    private static double finite(JsonParser parser, String path) throws IOException {
        double number = parser.getDoubleValue();
        if (!Double.isFinite(number)) {
            throw Refusal.malformed(shown(path) + " is not a finite number that fits into 64 bits.");
        }
        return number;
    }

    private static String shown(String path) {
        return path.length() <= PATH_SHOWN_MAX ? path : path.substring(0, PATH_SHOWN_MAX) + "...";
    }
}
