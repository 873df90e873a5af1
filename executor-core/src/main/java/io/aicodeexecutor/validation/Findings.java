package io.aicodeexecutor.validation;

import io.aicodeexecutor.Violation;
import io.aicodeexecutor.Violation.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Collects findings, each once, and puts them in the order of the source. Not thread-safe.
final class Findings {
    private static final int MOST = 100;

    private final Set<Violation> found = new LinkedHashSet<>();

    void error(String rule, Place place, String message) {
        error(rule, place, message, Optional.empty());
    }

    void error(String rule, Place place, String message, Optional<String> advice) {
        found.add(new Violation(rule, Severity.ERROR, place.line(), place.column(), message, Optional.empty(), advice));
    }

    void warning(String rule, Place place, String message, String advice) {
        found.add(new Violation(
                rule, Severity.WARNING, place.line(), place.column(), message, Optional.empty(), Optional.of(advice)));
    }

    /// The findings in the order of the source. Errors never give way to warnings where there are too many.
    List<Violation> sorted() {
        List<Violation> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing((Violation violation) -> violation.severity())
                .thenComparingInt(Violation::line)
                .thenComparingInt(Violation::column));
        int more = sorted.size() - MOST;
        if (more > 0) {
            sorted.subList(MOST, sorted.size()).clear();
            Violation last = sorted.getLast();
            sorted.add(new Violation(
                    "findings.more", last.severity(), last.line(), last.column(), "and " + more + " more findings"));
        }
        sorted.sort(Comparator.comparingInt(Violation::line).thenComparingInt(Violation::column));
        return sorted;
    }

    /// The same with excerpts of the source.
    List<Violation> sorted(String untrustedSource) {
        List<Violation> sorted = sorted();
        if (sorted.isEmpty()) {
            return sorted;
        }
        Excerpt excerpt = new Excerpt(untrustedSource);
        return sorted.stream().map(finding -> withExcerpt(finding, excerpt)).toList();
    }

    private static Violation withExcerpt(Violation finding, Excerpt excerpt) {
        return new Violation(
                finding.rule(),
                finding.severity(),
                finding.line(),
                finding.column(),
                finding.message(),
                excerpt.at(new Place(finding.line(), finding.column())),
                finding.advice());
    }
}
