package io.aicodeexecutor.tools;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes what a tool returned as JSON, in one pass that stops at the first thing which may not cross.
///
/// Depth and bytes are bounded while writing, so neither a cycle nor a list without an end costs more than the
/// limit. Text crosses exactly: half a surrogate pair, which Python can hold as well as Java, is written as an escape.
final class ResultWriter {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final BigDecimal DOUBLE_MOST = BigDecimal.valueOf(Double.MAX_VALUE);

    private final JsonGenerator json;

    private ResultWriter(JsonGenerator json) {
        this.json = json;
    }

    /// The result as JSON.
    ///
    /// @param bytesMax of UTF-8 that may be written
    static String write(@Nullable Object result, int bytesMax) throws UnacceptableResult {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(new BoundedStream(bytes, bytesMax))) {
            new ResultWriter(json).value(result, 0);
        } catch (BoundedStream.Full full) {
            throw new UnacceptableResult("more than " + bytesMax + " bytes of JSON");
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail in any other way", impossible);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void value(@Nullable Object value, int depth) throws IOException, UnacceptableResult {
        switch (value) {
            case null -> json.writeNull();
            case Boolean bool -> json.writeBoolean(bool);
            case String text -> json.writeString(text);
            case Number number -> number(number);
            case List<?> list -> list(list, deeper(depth));
            case Map<?, ?> map -> map(map, deeper(depth));
            default -> throw notData("a value", value);
        }
    }

    private void list(List<?> list, int depth) throws IOException, UnacceptableResult {
        json.writeStartArray();
        for (Object element : list) {
            value(element, depth);
        }
        json.writeEndArray();
    }

    private void map(Map<?, ?> map, int depth) throws IOException, UnacceptableResult {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String key)) {
                throw notData("a key", entry.getKey());
            }
            json.writeFieldName(key);
            value(entry.getValue(), depth);
        }
        json.writeEndObject();
    }

    private static int deeper(int depth) throws UnacceptableResult {
        if (depth == ArgumentsJson.DEPTH_MAX) {
            throw new UnacceptableResult("data nested deeper than " + ArgumentsJson.DEPTH_MAX + " levels");
        }
        return depth + 1;
    }

    private void number(Number number) throws IOException, UnacceptableResult {
        switch (number) {
            case Byte small -> json.writeNumber(small.longValue());
            case Short small -> json.writeNumber(small.longValue());
            case Integer small -> json.writeNumber(small.longValue());
            case Long integer -> json.writeNumber(integer);
            case BigInteger integer -> json.writeNumber(integer);
            case Float floating -> finite(floating);
            case Double floating -> finite(floating);
            case BigDecimal decimal -> decimal(decimal);
            default -> other(number);
        }
    }

    private void finite(Number floating) throws IOException, UnacceptableResult {
        if (!Double.isFinite(floating.doubleValue())) {
            throw new UnacceptableResult("a number that is not finite");
        }
        // the shortest text of its own type: a Float of 0.1 is written as 0.1
        json.writeNumber(floating.toString());
    }

    private void decimal(BigDecimal decimal) throws IOException, UnacceptableResult {
        if (decimal.abs().compareTo(DOUBLE_MOST) > 0 && decimal.scale() != 0) {
            throw new UnacceptableResult("a number beyond the range of a float");
        }
        json.writeNumber(decimal);
    }

    // AtomicLong and its like: numbers by their text
    private void other(Number number) throws IOException, UnacceptableResult {
        BigDecimal decimal;
        try {
            decimal = new BigDecimal(number.toString());
        } catch (NumberFormatException notDecimal) {
            throw notData("a number", number);
        }
        decimal(decimal);
    }

    private static UnacceptableResult notData(String what, @Nullable Object value) {
        String type = value == null ? "null" : value.getClass().getName();
        return new UnacceptableResult("something that is not JSON data", what + " of type " + type);
    }

    /// Memory that refuses to hold more than so many bytes.
    private static final class BoundedStream extends OutputStream {
        private final OutputStream sink;
        private int bytesLeft;

        BoundedStream(OutputStream sink, int bytesMax) {
            this.sink = sink;
            this.bytesLeft = bytesMax;
        }

        @Override
        public void write(int oneByte) throws IOException {
            take(1);
            sink.write(oneByte);
        }

        @Override
        public void write(byte[] source, int offset, int length) throws IOException {
            take(length);
            sink.write(source, offset, length);
        }

        private void take(int bytes) throws Full {
            if (bytes > bytesLeft) {
                throw new Full();
            }
            bytesLeft -= bytes;
        }

        private static final class Full extends IOException {
            @Serial
            private static final long serialVersionUID = 1L;
        }
    }
}
