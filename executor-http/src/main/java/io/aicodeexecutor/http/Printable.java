package io.aicodeexecutor.http;

/// Makes untrusted text fit for one line of a log or a message.
final class Printable {
    private Printable() {}

    /// The text without anything that could start a line or steer a terminal: such characters become a
    /// backslash, `u` and four hexadecimal digits.
    static String escaped(String text) {
        if (text.codePoints().noneMatch(Printable::isUnsafe)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (isUnsafe(point)) {
                safe.append(String.format("\\u%04x", point));
            } else {
                safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }

    /// The escaped text, cut after so many characters of the original.
    static String bounded(String text, int charactersMax) {
        return text.length() <= charactersMax ? escaped(text) : escaped(text.substring(0, charactersMax)) + "...";
    }

    private static boolean isUnsafe(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }
}
