package io.aicodeexecutor.wire;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads the fields of one payload, trusting nothing: every length is checked against what is left.
final class Fields {
    private static final int LIST_MAX = 100_000;

    private final ByteBuffer bytes;

    Fields(byte[] payload) {
        this.bytes = ByteBuffer.wrap(payload);
    }

    int number() throws ProtocolException {
        try {
            return bytes.getInt();
        } catch (BufferUnderflowException cut) {
            throw cutShort();
        }
    }

    int count() throws ProtocolException {
        int count = number();
        if (count < 0) {
            throw new ProtocolException("a number that counts something is negative");
        }
        return count;
    }

    long longNumber() throws ProtocolException {
        try {
            return bytes.getLong();
        } catch (BufferUnderflowException cut) {
            throw cutShort();
        }
    }

    long longCount() throws ProtocolException {
        long count = longNumber();
        if (count < 0) {
            throw new ProtocolException("a number that counts something is negative");
        }
        return count;
    }

    boolean flag() throws ProtocolException {
        if (!bytes.hasRemaining()) {
            throw cutShort();
        }
        byte value = bytes.get();
        if (value != 0 && value != 1) {
            throw new ProtocolException("a flag is neither 0 nor 1");
        }
        return value == 1;
    }

    /// All that is left, shared with the payload.
    ByteBuffer rest() {
        ByteBuffer rest = bytes.slice();
        bytes.position(bytes.limit());
        return rest;
    }

    String text() throws ProtocolException {
        return text(Integer.MAX_VALUE);
    }

    /// @param bytesMax of UTF-8
    String text(int bytesMax) throws ProtocolException {
        int length = number();
        if (length < 0 || length > bytes.remaining()) {
            throw new ProtocolException("a text is longer than its frame");
        }
        if (length > bytesMax) {
            throw new ProtocolException("a text is longer than allowed");
        }
        ByteBuffer slice = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(slice)
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new ProtocolException("a text is not UTF-8");
        }
    }

    /// Reads a list whose elements take at least one byte each.
    <T> List<T> list(Element<T> element) throws ProtocolException {
        return list(LIST_MAX, element);
    }

    /// @param sizeMax the most elements
    <T> List<T> list(int sizeMax, Element<T> element) throws ProtocolException {
        int size = number();
        if (size < 0 || size > bytes.remaining()) {
            throw new ProtocolException("a list is longer than its frame");
        }
        if (size > sizeMax) {
            throw new ProtocolException("a list is longer than allowed");
        }
        List<T> list = new ArrayList<>(Math.min(size, 1_000));
        for (int i = 0; i < size; i++) {
            list.add(element.read(this));
        }
        return list;
    }

    void end() throws ProtocolException {
        if (bytes.hasRemaining()) {
            throw new ProtocolException("a frame is longer than its fields");
        }
    }

    private static ProtocolException cutShort() {
        return new ProtocolException("a frame is shorter than its fields");
    }

    /// Reads one element of a list.
    @FunctionalInterface
    interface Element<T> {
        T read(Fields fields) throws ProtocolException;
    }
}
