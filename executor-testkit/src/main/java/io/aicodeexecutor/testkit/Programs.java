package io.aicodeexecutor.testkit;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/// Well-formed programs that end by themselves: arithmetic, text, lists, dicts, comprehensions, functions,
/// classes, exceptions, bounded loops, `match`, generators.
///
/// Each passes the standard policy with the default limits, and ends either with a value or with an exception of
/// its own.
public final class Programs {
    /// What a program may be at most, in characters: below the default limits of size and of nodes.
    private static final int CHARACTERS_MAX = 6_000;

    private static final int DEPTH = 6;

    private Programs() {}

    /// Sources of programs.
    public static Arbitrary<String> programs() {
        Grammar grammar = Grammar.read(
                "programs.grammar",
                Map.of(
                        "digit", Arbitraries.integers().between(0, 5).map(String::valueOf),
                        "integer",
                                Arbitraries.integers()
                                        .between(-1_000, 1_000_000)
                                        .map(String::valueOf),
                        "text", UnicodeText.texts(12).map(PythonText::literal)));
        return grammar.sentences("program", DEPTH).filter(source -> source.length() <= CHARACTERS_MAX);
    }
}
