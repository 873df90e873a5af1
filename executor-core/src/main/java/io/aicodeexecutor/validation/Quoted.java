package io.aicodeexecutor.validation;

import io.aicodeexecutor.text.UntrustedText;

/// Text of a program within a message of ours: in quotes, bounded, with nothing that could break a line or move a
/// cursor.
final class Quoted {
    private static final int CHARACTERS_MAX = 80;

    private Quoted() {}

    static String of(String untrustedText) {
        return '"' + UntrustedText.line(untrustedText, CHARACTERS_MAX) + '"';
    }
}
