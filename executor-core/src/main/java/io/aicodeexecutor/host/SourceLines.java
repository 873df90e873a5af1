package io.aicodeexecutor.host;

import io.aicodeexecutor.ErrorDetail;
import java.util.regex.Pattern;

/// Puts the program's own text into a traceback. The worker tells functions and lines only; the host has the source.
final class SourceLines {
    /// What Python takes for the end of a line.
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");

    private static final int CHARACTERS_MAX = 200;

    private SourceLines() {}

    /// The same detail, with the text of each frame's line.
    static ErrorDetail into(ErrorDetail detail, String untrustedSource) {
        String[] lines = LINE_END.split(untrustedSource, -1);
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
