package io.aicodeexecutor.testkit.regression;

import java.util.List;

/// What became of one test in one place.
///
/// @param word `passed`, `failed`, `error`, `skipped`, `absent`, `refused`, or the outcome of a program that a limit
///     ended
/// @param reason one line; for `refused` the rules
record Ending(String word, String reason) {
    static final Ending NOT_RUN = new Ending("not run", "the time of the module was over");

    /// What the guards inside a worker say, and what is missing of a module's façade: the policy, met while running.
    private static final List<String> GUARDS = List.of(
            "may not be imported under this policy",
            "is not accessible by a computed name",
            "may not stand in text that becomes code",
            "there are no files here",
            "modules are not imported by computed names here",
            "there is no standard input",
            "tests are loaded from classes",
            "unsupported locale setting",
            "enumerations are not made of modules here",
            "AttributeError: module '",
            "ImportError: cannot import name '");

    boolean passed() {
        return word.equals("passed");
    }

    boolean refused() {
        return word.equals("refused");
    }

    /// Whether the policy ended it after it had begun.
    boolean stoppedByGuard() {
        return GUARDS.stream().anyMatch(reason::contains);
    }
}
