package io.aicodeexecutor.testkit.attacks;

import io.aicodeexecutor.testkit.owned.WallProbe;
import io.aicodeexecutor.testkit.shared.AlignedTable;
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
        return AlignedTable.lines(cells);
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
        return AlignedTable.lines(cells);
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
}
