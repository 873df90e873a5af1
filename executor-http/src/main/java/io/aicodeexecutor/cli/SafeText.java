package io.aicodeexecutor.cli;

/// Makes untrusted text harmless for a terminal: what could move the cursor, change colours, retitle the window or
/// reverse the reading direction is shown as an escape instead of being obeyed.
final class SafeText {
    private SafeText() {}

    /// Escapes control and formatting characters other than line feed and tab.
    static String of(String untrustedText) {
        StringBuilder safe = new StringBuilder(untrustedText.length());
        untrustedText.codePoints().forEach(character -> append(safe, character));
        return safe.toString();
    }

    /// The same in a single line: line feeds are escaped too.
    static String line(String untrustedText) {
        return of(untrustedText).replace("\n", "\\n");
    }

    private static void append(StringBuilder safe, int character) {
        if (character == '\n' || character == '\t' || !isActive(character)) {
            safe.appendCodePoint(character);
        } else if (character <= 0xFF) {
            safe.append(String.format("\\x%02x", character));
        } else {
            safe.append(String.format("\\u%04x", character));
        }
    }

    private static boolean isActive(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || isDirectional(character);
    }

    /// Whether it overrides, embeds or isolates a reading direction (Unicode Standard Annex 9, section 2).
    private static boolean isDirectional(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }
}
