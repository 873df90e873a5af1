package io.aicodeexecutor.validation;

/// Text of a program within a message of ours: in quotes, bounded, with nothing that could break a line or move a
/// cursor.
final class Quoted {
    private static final int CHARACTERS_MAX = 80;

    private Quoted() {}

    static String of(String untrustedText) {
        StringBuilder quoted = new StringBuilder("\"");
        int count = 0;
        for (int i = 0; i < untrustedText.length(); i += Character.charCount(untrustedText.codePointAt(i))) {
            if (count == CHARACTERS_MAX) {
                return quoted.append("…\"").toString();
            }
            count++;
            int c = untrustedText.codePointAt(i);
            boolean plain = Character.isLetterOrDigit(c) || (c >= ' ' && c < 0x7F);
            if (plain) {
                quoted.appendCodePoint(c);
            } else {
                quoted.append(String.format("\\u{%x}", c));
            }
        }
        return quoted.append('"').toString();
    }
}
