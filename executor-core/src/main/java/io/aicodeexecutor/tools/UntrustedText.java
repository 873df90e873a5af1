package io.aicodeexecutor.tools;

/// Makes text from outside safe to stand in one line of a message or a log: bounded, without control characters.
final class UntrustedText {
    private UntrustedText() {}

    /// The text itself, cut to a length.
    ///
    /// @param charactersMax UTF-16 units kept; a pair of surrogates is never cut in two
    static String cut(String untrusted, int charactersMax) {
        if (untrusted.length() <= charactersMax) {
            return untrusted;
        }
        int end = Character.isHighSurrogate(untrusted.charAt(charactersMax - 1)) ? charactersMax - 1 : charactersMax;
        return untrusted.substring(0, end) + "…";
    }

    /// The text cut to a length, with everything that is not plainly printable written as an escape.
    ///
    /// @param charactersMax UTF-16 units of the original that are kept
    static String escape(String untrusted, int charactersMax) {
        StringBuilder line = new StringBuilder();
        cut(untrusted, charactersMax).codePoints().forEach(codePoint -> append(line, codePoint));
        return line.toString();
    }

    private static void append(StringBuilder line, int codePoint) {
        switch (codePoint) {
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\t' -> line.append("\\t");
            default -> {
                if (isPrintable(codePoint)) {
                    line.appendCodePoint(codePoint);
                } else {
                    line.append(String.format("\\u%04x", codePoint));
                }
            }
        }
    }

    // control characters move a terminal's cursor, format characters reverse its text, separators break a log's lines
    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
