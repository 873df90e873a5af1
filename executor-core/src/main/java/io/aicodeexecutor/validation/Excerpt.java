package io.aicodeexecutor.validation;

import io.aicodeexecutor.text.PythonLines;
import io.aicodeexecutor.text.UntrustedText;
import java.util.Optional;

/// The lines of a source, to show where a finding stands: the line, and a caret under the column. What could steer a
/// terminal or break a line is shown as an escape.
final class Excerpt {
    private static final int BEFORE_MAX = 80;
    private static final int LINE_MAX = 120;

    private final String[] lines;

    Excerpt(String untrustedSource) {
        this.lines = PythonLines.of(untrustedSource);
    }

    /// The line of a place and the caret, as two lines; of a long line the part around the place. Empty where there is
    /// nothing to show.
    Optional<String> at(Place place) {
        int[] line = place.line() <= lines.length
                ? lines[place.line() - 1].codePoints().toArray()
                : new int[0];
        if (line.length == 0) {
            return Optional.empty();
        }
        int column = Math.clamp(place.column() - 1L, 0, line.length);
        int from = Math.max(0, column - BEFORE_MAX);
        int to = Math.min(line.length, from + LINE_MAX);
        StringBuilder text = new StringBuilder(from > 0 ? "…" : "");
        append(text, line, from, column);
        int before = text.codePointCount(0, text.length());
        append(text, line, column, to);
        if (to < line.length) {
            text.append('…');
        }
        return Optional.of(text.append('\n').repeat(' ', before).append('^').toString());
    }

    private static void append(StringBuilder text, int[] line, int from, int to) {
        for (int i = from; i < to; i++) {
            UntrustedText.append(text, line[i] == '\t' ? ' ' : line[i]);
        }
    }
}
