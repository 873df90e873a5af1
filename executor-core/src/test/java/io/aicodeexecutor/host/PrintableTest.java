package io.aicodeexecutor.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Text of unknown origin.
final class PrintableTest {
    @Test
    void textOfUnknownOriginBecomesOnePrintableLine() {
        assertThat(Printable.of("a\nb\u001b[31mé\\", 100)).isEqualTo("a | b\\u{1b}[31m\\u{e9}\\u{5c}");
        assertThat(Printable.of("x".repeat(500), 10)).isEqualTo("x".repeat(10));
    }
}
