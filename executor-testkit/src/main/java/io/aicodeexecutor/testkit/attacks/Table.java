package io.aicodeexecutor.testkit.attacks;

import io.aicodeexecutor.testkit.owned.WallProbe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The table of a tally, in Markdown and aligned for a terminal.
final class Table {
    private Table() {}

    /// The lines: heading, rule, a line for each source and family, the totals.
    static List<String> lines(Tally tally) {
        List<String> columns = tally.columns();
        List<List<String>> cells = new ArrayList<>();
        List<String> heading = new ArrayList<>(List.of("attacks", "tried"));
        heading.addAll(columns);
        cells.add(heading);
        tally.counts().forEach((row, counts) -> {
            String source = row.source().name().toLowerCase(Locale.ROOT);
            cells.add(line(row.family() + ", " + source, columns, counts));
        });
        cells.add(line("all", columns, totals(tally)));
        return aligned(cells);
    }

    /// The lines of what an owned worker tried, by what it was after and which layer answered.
    static List<String> ofWall(List<WallProbe.Answer> answers) {
        List<String> columns = answers.stream()
                .map(WallProbe.Answer::answeredBy)
                .distinct()
                .sorted()
                .toList();
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        for (WallProbe.Answer answer : answers) {
            counts.computeIfAbsent(answer.target(), target -> new HashMap<>())
                    .merge(answer.answeredBy(), 1, Integer::sum);
        }
        List<List<String>> cells = new ArrayList<>();
        List<String> heading = new ArrayList<>(List.of("owned worker", "tried"));
        heading.addAll(columns);
        cells.add(heading);
        counts.forEach((target, row) -> cells.add(line(target, columns, row)));
        return aligned(cells);
    }

    private static Map<String, Integer> totals(Tally tally) {
        Map<String, Integer> totals = new HashMap<>();
        tally.counts().values().forEach(row -> row.forEach((name, count) -> totals.merge(name, count, Integer::sum)));
        return totals;
    }

    private static List<String> line(String name, List<String> columns, Map<String, Integer> counts) {
        List<String> line = new ArrayList<>();
        line.add(name);
        int tried = counts.values().stream().mapToInt(Integer::intValue).sum();
        line.add(Integer.toString(tried));
        columns.forEach(column -> line.add(Integer.toString(counts.getOrDefault(column, 0))));
        return line;
    }

    private static List<String> aligned(List<List<String>> cells) {
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
