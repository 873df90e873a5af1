package io.aicodeexecutor.validation;

import io.aicodeexecutor.Limits;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The first gate: what the source is as text, before anybody parses it.
final class SourceText {
    private static final String ENCODING = "source.encoding";

    /// PEP 263: the form of a declaration of encoding, in one of the first two lines.
    private static final Pattern COOKIE = Pattern.compile("^[ \\t\\f]*#.*?coding[:=][ \\t]*([-_.a-zA-Z0-9]+)");

    private static final Pattern BLANK = Pattern.compile("^[ \\t\\f]*(?:#.*)?$");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");
    private static final Pattern UTF_8 = Pattern.compile("utf[-_]?8(?:[-_].*)?", Pattern.CASE_INSENSITIVE);

    private SourceText() {}

    /// Decodes a file's bytes, as strictly as Python does.
    static Optional<String> decode(byte[] untrustedSource, Limits limits, Findings findings) {
        if (isTooLarge(untrustedSource.length, limits, findings)) {
            return Optional.empty();
        }
        CharBuffer text = CharBuffer.allocate(untrustedSource.length);
        CoderResult end = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(untrustedSource), text, true);
        String decoded = text.flip().toString();
        if (end.isError()) {
            findings.error(ENCODING, place(decoded, decoded.length()), "the source is not UTF-8");
            return Optional.empty();
        }
        return Optional.of(decoded);
    }

    /// Checks size and characters.
    ///
    /// @return whether the source may go on to the parser
    static boolean check(String untrustedSource, Limits limits, Findings findings) {
        if (isTooLarge(utf8Length(untrustedSource), limits, findings)) {
            return false;
        }
        int surrogate = loneSurrogate(untrustedSource);
        if (surrogate >= 0) {
            findings.error(ENCODING, place(untrustedSource, surrogate), "a lone surrogate cannot be encoded as UTF-8");
            return false;
        }
        int nul = untrustedSource.indexOf('\0');
        if (nul >= 0) {
            findings.error(ENCODING, place(untrustedSource, nul), "the source contains a NUL character");
            return false;
        }
        return checkCookie(untrustedSource, findings);
    }

    private static boolean isTooLarge(long bytes, Limits limits, Findings findings) {
        boolean tooLarge = bytes > limits.sourceBytesMax();
        if (tooLarge) {
            findings.error(
                    "source.size",
                    Place.START,
                    "the source has " + bytes + " bytes; accepted: at most " + limits.sourceBytesMax());
        }
        return tooLarge;
    }

    /// Counts without a copy: a source may be far larger than what is accepted.
    private static long utf8Length(String text) {
        return text.codePoints()
                .mapToLong(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4)
                .sum();
    }

    /// A declaration of another encoding would make others read another program than we do.
    private static boolean checkCookie(String source, Findings findings) {
        String[] lines = LINE_END.split(source, 3);
        for (int i = 0; i < Math.min(2, lines.length); i++) {
            String line = i == 0 && lines[i].startsWith("\uFEFF") ? lines[i].substring(1) : lines[i];
            Matcher cookie = COOKIE.matcher(line);
            if (cookie.find() && !UTF_8.matcher(cookie.group(1)).matches()) {
                findings.error(
                        ENCODING,
                        new Place(i + 1, 1),
                        "the source declares encoding " + Quoted.of(cookie.group(1)) + "; accepted: utf-8",
                        Optional.of(
                                "write the comment in other words: behind \"coding:\" or \"coding=\" in one of the first"
                                        + " two lines Python takes a word for an encoding"));
                return false;
            }
            if (!BLANK.matcher(line).matches()) {
                return true;
            }
        }
        return true;
    }

    private static int loneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }

    private static Place place(String text, int at) {
        String before = text.substring(0, at);
        String[] lines = LINE_END.split(before, -1);
        String last = lines[lines.length - 1];
        return new Place(lines.length, last.codePointCount(0, last.length()) + 1);
    }
}
