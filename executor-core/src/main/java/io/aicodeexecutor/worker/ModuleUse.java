package io.aicodeexecutor.worker;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which modules are worth loading ahead for the next program: those that this worker's programs have imported, most
/// used first. Before there were any, a few that programs import most. A module that is no longer used fades.
///
/// What one tenant's programs use is never known to another's: a worker serves one tenant, and tells nobody.
/// Used by one thread.
final class ModuleUse {
    /// What programs import most, in an order in which each needs little more than those before it: a step is what
    /// a request may have to wait for.
    static final List<String> COMMON = List.of(
            "math", "time", "itertools", "collections", "functools", "enum", "re", "json", "datetime", "typing");

    private static final double AT_FIRST = 0.5;
    private static final double KEPT_EACH_PROGRAM = 0.9;

    /// After about thirty programs without it, a module that was there at first is not loaded ahead any more.
    private static final double WORTH_LOADING = 0.02;

    private static final int MODULES_MAX = 24;

    private final Set<String> allowed;
    private final Map<String, Double> scores = new LinkedHashMap<>();

    /// @param allowed the modules that the policy allows
    ModuleUse(Set<String> allowed) {
        this.allowed = Set.copyOf(allowed);
        COMMON.stream().filter(this.allowed::contains).forEach(module -> scores.put(module, AT_FIRST));
    }

    /// Takes note of what a program imports.
    void note(List<String> imports) {
        scores.replaceAll((module, score) -> score * KEPT_EACH_PROGRAM);
        imports.stream().filter(allowed::contains).forEach(module -> scores.merge(module, 1.0, Double::sum));
        scores.values().removeIf(score -> score < WORTH_LOADING);
    }

    /// The modules to load ahead, most used first.
    List<String> mostUsed() {
        return scores.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MODULES_MAX)
                .map(Map.Entry::getKey)
                .toList();
    }
}
