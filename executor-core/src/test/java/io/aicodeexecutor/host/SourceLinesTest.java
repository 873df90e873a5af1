package io.aicodeexecutor.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.ErrorDetail;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SourceLinesTest {
    private static List<String> texts(String source, int... lines) {
        List<ErrorDetail.Frame> frames = java.util.Arrays.stream(lines)
                .mapToObj(line -> new ErrorDetail.Frame("f", line, ""))
                .toList();
        return SourceLines.into(new ErrorDetail("E", "m", 1, frames), source).traceback().stream()
                .map(ErrorDetail.Frame::text)
                .toList();
    }

    @Test
    void eachFrameGetsTheTextOfItsLine() {
        assertThat(texts("a = 1\r\n    b = 2\rc = 3\n", 1, 2, 3)).containsExactly("a = 1", "b = 2", "c = 3");
    }

    @Test
    void aLineThatIsNotThereHasNoText() {
        assertThat(texts("a = 1", 0, -1, 2, Integer.MAX_VALUE)).containsExactly("", "", "", "");
    }

    @Test
    void aLongLineIsCutBetweenCharacters() {
        assertThat(texts("x".repeat(200), 1)).containsExactly("x".repeat(200));
        assertThat(texts("x".repeat(201), 1)).containsExactly("x".repeat(100) + "…");
        assertThat(texts("\ud83d\ude00".repeat(150), 1)).containsExactly("\ud83d\ude00".repeat(100) + "…");
    }
}
