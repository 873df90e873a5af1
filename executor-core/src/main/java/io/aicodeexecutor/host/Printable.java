package io.aicodeexecutor.host;

/// Makes text of unknown origin fit for a log line or a message of ours: one line, bounded, nothing but printable
/// characters.
final class Printable {
    private Printable() {}

    /// Escapes what is not printable and cuts at a length.
    static String of(String untrustedText, int charactersMax) {
        StringBuilder printable = new StringBuilder();
        untrustedText
                .codePoints()
                .takeWhile(c -> printable.length() < charactersMax)
                .forEach(c -> {
                    boolean plain = c >= ' ' && c < 0x7F && c != '\\';
                    if (plain) {
                        printable.appendCodePoint(c);
                    } else if (c == '\n') {
                        printable.append(" | ");
                    } else {
                        printable.append(String.format("\\u{%x}", c));
                    }
                });
        return printable.toString().strip();
    }
}
