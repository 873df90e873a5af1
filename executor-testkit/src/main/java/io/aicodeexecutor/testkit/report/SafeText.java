package io.aicodeexecutor.testkit.report;

import java.util.Locale;

/// Makes what a program says harmless for whoever shows it.
public final class SafeText {
    private SafeText() {}

    /// A text whose control and formatting characters, other than line feed and tab, are written as escapes.
    public static String plain(String untrusted) {
        StringBuilder safe = new StringBuilder(untrusted.length());
        untrusted
                .codePoints()
                .forEach(character -> safe.append(
                        isActive(character)
                                ? String.format(Locale.ROOT, "\\u%04x", character)
                                : Character.toString(character)));
        return safe.toString();
    }

    /// The same in one line.
    public static String line(String untrusted) {
        return plain(untrusted).replace("\n", "\\n").replace("\t", "\\t");
    }

    /// The same as text of HTML, for elements and for quoted attributes.
    public static String html(String untrusted) {
        StringBuilder safe = new StringBuilder(untrusted.length());
        plain(untrusted).codePoints().forEach(character -> {
            switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(character);
            }
        });
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
