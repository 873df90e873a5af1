package io.aicodeexecutor.host;

import io.aicodeexecutor.ErrorDetail;
import io.aicodeexecutor.text.PythonLines;

/// Puts the program's own text into a traceback. The worker tells functions and lines only; the host has the source.
final class SourceLines {
    private static final int CHARACTERS_MAX = 200;

    private SourceLines() {}

    /// The same detail, with the text of each frame's line.
    static ErrorDetail into(ErrorDetail detail, String untrustedSource) {
        String[] lines = PythonLines.of(untrustedSource);
        return new ErrorDetail(
                detail.type(),
                detail.message(),
                detail.line(),
                detail.traceback().stream()
                        .map(frame -> new ErrorDetail.Frame(frame.function(), frame.line(), text(lines, frame.line())))
                        .toList());
    }

    /// The worker may name any line.
    private static String text(String[] lines, int line) {
        if (line < 1 || line > lines.length) {
            return "";
        }
        String text = lines[line - 1].strip();
        return text.length() <= CHARACTERS_MAX
                ? text
                : text.substring(0, text.offsetByCodePoints(0, CHARACTERS_MAX / 2)) + "…";
    }
}
