package io.aicodeexecutor.testkit.attacks;

import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.Limit;
import io.aicodeexecutor.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts who contained what. Not thread-safe.
final class Tally {
    /// The column of attacks that were not contained; always in the table.
    static final String ESCAPED = "ESCAPED";

    private final SortedMap<Row, Map<String, Integer>> counts = new TreeMap<>();
    private final List<Arena.Ending> endings = new ArrayList<>();
    private final List<Arena.Ending> escapes = new ArrayList<>();

    /// A line of the table.
    record Row(Attempt.Source source, String family) implements Comparable<Row> {
        private static final List<String> ORDER = List.of("language", "engine", "process", "resources", "several");

        @Override
        public int compareTo(Row other) {
            int bySource = source.compareTo(other.source);
            return bySource != 0 ? bySource : Integer.compare(ORDER.indexOf(family), ORDER.indexOf(other.family));
        }
    }

    void add(Arena.Ending ending) {
        endings.add(ending);
        if (ending.escaped()) {
            escapes.add(ending);
        }
        counts.computeIfAbsent(
                        new Row(ending.attempt().source(), ending.attempt().family()), row -> new LinkedHashMap<>())
                .merge(containment(ending), 1, Integer::sum);
    }

    /// What contained a program: how it ended and, where a limit ended it, the layer that enforced the limit.
    static String containment(Arena.Ending ending) {
        if (ending.escaped()) {
            return ESCAPED;
        }
        ExecutionResult result = ending.result();
        return result.outcome().jsonName()
                + result.limit().map(Limit::layer).map(layer -> ": " + layer).orElse("");
    }

    /// The programs that got what they must not have.
    List<Arena.Ending> escapes() {
        return List.copyOf(escapes);
    }

    /// Every run, in the order of their ends.
    List<Arena.Ending> endings() {
        return List.copyOf(endings);
    }

    SortedMap<Row, Map<String, Integer>> counts() {
        return counts;
    }

    /// The columns in the order of [Outcome]: the interpreter's refusals, the limits, crashes; escapes last.
    List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            counts.values().stream()
                    .flatMap(row -> row.keySet().stream())
                    .filter(name -> name.equals(outcome.jsonName()) || name.startsWith(outcome.jsonName() + ":"))
                    .sorted()
                    .distinct()
                    .forEach(columns::add);
        }
        if (!columns.contains(Outcome.CRASHED.jsonName())) {
            columns.add(Outcome.CRASHED.jsonName());
        }
        columns.add(ESCAPED);
        return columns;
    }
}
