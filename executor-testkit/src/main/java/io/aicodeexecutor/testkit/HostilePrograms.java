package io.aicodeexecutor.testkit;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/// Programs that try to break out, to use up, or to outlive what they are given. For a sandbox only.
///
/// Each assigns [#ESCAPED] to `_` where it got hold of something that it must not have; most never get that far.
public final class HostilePrograms {
    /// The value of a program that broke out.
    public static final String ESCAPED = "ESCAPED";

    private static final int DEPTH = 5;

    private HostilePrograms() {}

    /// Sources of every kind: walks through the language, through the engine, through the process, and at its
    /// resources.
    public static Arbitrary<String> programs() {
        return of("program");
    }

    /// Programs that use up memory, time or output; no walks.
    public static Arbitrary<String> exhausting() {
        return of("resources");
    }

    private static Arbitrary<String> of(String symbol) {
        Arbitrary<String> sizes =
                Arbitraries.of("10**3", "10**6", "10**9", "10**12", "2**31 - 1", "2**63", "10**10**8");
        Arbitrary<String> texts = UnicodeText.texts(6).map(PythonText::literal);
        return Grammar.read("hostile.grammar", Map.of("size", sizes, "text", texts))
                .sentences(symbol, DEPTH);
    }
}
