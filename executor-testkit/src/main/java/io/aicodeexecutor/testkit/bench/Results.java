package io.aicodeexecutor.testkit.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The cells of a run, in the order in which their rows were measured. Used by one thread.
final class Results {
    private final Map<Row, Map<SubjectName, Cell>> cells = new LinkedHashMap<>();

    void add(Row row, SubjectName subject, Cell cell) {
        cells.computeIfAbsent(row, fresh -> new LinkedHashMap<>()).put(subject, cell);
    }

    void add(Row row, SubjectName subject, List<Double> samples) {
        add(row, subject, samples.isEmpty() ? new Cell.Absent("no sample") : new Cell.Measured(Stats.of(samples)));
    }

    List<Row> rows() {
        return List.copyOf(cells.keySet());
    }

    /// The cell; empty where a row says nothing of a subject.
    Optional<Cell> cell(Row row, SubjectName subject) {
        return Optional.ofNullable(cells.getOrDefault(row, Map.of()).get(subject));
    }

    /// The spread; empty where there is none.
    Optional<Stats> stats(Row row, SubjectName subject) {
        return cell(row, subject).flatMap(cell -> switch (cell) {
            case Cell.Measured measured -> Optional.of(measured.stats());
            case Cell.Absent absent -> Optional.<Stats>empty();
        });
    }

    /// For machines: one object for each cell.
    List<Map<String, @Nullable Object>> toJson() {
        List<Map<String, @Nullable Object>> list = new ArrayList<>();
        cells.forEach((row, subjects) -> subjects.forEach((subject, cell) -> list.add(object(row, subject, cell))));
        return list;
    }

    private static Map<String, @Nullable Object> object(Row row, SubjectName subject, Cell cell) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("row", row.name());
        object.put("subject", subject.text());
        object.put("unit", row.unit());
        switch (cell) {
            case Cell.Measured measured -> {
                Stats stats = measured.stats();
                object.put("p50", stats.p50());
                object.put("p95", stats.p95());
                object.put("p99", stats.p99());
                object.put("runs", stats.runs());
            }
            case Cell.Absent absent -> {
                object.put("p50", null);
                object.put("p95", null);
                object.put("p99", null);
                object.put("runs", 0);
                object.put("absent", absent.reason());
            }
        }
        return object;
    }
}
