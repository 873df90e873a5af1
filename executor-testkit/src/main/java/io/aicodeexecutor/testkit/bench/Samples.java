package io.aicodeexecutor.testkit.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was seen so far, by row and subject. Used by one thread.
final class Samples {
    private final Map<Row, Map<SubjectName, List<Double>>> seen = new LinkedHashMap<>();

    void add(Row row, SubjectName subject, double value) {
        seen.computeIfAbsent(row, fresh -> new EnumMap<>(SubjectName.class))
                .computeIfAbsent(subject, fresh -> new ArrayList<>())
                .add(value);
    }

    /// Hands all of it to the results.
    void into(Results results) {
        seen.forEach((row, subjects) -> subjects.forEach((subject, values) -> results.add(row, subject, values)));
    }
}
