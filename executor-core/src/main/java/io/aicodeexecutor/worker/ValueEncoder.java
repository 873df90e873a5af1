package io.aicodeexecutor.worker;

import io.aicodeexecutor.wire.Frame.Reason;
import java.io.Serial;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.graalvm.polyglot.Value;

/// Writes a Python value as JSON, bounded in bytes and depth while it writes. Not thread-safe; one use.
///
/// Values of the plain built-in types are read directly. Everything else goes through the prelude's `simplify`,
/// which makes a plain value of it (dates and decimals as text, bytes as base64, subclasses as what they extend,
/// sets as lists) or names its type for the refusal. Code of the guest's may run meanwhile (`__str__`, comparison,
/// iteration); the limits of the execution still stand.
final class ValueEncoder {
    /// An integer of n bits has about n × log10(2) digits.
    private static final double DIGITS_PER_BIT = 0.30103;

    private final Value simplify;
    private final int bytesMax;
    private final int depthMax;
    private final StringBuilder json = new StringBuilder();

    ValueEncoder(Value simplify, int bytesMax, int depthMax) {
        this.simplify = simplify;
        this.bytesMax = bytesMax;
        this.depthMax = depthMax;
    }

    /// Encodes one value.
    ///
    /// @throws NotEncodableException if it is too large, too deep, or of a type that does not cross
    String encode(Value value) throws NotEncodableException {
        try {
            write(value, 0);
        } catch (IllegalStateException
                | UnsupportedOperationException
                | ClassCastException
                | IndexOutOfBoundsException lyingObject) {
            // an object of the guest's answered one thing and did another while it was read
            throw new NotEncodableException(Reason.RESULT_TYPE, "the value could not be read");
        }
        String text = json.toString();
        if (text.getBytes(StandardCharsets.UTF_8).length > bytesMax) {
            throw tooLarge();
        }
        return text;
    }

    private void write(Value value, int depth) throws NotEncodableException {
        if (value.isNull()) {
            raw("null");
        } else if (value.isBoolean()) {
            raw(value.asBoolean() ? "true" : "false");
        } else {
            String type = typeName(value);
            switch (type) {
                case "str" -> text(value.asString());
                case "int" -> integer(value);
                case "float" -> floating(value.asDouble());
                case "list", "tuple" -> list(value, depth + 1);
                case "dict" -> dict(value, depth + 1);
                default -> simplified(value, depth);
            }
        }
    }

    /// The name of a built-in type; empty for all others, whatever they call themselves.
    private static String typeName(Value value) {
        Value type = value.getMetaObject();
        if (type == null) {
            return "";
        }
        String name = type.getMetaSimpleName();
        boolean plain = switch (name) {
            case "str" -> value.isString();
            case "int" -> value.isNumber() && value.fitsInBigInteger();
            case "float" -> value.isNumber() && value.fitsInDouble();
            case "list", "tuple" -> value.hasArrayElements();
            case "dict" -> value.hasHashEntries();
            default -> false;
        };
        return plain && isBuiltin(type) ? name : "";
    }

    private static boolean isBuiltin(Value type) {
        return type.getMetaQualifiedName().equals(type.getMetaSimpleName())
                || type.getMetaQualifiedName().equals("builtins." + type.getMetaSimpleName());
    }

    private void simplified(Value value, int depth) throws NotEncodableException {
        Value pair = simplify.execute(value);
        Value plain = pair.getArrayElement(1);
        switch (pair.getArrayElement(0).asString()) {
            case "text" -> text(plain.asString());
            case "int" -> integer(plain);
            case "float" -> floating(plain.asDouble());
            case "list" -> list(plain, depth + 1);
            case "dict" -> dict(plain, depth + 1);
            default ->
                throw new NotEncodableException(
                        Reason.RESULT_TYPE, "a value of type \"" + cut(plain.asString()) + "\" is not JSON data");
        }
    }

    private void list(Value list, int depth) throws NotEncodableException {
        checkDepth(depth);
        raw("[");
        long size = list.getArraySize();
        for (long i = 0; i < size; i++) {
            if (i > 0) {
                raw(",");
            }
            if (i >= list.getArraySize()) {
                // what was written last may have run code of the guest's
                throw new NotEncodableException(Reason.RESULT_TYPE, "a list became shorter while it was read");
            }
            write(list.getArrayElement(i), depth);
        }
        raw("]");
    }

