package io.aicodeexecutor.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PythonLinesTest {
    @Test
    void theThreeEndsOfLinesAndNoOthersEndOne() {
        assertThat(PythonLines.of("a\r\nb\rc\n\r\fd\u2028\u0085\u000be"))
                .containsExactly("a", "b", "c", "", "\fd\u2028\u0085\u000be");
        assertThat(PythonLines.of("a\n")).containsExactly("a", "");
        assertThat(PythonLines.of("")).containsExactly("");
    }
}
