package io.aicodeexecutor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What untrusted text may do to a terminal: nothing.
final class SafeTextTest {
    @Test
    void ordinaryTextLineFeedsAndTabsPass() {
        assertThat(SafeText.of("naïve 日本 😀\n\tx")).isEqualTo("naïve 日本 😀\n\tx");
    }

    @Test
    void controlAndDirectionCharactersAreShown() {
        assertThat(SafeText.of("\u001B[2J\r\u0000\u007F\u009B\u202E\u2066\u2028"))
                .isEqualTo("\\x1b[2J\\x0d\\x00\\x7f\\x9b\\u202e\\u2066\\u2028");
    }

    @Test
    void loneSurrogateIsShown() {
        assertThat(SafeText.of("\uD800")).isEqualTo("\\ud800");
    }

    @Test
    void lineStaysALine() {
        assertThat(SafeText.line("a\nb")).isEqualTo("a\\nb");
    }
}