    private void dict(Value dict, int depth) throws NotEncodableException {
        checkDepth(depth);
        raw("{");
        Value entries = dict.getHashEntriesIterator();
        Set<String> keys = new HashSet<>();
        while (entries.hasIteratorNextElement()) {
            Value entry = entries.getIteratorNextElement();
            if (!keys.isEmpty()) {
                raw(",");
            }
            String key = key(entry.getArrayElement(0));
            if (hasLoneSurrogate(key)) {
                // strict readers take it in a text, not in a name
                throw new NotEncodableException(
                        Reason.RESULT_TYPE, "a dictionary key with half of a surrogate pair is not JSON data");
            }
            if (!keys.add(key)) {
                throw new NotEncodableException(
                        Reason.RESULT_TYPE, "two dictionary keys are the same in JSON: \"" + cut(key) + "\"");
            }
            text(key);
            raw(":");
            write(entry.getArrayElement(1), depth);
        }
        raw("}");
    }

    /// Keys are strings in JSON; other scalars become the text that Python's own json module gives them.
    private String key(Value key) throws NotEncodableException {
        if (key.isNull()) {
            return "null";
        }
        if (key.isBoolean()) {
            return key.asBoolean() ? "true" : "false";
        }
        String type = typeName(key);
        Value plain = key;
        if (type.isEmpty()) {
            Value pair = simplify.execute(key);
            plain = pair.getArrayElement(1);
            type = pair.getArrayElement(0).asString();
        }
        return switch (type) {
            case "str", "text" -> plain.asString();
            case "int" -> digits(plain.asBigInteger());
            case "float" -> floatKey(plain);
            default -> {
                Value meta = key.getMetaObject();
                String name = meta == null ? "unknown" : meta.getMetaSimpleName();
                throw new NotEncodableException(
                        Reason.RESULT_TYPE, "a dictionary key of type \"" + cut(name) + "\" is not JSON data");
            }
        };
    }

    private void integer(Value value) throws NotEncodableException {
        if (value.fitsInLong()) {
            raw(Long.toString(value.asLong()));
            return;
        }
        raw(digits(value.asBigInteger()));
    }

    /// Converting a huge number takes long: one that is too large is refused by its size in bits.
    private String digits(BigInteger number) throws NotEncodableException {
        if (number.bitLength() * DIGITS_PER_BIT > bytesMax) {
            throw tooLarge();
        }
        return number.toString();
    }

    /// JSON has no words for these three; they cross as the strings `NaN`, `Infinity` and `-Infinity`.
    private void floating(double value) throws NotEncodableException {
        String text = Double.toString(value);
        raw(Double.isFinite(value) ? text : '"' + text + '"');
    }

    private static String floatKey(Value value) {
        double number = value.asDouble();
        return Double.isFinite(number) ? value.toString() : Double.toString(number);
    }

    private void text(String text) throws NotEncodableException {
        if (text.length() > bytesMax - json.length()) {
            throw tooLarge();
        }
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < 0x20 || isLoneSurrogate(text, i)) {
                        json.append(String.format("\\u%04x", (int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        raw("\"");
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(character -> Character.getType(character) == Character.SURROGATE);
    }

    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private void raw(String piece) throws NotEncodableException {
        json.append(piece);
        if (json.length() > bytesMax) {
            throw tooLarge();
        }
    }

    private void checkDepth(int depth) throws NotEncodableException {
        if (depth > depthMax) {
            throw new NotEncodableException(
                    Reason.RESULT_DEPTH, "the value is nested deeper than " + depthMax + " levels, or contains itself");
        }
    }

    private NotEncodableException tooLarge() {
        return new NotEncodableException(
                Reason.RESULT_BYTES, "the value is larger than " + bytesMax + " bytes as JSON");
    }

    private static String cut(String name) {
        return name.length() <= 80 ? name : name.substring(0, 80) + "…";
    }

    /// The value cannot cross.
    static final class NotEncodableException extends Exception {
        @Serial
        private static final long serialVersionUID = 1L;

        private final Reason reason;

        NotEncodableException(Reason reason, String message) {
            super(message);
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }
}
