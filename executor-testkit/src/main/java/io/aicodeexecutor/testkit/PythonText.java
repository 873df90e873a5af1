package io.aicodeexecutor.testkit;

import java.util.Set;

/// Writes text as Python source.
final class PythonText {
    private static final Set<String> KEYWORDS = Set.of(
            "False",
            "None",
            "True",
            "and",
            "as",
            "assert",
            "async",
            "await",
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "try",
            "while",
            "with",
            "yield");

    private PythonText() {}

    /// Whether a word is not a name.
    static boolean isKeyword(String word) {
        return KEYWORDS.contains(word);
    }

    /// A string literal of one line with this value.
    static String literal(String value) {
        StringBuilder literal = new StringBuilder("\"");
        value.codePoints().forEach(codePoint -> {
            switch (codePoint) {
                case '"', '\\' -> literal.append('\\').appendCodePoint(codePoint);
                default -> literal.append(isPlain(codePoint) ? Character.toString(codePoint) : escape(codePoint));
            }
        });
        return literal.append('"').toString();
    }

    private static boolean isPlain(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || (codePoint >= ' ' && codePoint < 0x7f);
    }

    private static String escape(int codePoint) {
        return codePoint <= 0xffff ? String.format("\\u%04x", codePoint) : String.format("\\U%08x", codePoint);
    }
}
