package io.aicodeexecutor.testkit.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The same work in the three forms that subjects take it in.
///
/// @param name for messages
/// @param program for the product: its value is the answer
/// @param script for `python3 -c`: reads the context as JSON from standard input where there is one, and
///     prints the answer as JSON
/// @param plain for a plain interpreter context: finds the context as JSON in the global variable
///     `context_json`; its value, as text, is the answer as JSON
/// @param context for the product; empty where there is none
/// @param answer what must come back
record Workload(
        String name,
        String program,
        String script,
        String plain,
        Map<String, @Nullable Object> context,
        JsonNode answer) {
    private static final JsonMapper JSON = new JsonMapper();

    /// Work without a context.
    ///
    /// @param body statements; empty, or ends with a line feed
    /// @param value the expression that is the answer
    /// @param dump how to write the answer as JSON, given its expression
    static Workload of(String name, String body, String value, String dump, String answer) {
        return new Workload(name, body + value, body + "print(" + dump + ")", body + dump, Map.of(), read(answer));
    }

    /// The context as JSON; empty text where there is none.
    String contextJson() {
        return context.isEmpty() ? "" : write(context);
    }

    /// Marks a source, so that nobody's cache of parsed sources knows it.
    static String unique(String source, long serial) {
        return source + " # " + serial;
    }

    /// Checks an answer in the form of the API's values.
    ///
    /// @throws BenchException if it is another
    void check(SubjectName subject, @Nullable Object value) {
        checkJson(subject, write(value));
    }

    /// Checks an answer in the form of JSON text.
    ///
    /// @throws BenchException if it is another
    void checkJson(SubjectName subject, String text) {
        JsonNode seen;
        try {
            seen = read(text);
        } catch (BenchException noJson) {
            throw new BenchException(subject.text() + ", " + name + ": answered " + shortened(text), noJson);
        }
        if (!seen.equals(answer)) {
            throw new BenchException(subject.text() + ", " + name + ": answered " + shortened(text));
        }
    }

    private static String shortened(String text) {
        int most = 300;
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }

    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException noJson) {
            throw new BenchException("no JSON: " + shortened(text), noJson);
        }
    }

    static String write(@Nullable Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new BenchException("cannot be written as JSON", impossible);
        }
    }
}
