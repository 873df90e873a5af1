package io.aicodeexecutor.testkit;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/// Well-formed, well-typed programs that end by themselves, over the whole grammar of Python 3.12: every kind of
/// statement, expression, pattern and parameter.
///
/// Each passes the standard policy with the default limits, and ends either with a value or with an exception of
/// its own. They shrink within their grammar: to fewer statements, to what a compound holds, to parts of expressions.
public final class Programs {
    /// What a program may be at most, in characters: below the default limits of size and of nodes.
    private static final int CHARACTERS_MAX = 6_000;

    private static final int DEPTH = 10;

    /// The minor version of Python 3 whose grammar this is.
    private static final int MINOR = 12;

    private Programs() {}

    /// Sources of programs; their texts are of any characters.
    public static Arbitrary<String> programs() {
        return sentences(terminals(UnicodeText.texts(12)));
    }

    /// Sources of programs that must do the same in every implementation of a version of Python: they use no syntax
    /// that is newer, and no characters that implementations know differently.
    ///
    /// @param minor of Python 3, from 11
    /// @throws IllegalArgumentException if it is below 11
    public static Arbitrary<String> comparablePrograms(int minor) {
        if (minor < 11) {
            throw new IllegalArgumentException("minor version is " + minor + "; accepted: 11 or more");
        }
        Map<String, Arbitrary<String>> terminals = terminals(UnicodeText.settled(12));
        if (minor < MINOR) {
            terminals.put("newest", Arbitraries.just("pass"));
            terminals.put("f_int", Arbitraries.of("i0", "i1 + 1"));
            terminals.put("f_str", Arbitraries.of("s0", "s1[:2]"));
            terminals.put("f_bool", Arbitraries.of("True", "i0 < i1"));
        }
        return sentences(terminals);
    }

    private static Map<String, Arbitrary<String>> terminals(Arbitrary<String> texts) {
        Arbitrary<Integer> integers = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.integers().between(-10, 10)),
                Tuple.of(1, Arbitraries.integers().between(-1_000, 1_000_000)));
        Map<String, Arbitrary<String>> terminals = new HashMap<>();
        terminals.put("digit", Arbitraries.integers().between(0, 5).map(String::valueOf));
        terminals.put("integer", integers.map(String::valueOf));
        terminals.put("text", texts.map(PythonText::literal));
        return terminals;
    }

    private static Arbitrary<String> sentences(Map<String, Arbitrary<String>> terminals) {
        return Grammar.read("programs.grammar", terminals)
                .sentences("program", DEPTH)
                .filter(source -> source.length() <= CHARACTERS_MAX);
    }
}
