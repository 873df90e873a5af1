package io.aicodeexecutor.validation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.aicodeexecutor.Limits;
import io.aicodeexecutor.Policy;
import io.aicodeexecutor.Violation;
import io.aicodeexecutor.text.UntrustedText;
import java.io.IOException;
import java.io.Serial;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Checks the context of a request and writes it as JSON, bounded in depth and bytes while it writes.
///
/// Depth counts levels of values: a scalar directly under its key is at level 1, an element of a list there at
/// level 2. Integers keep every digit; a [BigDecimal] with decimals becomes the nearest float of Python's.
public final class ContextCheck {
    /// What came of it.
    public sealed interface Result {}

    /// The context may cross.
    ///
    /// @param json a JSON object
    public record Accepted(String json) implements Result {}

    /// It may not.
    public record Refused(List<Violation> violations) implements Result {
        public Refused {
            violations = List.copyOf(violations);
        }
    }

    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern IDENTIFIER =
            Pattern.compile("[\\p{L}\\p{Nl}_][\\p{L}\\p{Nl}\\p{Mn}\\p{Mc}\\p{Nd}\\p{Pc}]*");
    private static final int WHERE_LENGTH_MAX = 200;
    private static final String SIZE = "context.size";
    private static final String TOOLS = "tools";

    /// The variable whose value a program returns.
    private static final String RESULT = "_";

    /// The least integer that Python does not convert from text: it has 4,301 digits.
    private static final BigInteger INTEGER_BEYOND = BigInteger.TEN.pow(4_300);

    /// Reserved words of Python 3.12 (lexical analysis, section 2.3.1); soft keywords are ordinary names.
    private static final Set<String> KEYWORDS = Set.of(
            "False",
            "None",
            "True",
            "and",
            "as",
            "assert",
            "async",
            "await",
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "try",
            "while",
            "with",
            "yield");

    private final Limits limits;
    private final StringWriter text = new StringWriter();

    /// Keys and indexes on the way to the value that is being written.
    private final Deque<Object> path = new ArrayDeque<>();

    private ContextCheck(Limits limits) {
        this.limits = limits;
    }

    /// Checks a context.
    ///
    /// @param toolNames names of the tools that programs can call, none of which may be a key
    public static Result check(
            Map<String, @Nullable Object> context, Limits limits, Policy policy, Set<String> toolNames) {
        List<Violation> violations = new ArrayList<>();
        // a caller that bypasses generics may hold any key
        for (Object key : ((Map<?, ?>) context).keySet()) {
            checkKey(key, policy, toolNames, violations);
        }
        if (!violations.isEmpty()) {
            return new Refused(violations);
        }
        ContextCheck check = new ContextCheck(limits);
        try {
            return new Accepted(check.write(context));
        } catch (RefusedValue refused) {
            String where = refused.rule.equals(SIZE) ? "" : check.where();
            return new Refused(List.of(violation(refused.rule, refused.getMessage() + where)));
        } catch (IOException impossible) {
            throw new IllegalStateException("a text in memory could not be written", impossible);
        }
    }

    private static void checkKey(
            @Nullable Object key, Policy policy, Set<String> toolNames, List<Violation> violations) {
        if (!(key instanceof String name)) {
            violations.add(violation("context.key", "a context key is not a string"));
            return;
        }
        boolean reserved = KEYWORDS.contains(name)
                || (name.startsWith("__") && name.endsWith("__"))
                || name.equals(RESULT)
                || toolNames.contains(name)
                || (!toolNames.isEmpty() && name.equals(TOOLS))
                || policy.forbidsName(name);
        // Python takes identifiers in this form: a program could not name a key in another
        boolean reachable = IDENTIFIER.matcher(name).matches() && Normalizer.isNormalized(name, Normalizer.Form.NFKC);
        if (!reachable) {
            violations.add(violation("context.key", "context key " + Quoted.of(name) + " is not an identifier"));
        } else if (reserved) {
            violations.add(violation("context.key", "context key " + Quoted.of(name) + " is reserved"));
        }
    }

    private static Violation violation(String rule, String message) {
        return new Violation(rule, Violation.Severity.ERROR, 0, 0, message);
    }

