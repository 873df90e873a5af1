package io.aicodeexecutor.http;

import io.aicodeexecutor.Limits;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Reads a request's body within a bound of bytes and of time, whether its length was declared or not.
final class BodyReader {
    /// JSON may write one byte of source as six: a control character as an escape.
    private static final int ESCAPE_FACTOR = 6;

    /// The context's limit counts its JSON in UTF-8; escaping all that is not ASCII makes it at most three
    /// times as long.
    private static final int CONTEXT_FACTOR = 3;

    /// Field names, tenant, white space.
    private static final int OVERHEAD_BYTES = 16 * 1024;

    private static final int CHUNK_BYTES = 16 * 1024;

    private final int bytesMax;
    private final Duration readMax;

    BodyReader(Limits limits, Duration readMax) {
        this.bytesMax =
                ESCAPE_FACTOR * limits.sourceBytesMax() + CONTEXT_FACTOR * limits.contextBytesMax() + OVERHEAD_BYTES;
        this.readMax = readMax;
    }

    /// @return the body as text, malformed UTF-8 refused
    /// @throws Refusal if it is too long, too slow, cut short or not UTF-8
    String read(Context request) {
        if (request.req().getContentLengthLong() > bytesMax) {
            throw tooLarge(request);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(readBounded(request)))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw Refusal.malformed("The body is not UTF-8.");
        } catch (IOException cut) {
            throw Refusal.malformed("The body ended before it was complete.");
        }
    }

    private byte[] readBounded(Context request) throws IOException {
        long deadline = System.nanoTime() + readMax.toNanos();
        InputStream in = request.req().getInputStream();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK_BYTES];
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            body.write(chunk, 0, count);
            if (body.size() > bytesMax) {
                throw tooLarge(request);
            }
            if (System.nanoTime() - deadline > 0) {
                throw closing(request, Refusal.of(408, "The body took longer than " + readMax.toSeconds() + " s."));
            }
        }
        return body.toByteArray();
    }

    private Refusal tooLarge(Context request) {
        return closing(request, Refusal.of(413, "The body is too large; accepted: up to " + bytesMax + " bytes."));
    }

    /// The rest of the body is not read, so the connection cannot serve another request.
    private static Refusal closing(Context request, Refusal refusal) {
        request.header("Connection", "close");
        return refusal;
    }
}
