package io.aicodeexecutor.http;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The token that clients must present. Immutable; it appears in no text that this class makes.
final class ApiToken {
    static final int LENGTH_LEAST = 16;

    private static final int LENGTH_MOST = 512;
    private static final int DISTINCT_LEAST = 8;
    private static final int ID_BYTES = 4;

    /// Words that everybody tries first; they do not count towards the length.
    private static final List<String> WELL_KNOWN_WORDS = List.of(
            "changeme",
            "change-me",
            "change_me",
            "password",
            "passwd",
            "secret",
            "token",
            "default",
            "example",
            "letmein",
            "development",
            "executor",
            "admin",
            "test",
            "your",
            "key",
            "api",
            "dev",
            "1234567890",
            "12345678",
            "qwerty");

    private final byte[] digest;
    private final boolean weak;

    private ApiToken(String text) {
        this.digest = Digests.sha256(text);
        this.weak = isWeak(text);
    }

    /// A token as configured; empty where none is.
    static Optional<ApiToken> of(@Nullable String text) {
        return text == null || text.isEmpty() ? Optional.empty() : Optional.of(new ApiToken(text));
    }

    /// Whether a header can carry it: 1 to 512 visible ASCII characters.
    static boolean isWellFormed(String text) {
        return text.length() <= LENGTH_MOST && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    private static boolean isWeak(String text) {
        String rest = text.toLowerCase(Locale.ROOT);
        for (String word : WELL_KNOWN_WORDS) {
            rest = rest.replace(word, "");
        }
        return rest.length() < LENGTH_LEAST || rest.chars().distinct().count() < DISTINCT_LEAST;
    }

    /// Whether it could be guessed: short, monotonous, or long only by well-known words.
    boolean isWeak() {
        return weak;
    }

    /// Whether this is what the client sent. Digests are compared, so that the time says nothing about the
    /// token, not even its length.
    boolean matches(@Nullable String presented) {
        return presented != null && MessageDigest.isEqual(digest, Digests.sha256(presented));
    }

    /// Names the token in logs: the first eight hexadecimal digits of its SHA-256.
    String id() {
        return HexFormat.of().formatHex(digest, 0, ID_BYTES);
    }

    @Override
    public String toString() {
        return "ApiToken[" + id() + "]";
    }
}
