package io.aicodeexecutor.testkit;

import java.util.HashMap;
import java.util.List;
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

    private static final List<String> FAMILIES = List.of("language", "engine", "process", "resources");

    private HostilePrograms() {}

    /// The families that attacks fall into, as in the corpus.
    public static List<String> families() {
        return FAMILIES;
    }

    /// Sources of every kind: walks through the language, through the engine, through the process, and at its
    /// resources; some programs combine several families.
    public static Arbitrary<String> programs() {
        return grammar(Map.of()).sentences("program", DEPTH);
    }

    /// Sources whose attacks, where they combine several, are all of one family.
    ///
    /// @throws IllegalArgumentException if it is not one of [#families()]
    public static Arbitrary<String> programs(String family) {
        if (!FAMILIES.contains(family)) {
            throw new IllegalArgumentException("no family is named \"" + family + "\"");
        }
        Arbitrary<String> attacks = grammar(Map.of()).sentences(family, DEPTH);
        return grammar(Map.of("attack", attacks)).sentences("program", DEPTH);
    }

    /// Programs that use up memory, time or output; no walks.
    public static Arbitrary<String> exhausting() {
        return grammar(Map.of()).sentences("resources", DEPTH);
    }

    private static Grammar grammar(Map<String, Arbitrary<String>> more) {
        Map<String, Arbitrary<String>> terminals = new HashMap<>(more);
        terminals.put("size", Arbitraries.of("10**3", "10**6", "10**9", "10**12", "2**31 - 1", "2**63", "10**10**8"));
        terminals.put("text", UnicodeText.texts(6).map(PythonText::literal));
        return Grammar.read("hostile.grammar", terminals);
    }
}
