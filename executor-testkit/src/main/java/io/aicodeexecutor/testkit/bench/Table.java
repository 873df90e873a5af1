package io.aicodeexecutor.testkit.bench;

import io.aicodeexecutor.testkit.shared.AlignedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The results side by side, in Markdown and aligned for a terminal.
final class Table {
    private static final int SHARP = 100;
    private static final int SHARPER = 10;

    private Table() {}

    /// The lines: heading, rule, a line for each row. A cell is `p50 / p95 / p99 (runs)`.
    static List<String> lines(Results results) {
        List<List<String>> cells = new ArrayList<>();
        List<String> heading = new ArrayList<>(List.of("p50 / p95 / p99 (runs)", "unit"));
        for (SubjectName subject : SubjectName.values()) {
            heading.add(subject.text());
        }
        cells.add(heading);
        for (Row row : results.rows()) {
            List<String> line = new ArrayList<>(List.of(row.name(), row.unit()));
            for (SubjectName subject : SubjectName.values()) {
                line.add(results.cell(row, subject).map(Table::text).orElse(""));
            }
            cells.add(line);
        }
        return AlignedTable.lines(cells);
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Measured measured -> text(measured.stats());
            case Cell.Absent absent -> "absent: " + absent.reason();
        };
    }

    private static String text(Stats stats) {
        return number(stats.p50()) + " / " + number(stats.p95()) + " / " + number(stats.p99()) + " (" + stats.runs()
                + ")";
    }

    /// With about three digits that say something.
    static String number(double value) {
        double size = Math.abs(value);
        String format = size >= SHARP ? "%.0f" : size >= SHARPER ? "%.1f" : size >= 0.1 || size == 0 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, format, value);
    }
}
