package io.aicodeexecutor.testkit.differential;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts what comparisons came to. Not thread-safe.
final class Tally {
    private final Map<Judgement.Kind, Integer> kinds = new EnumMap<>(Judgement.Kind.class);
    private final Map<String, Integer> reasons = new TreeMap<>();

    void add(Judgement judgement) {
        kinds.merge(judgement.kind(), 1, Integer::sum);
        if (judgement.kind() == Judgement.Kind.KNOWN || judgement.kind() == Judgement.Kind.NOT_COMPARED) {
            reasons.merge(judgement.why(), 1, Integer::sum);
        }
    }

    int count(Judgement.Kind kind) {
        return kinds.getOrDefault(kind, 0);
    }

    int all() {
        return kinds.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// A line for each reason why programs were known to differ or were not compared, and the counts.
    ///
    /// @param other what they were compared with
    List<String> lines(String other, long seed) {
        List<String> lines = new ArrayList<>();
        reasons.forEach((reason, count) -> lines.add(count + ": " + reason));
        lines.add("differential: " + all() + " programs, sandbox against " + other + ": "
                + count(Judgement.Kind.SAME) + " the same, "
                + count(Judgement.Kind.KNOWN) + " known to differ, "
                + count(Judgement.Kind.NOT_COMPARED) + " not compared, "
                + count(Judgement.Kind.DIFFERENT) + " different; seed " + seed);
        return lines;
    }
}
