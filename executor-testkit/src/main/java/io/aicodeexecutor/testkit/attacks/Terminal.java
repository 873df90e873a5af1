package io.aicodeexecutor.testkit.attacks;

import java.util.Locale;

/// Makes what a program says harmless for a terminal.
final class Terminal {
    private Terminal() {}

    /// A text whose control and formatting characters, other than line feed and tab, are written as escapes.
    static String safe(String untrusted) {
        StringBuilder safe = new StringBuilder(untrusted.length());
        untrusted
                .codePoints()
                .forEach(character -> safe.append(
                        isActive(character)
                                ? String.format(Locale.ROOT, "\\u%04x", character)
                                : Character.toString(character)));
        return safe.toString();
    }

    private static boolean isActive(int character) {
        if (character == '\n' || character == '\t') {
            return false;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
