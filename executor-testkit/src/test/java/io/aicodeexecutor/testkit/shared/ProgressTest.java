package io.aicodeexecutor.testkit.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static String progress(boolean terminal, int total) {
        StringWriter text = new StringWriter();
        Progress progress = new Progress(new PrintWriter(text, true), terminal, total, "programs run", "behave");
        IntStream.range(0, total).forEach(i -> progress.add(i == 1));
        progress.end();
        return text.toString();
    }

    @Test
    void itRewritesItsLineOnATerminalOnly() {
        assertThat(progress(true, 2)).isEqualTo("\r1 of 2 programs run, 0 behave\r2 of 2 programs run, 1 behave\n");
        assertThat(progress(false, 2)).isEqualTo("1 of 2 programs run, 0 behave\n2 of 2 programs run, 1 behave\n");
        assertThat(progress(false, 1_000).lines()).hasSize(10).last().isEqualTo("1000 of 1000 programs run, 1 behave");
        assertThat(progress(true, 0)).isEmpty();
    }
}