    /// Where the value stands that was being written, as Python names it: `, at users[3]["name"]`.
    private String where() {
        if (path.isEmpty()) {
            return "";
        }
        StringBuilder where = new StringBuilder();
        for (Object step : path) {
            if (where.length() > WHERE_LENGTH_MAX) {
                return ", at " + where + "…";
            }
            if (where.isEmpty()) {
                where.append(UntrustedText.line(String.valueOf(step), WHERE_LENGTH_MAX));
            } else {
                where.append('[')
                        .append(step instanceof String key ? Quoted.of(key) : step)
                        .append(']');
            }
        }
        return ", at " + where;
    }

    private String write(Map<String, @Nullable Object> context) throws IOException, RefusedValue {
        try (JsonGenerator json = JSON.createGenerator(text)) {
            writeMap(json, context, 0);
        }
        String written = text.toString();
        checkSize(written.getBytes(StandardCharsets.UTF_8).length);
        return written;
    }

    private void writeValue(JsonGenerator json, @Nullable Object value, int level) throws IOException, RefusedValue {
        if (level > limits.contextDepthMax()) {
            throw new RefusedValue(
                    "context.depth", "the context is nested deeper than " + limits.contextDepthMax() + " levels");
        }
        checkSize(text.getBuffer().length());
        switch (value) {
            case null -> json.writeNull();
            case String string -> writeText(json, string);
            case Boolean bool -> json.writeBoolean(bool);
            case Number number -> writeNumber(json, number);
            case Map<?, ?> map -> writeMap(json, map, level);
            case List<?> list -> {
                json.writeStartArray();
                int index = 0;
                for (Object element : list) {
                    path.addLast(index++);
                    writeValue(json, element, level + 1);
                    path.removeLast();
                }
                json.writeEndArray();
            }
            default ->
                throw new RefusedValue(
                        "context.value",
                        "a context value of type " + value.getClass().getName() + " is not JSON data");
        }
    }

    private void writeMap(JsonGenerator json, Map<?, ?> map, int level) throws IOException, RefusedValue {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String key)) {
                throw new RefusedValue("context.value", "a key within the context is not a string");
            }
            checkText(key);
            json.writeFieldName(key);
            path.addLast(key);
            writeValue(json, entry.getValue(), level + 1);
            path.removeLast();
        }
        json.writeEndObject();
    }

    private void writeText(JsonGenerator json, String string) throws IOException, RefusedValue {
        checkText(string);
        json.writeString(string);
    }

    /// Bounds what is about to be written, and refuses what UTF-8 cannot hold.
    private void checkText(String string) throws RefusedValue {
        checkSize((long) text.getBuffer().length() + string.length());
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(string)) {
            throw new RefusedValue("context.value", "a text in the context has a lone surrogate");
        }
    }

    private void writeNumber(JsonGenerator json, Number number) throws IOException, RefusedValue {
        switch (number) {
            case Integer value -> json.writeNumber(value);
            case Long value -> json.writeNumber(value);
            case Short value -> json.writeNumber(value);
            case Byte value -> json.writeNumber((short) value);
            case BigInteger value -> {
                checkDigits(value);
                json.writeNumber(value);
            }
            case Double value -> writeFloating(json, value);
            case Float value -> writeFloating(json, value.doubleValue());
            case BigDecimal value -> {
                checkDigits(value.unscaledValue());
                if (value.scale() != 0) {
                    checkFinite(value.doubleValue(), value);
                }
                json.writeNumber(value);
            }
            default ->
                throw new RefusedValue(
                        "context.value",
                        "a context value of type " + number.getClass().getName() + " is not JSON data");
        }
    }

    private static void writeFloating(JsonGenerator json, double value) throws IOException, RefusedValue {
        checkFinite(value, value);
        json.writeNumber(value);
    }

    private static void checkFinite(double nearest, Number value) throws RefusedValue {
        if (!Double.isFinite(nearest)) {
            throw new RefusedValue("context.value", "a number in the context is " + value + ", which is not JSON data");
        }
    }

    private static void checkDigits(BigInteger value) throws RefusedValue {
        if (value.abs().compareTo(INTEGER_BEYOND) >= 0) {
            throw new RefusedValue("context.value", "a number in the context has more than 4300 digits");
        }
    }

    private void checkSize(long size) throws RefusedValue {
        if (size > limits.contextBytesMax()) {
            throw new RefusedValue(SIZE, "the context is larger than " + limits.contextBytesMax() + " bytes as JSON");
        }
    }

    /// A value that cannot cross.
    private static final class RefusedValue extends Exception {
        @Serial
        private static final long serialVersionUID = 1L;

        private final String rule;

        RefusedValue(String rule, String message) {
            super(message);
            this.rule = rule;
        }
    }
}
