package io.aicodeexecutor.cli;

import io.aicodeexecutor.Violation;
import java.io.PrintStream;
import java.util.List;

/// Shows findings as compilers do: place, message and rule, then the line of the source with a caret under the
/// column.
final class Findings {
    private static final int LINE_CHARACTERS_MAX = 160;

    private final String name;
    private final List<String> lines;

    /// @param name how the program is called in messages
    /// @param untrustedSource its text, where it is text
    Findings(String name, String untrustedSource) {
        this.name = SafeText.line(name);
        this.lines = untrustedSource.lines().toList();
    }

    void print(List<Violation> findings, PrintStream stream) {
        for (Violation finding : findings) {
            print(finding, stream);
        }
    }

    /// A line of the source without its indentation, safe to show; empty where there is none.
    String line(int number) {
        return isShowable(number) ? SafeText.line(lines.get(number - 1).strip()) : "";
    }

    private void print(Violation finding, PrintStream stream) {
        String place = finding.line() == 0 ? name : name + ":" + finding.line() + ":" + finding.column();
        String severity = finding.isError() ? "error" : "warning";
        stream.println(place + ": " + severity + ": " + SafeText.line(finding.message()) + " (" + finding.rule() + ")");
        if (isShowable(finding.line())) {
            printExcerpt(lines.get(finding.line() - 1), finding.column(), stream);
        }
    }

    private boolean isShowable(int line) {
        return line > 0 && line <= lines.size() && lines.get(line - 1).length() <= LINE_CHARACTERS_MAX;
    }

    /// Prints the line and the caret. What stands before the caret is measured as it is shown.
    private static void printExcerpt(String line, int column, PrintStream stream) {
        int characters = line.codePointCount(0, line.length());
        int before = line.offsetByCodePoints(0, Math.clamp(column - 1L, 0, characters));
        String shownBefore = shown(line.substring(0, before));
        stream.println("    " + shownBefore + shown(line.substring(before)));
        stream.println("    " + " ".repeat(shownBefore.length()) + "^");
    }

    private static String shown(String text) {
        return SafeText.line(text).replace('\t', ' ');
    }
}
