package io.aicodeexecutor.testkit.regression;

import io.aicodeexecutor.testkit.shared.Guards;
import java.util.List;

/// What became of one test in one place.
///
/// @param word `passed`, `failed`, `error`, `skipped`, `absent`, `refused`, or the outcome of a program that a limit
///     ended
/// @param reason one line; for `refused` the rules
record Ending(String word, String reason) {
    static final Ending NOT_RUN = new Ending("not run", "the time of the module was over");

    /// How a test ends that misses what no sandbox shows it: a name of a module's façade, a locale.
    private static final List<String> WITHHELD =
            List.of("AttributeError: module '", "ImportError: cannot import name '", "unsupported locale setting");

    boolean passed() {
        return word.equals("passed");
    }

    boolean refused() {
        return word.equals("refused");
    }

    /// Whether the policy ended it after it had begun.
    boolean stoppedByGuard() {
        return Guards.said(reason) || WITHHELD.stream().anyMatch(reason::contains);
    }
}
