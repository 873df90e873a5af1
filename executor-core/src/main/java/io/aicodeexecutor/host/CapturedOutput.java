package io.aicodeexecutor.host;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// One stream of a program as the host keeps it: never more than the limit, whatever the worker sends. Not
/// thread-safe; filled by the worker's reader thread and read after the end.
final class CapturedOutput {
    private final int bytesMax;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private ByteBuffer undecoded = ByteBuffer.allocate(0);
    private long received;

    CapturedOutput(int bytesMax) {
        this.bytesMax = bytesMax;
    }

    /// Takes what arrived, up to the limit.
    ///
    /// @return the text that this completes, for a listener; a character cut in two waits for its rest
    String add(ByteBuffer bytes) {
        received += bytes.remaining();
        int room = Math.min(bytes.remaining(), bytesMax - kept.size());
        byte[] taken = new byte[room];
        bytes.duplicate().get(taken);
        kept.writeBytes(taken);
        return decode(taken);
    }

    private String decode(byte[] taken) {
        ByteBuffer input = ByteBuffer.allocate(undecoded.remaining() + taken.length);
        input.put(undecoded).put(taken).flip();
        CharBuffer text = CharBuffer.allocate(input.remaining() + 1);
        decoder.decode(input, text, false);
        undecoded = input;
        return text.flip().toString();
    }

    /// Whether more arrived than is kept.
    boolean isTruncated() {
        return received > bytesMax;
    }

    /// Whether more arrived than the one byte that says that there was more.
    boolean isPastTheMarker() {
        return received > bytesMax + 1L;
    }

    /// Bytes that arrived.
    long received() {
        return received;
    }

    /// What is kept. A character that the limit cut in two is left out.
    String text() {
        byte[] bytes = kept.toByteArray();
        int length = isTruncated() ? wholeCharacters(bytes) : bytes.length;
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /// The length up to the last whole UTF-8 sequence.
    private static int wholeCharacters(byte[] bytes) {
        int start = bytes.length;
        while (start > 0 && bytes.length - start < 4) {
            start--;
            int first = bytes[start] & 0xFF;
            if ((first & 0xC0) != 0x80) {
                int needed = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
                return start + needed <= bytes.length ? bytes.length : start;
            }
        }
        return bytes.length;
    }
}
