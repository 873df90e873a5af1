package io.aicodeexecutor.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What text from outside may do where it is shown: nothing.
final class UntrustedTextTest {
    @Test
    void ordinaryTextIsShownAsItIs() {
        String ordinary = "naïve 日本 😀 ❤\uFE0F 👨‍👩‍👧 می‌خواهم \"'\\";
        assertThat(UntrustedText.line(ordinary)).isEqualTo(ordinary);
        assertThat(UntrustedText.lines("a\n\tb")).isEqualTo("a\n\tb");
    }

    @Test
    void whatSteersATerminalIsShownAsItsEscape() {
        assertThat(UntrustedText.line("\u001B[2J\r\u0000\u007F\u009B\u202E\u2066\u2028\u00AD"))
                .isEqualTo("\\x1b[2J\\r\\x00\\x7f\\x9b\\u202e\\u2066\\u2028\\xad");
        assertThat(UntrustedText.lines("\u001B[2J\r\n")).isEqualTo("\\x1b[2J\\r\n");
    }

    @Test
    void whatIsNotSeenIsShownAsItsEscape() {
        assertThat(UntrustedText.line("\u00A0\u3000\uE000\uFFFF" + Character.toString(0xE0041)))
                .isEqualTo("\\xa0\\u3000\\ue000\\uffff\\U000e0041");
        assertThat(UntrustedText.line("\u3164\u2800\u034F\uFE00" + Character.toString(0xE0100)))
                .isEqualTo("\\u3164\\u2800\\u034f\\ufe00\\U000e0100");
    }

    @Test
    void halfACharacterIsShown() {
        assertThat(UntrustedText.line("\uD800")).isEqualTo("\\ud800");
        assertThat(UntrustedText.lines("\uDC00")).isEqualTo("\\udc00");
    }

    @Test
    void aLineStaysALine() {
        assertThat(UntrustedText.line("a\nb\tc")).isEqualTo("a\\nb\\tc");
    }

    @Test
    void whatIsTooLongIsCutAtACharacter() {
        assertThat(UntrustedText.cut("abc", 3)).isEqualTo("abc");
        assertThat(UntrustedText.cut("abcd", 3)).isEqualTo("abc…");
        assertThat(UntrustedText.cut("ab😀d", 3)).isEqualTo("ab…");
        assertThat(UntrustedText.line("\u001b\u001b\u001b", 2)).isEqualTo("\\x1b\\x1b…");
    }
}
