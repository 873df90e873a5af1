package io.aicodeexecutor.text;

/// Makes text from outside fit for a message, a log, a report or a terminal. What could move a cursor, change a colour,
/// turn the reading direction, break a line or not be seen at all is shown as the escape that Python writes: `\x1b`,
/// `\u202e`, `\U000e0041`. Stateless.
public final class UntrustedText {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private UntrustedText() {}

    /// The text in one line.
    public static String line(String untrusted) {
        StringBuilder line = new StringBuilder(untrusted.length());
        untrusted.codePoints().forEach(character -> append(line, character));
        return line.toString();
    }

    /// The text in one line, cut to a length before anything is escaped.
    ///
    /// @param charactersMax UTF-16 units of the original that are kept; 1 or more
    public static String line(String untrusted, int charactersMax) {
        return line(cut(untrusted, charactersMax));
    }

    /// The text in the lines that it has: line feeds and tabs are kept.
    public static String lines(String untrusted) {
        StringBuilder lines = new StringBuilder(untrusted.length());
        untrusted.codePoints().forEach(character -> {
            if (character == '\n' || character == '\t') {
                lines.append((char) character);
            } else {
                append(lines, character);
            }
        });
        return lines.toString();
    }

    /// The text itself, cut to a length; what is cut off is told by `…`.
    ///
    /// @param charactersMax UTF-16 units kept, 1 or more; a pair of surrogates is never cut in two
    public static String cut(String untrusted, int charactersMax) {
        if (untrusted.length() <= charactersMax) {
            return untrusted;
        }
        int end = Character.isHighSurrogate(untrusted.charAt(charactersMax - 1)) ? charactersMax - 1 : charactersMax;
        return untrusted.substring(0, end) + "…";
    }

    /// Appends one character (a code point), as it is or as its escape.
    public static void append(StringBuilder line, int character) {
        switch (character) {
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\t' -> line.append("\\t");
            default -> {
                if (isShown(character)) {
                    line.appendCodePoint(character);
                } else {
                    line.append(String.format(escape(character), character));
                }
            }
        }
    }

    private static String escape(int character) {
        if (character <= 0xFF) {
            return "\\x%02x";
        }
        return character <= 0xFFFF ? "\\u%04x" : "\\U%08x";
    }

    // the joiners hold letters of some scripts and faces of families together, and do nothing else
    private static boolean isShown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT -> character == ZERO_WIDTH_NON_JOINER || character == ZERO_WIDTH_JOINER;
            case Character.SPACE_SEPARATOR -> character == ' ';
            default -> !isInvisible(character);
        };
    }

    /// Letters, marks and symbols that show nothing (those of Unicode's Default_Ignorable_Code_Point, and an empty
    /// pattern
    /// of Braille), but for the two variation selectors that choose between text and picture.
    private static boolean isInvisible(int character) {
        return switch (character) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
            default ->
                (character >= 0x180B && character <= 0x180F)
                        || (character >= 0xFE00 && character <= 0xFE0D)
                        || (character >= 0xE0100 && character <= 0xE01EF);
        };
    }
}
