package io.aicodeexecutor.testkit.shared;

import java.util.ArrayList;
import java.util.List;

/// A table in Markdown, aligned for a terminal: the first column to the left, the others to the right.
public final class AlignedTable {
    private AlignedTable() {}

    /// The lines of a table.
    ///
    /// @param cells its lines, the heading first; all of one length
    public static List<String> lines(List<List<String>> cells) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < cells.getFirst().size(); column++) {
            int index = column;
            widths.add(cells.stream()
                    .mapToInt(line -> line.get(index).length())
                    .max()
                    .orElseThrow());
        }
        List<String> lines = new ArrayList<>();
        for (List<String> line : cells) {
            lines.add(line(line, widths));
            if (lines.size() == 1) {
                lines.add(rule(widths));
            }
        }
        return lines;
    }

    private static String line(List<String> line, List<Integer> widths) {
        StringBuilder text = new StringBuilder("|");
        for (int column = 0; column < line.size(); column++) {
            String padding = " ".repeat(widths.get(column) - line.get(column).length());
            text.append(' ')
                    .append(column == 0 ? line.get(column) + padding : padding + line.get(column))
                    .append(" |");
        }
        return text.toString();
    }

    private static String rule(List<Integer> widths) {
        StringBuilder text = new StringBuilder("|");
        for (int column = 0; column < widths.size(); column++) {
            text.append('-').append("-".repeat(widths.get(column))).append(column == 0 ? "-|" : ":|");
        }
        return text.toString();
    }
}
