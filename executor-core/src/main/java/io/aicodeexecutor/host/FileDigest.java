package io.aicodeexecutor.host;

import io.aicodeexecutor.SandboxException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.CRC32;

/// SHA-256 of files.
final class FileDigest {
    private static final int CHUNK_BYTES = 1 << 20;

    private final boolean gentle;

    private FileDigest(boolean gentle) {
        this.gentle = gentle;
    }

    /// At once, for somebody who waits.
    static FileDigest quick() {
        return new FileDigest(false);
    }

    /// In the background: rests as long as it works, since Java's thread priorities mean nothing on Linux.
    static FileDigest gentle() {
        return new FileDigest(true);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new SandboxException("This JDK has no SHA-256.", impossible);
        }
    }

    /// Tells when a text of ours was damaged. Not a hash: in a JVM that has just started it takes no time.
    static String checksum(String text) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits(checksum.getValue(), 8);
    }

    /// @throws InterruptedIOException if this thread is interrupted meanwhile; the flag stays set
    String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] chunk = new byte[CHUNK_BYTES];
        // not through a channel, which an interrupt would close with the look of a file that cannot be read
        try (InputStream in = new FileInputStream(file.toFile())) {
            long before = System.nanoTime();
            for (int read = in.read(chunk); read > 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
                if (gentle) {
                    LockSupport.parkNanos(System.nanoTime() - before);
                }
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedIOException("interrupted while reading " + file);
                }
                before = System.nanoTime();
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
