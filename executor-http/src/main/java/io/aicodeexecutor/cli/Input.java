package io.aicodeexecutor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Reads what the user names, bounded. Every fault is a [Misuse] that names the input.
final class Input {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Input() {}

    static byte[] readFile(String file, int bytesMax) {
        try (InputStream content = Files.newInputStream(Path.of(file))) {
            return read(file, content, bytesMax);
        } catch (NoSuchFileException missing) {
            throw new Misuse(file + ": no such file", missing);
        } catch (AccessDeniedException denied) {
            throw new Misuse(file + ": permission denied", denied);
        } catch (IOException | InvalidPathException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    static byte[] read(String name, InputStream content, int bytesMax) {
        try {
            byte[] bytes = content.readNBytes(bytesMax + 1);
            if (bytes.length > bytesMax) {
                throw new Misuse(name + ": too large; accepted: at most " + bytesMax + " bytes");
            }
            return bytes;
        } catch (IOException failed) {
            throw unreadable(name, failed);
        }
    }

    /// Decodes UTF-8, with or without a byte order mark.
    static String text(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new Misuse(name + ": not UTF-8 text", notUtf8);
        }
    }

    private static Misuse unreadable(String name, Exception fault) {
        return new Misuse(name + ": cannot be read: " + fault.getMessage(), fault);
    }
}
