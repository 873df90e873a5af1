package io.aicodeexecutor.testkit.owned;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// The bytes of one payload, put together without any rule. Not thread-safe.
final class Payload {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /// Four bytes.
    Payload number(int value) {
        return raw(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }

    /// Eight bytes.
    Payload longNumber(long value) {
        return raw(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    /// One byte.
    Payload flag(int value) {
        return raw((byte) value);
    }

    /// A text with its length before it.
    Payload text(String text) {
        return blob(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Bytes with their length before them.
    Payload blob(byte... content) {
        return number(content.length).raw(content);
    }

    /// Bytes as they are.
    Payload raw(byte... content) {
        bytes.writeBytes(content);
        return this;
    }

    /// The two counts at the end of a last word.
    Payload printed(long stdout, long stderr) {
        return longNumber(stdout).longNumber(stderr);
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
