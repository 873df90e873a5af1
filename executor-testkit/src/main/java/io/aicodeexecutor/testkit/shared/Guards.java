package io.aicodeexecutor.testkit.shared;

import java.util.List;

/// What the guards of a policy say inside a worker: how a report tells the policy's refusal from the interpreter's. A
/// program can say the same of itself, and is then counted so.
public final class Guards {
    /// Parts of the messages that `prelude.py` and the files of `library.py` raise under a policy only.
    static final List<String> WORDS = List.of(
            "may not be imported under this policy",
            "relative imports are not possible here",
            "modules are not imported by computed names here",
            "is not accessible by a computed name",
            "is not bound by a computed name",
            "may not stand in text that becomes code",
            "there are no files here",
            "there is no standard input",
            "cached_property caches in instances only",
            "names are not copied into what has no dictionary of its own",
            "only standard output and standard error are redirected",
            "only plain references are evaluated",
            "enumerations are not made of modules here",
            "a format is a str, not '",
            "only log records are formatted",
            "only namespaces are shown so",
            "tests are loaded from classes",
            "only the program's own docstrings are tested here");

    private Guards() {}

    /// Whether the message of an exception is a guard's.
    public static boolean said(String untrusted) {
        return WORDS.stream().anyMatch(untrusted::contains);
    }
}
