package io.aicodeexecutor.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/// Programs that try to break out, to use up, or to outlive what they are given. For a sandbox only.
///
/// Each assigns [#ESCAPED] to `_` where it got hold of something that it must not have; most never get that far. They
/// are templates (an attack in a handler, in a finalizer, in a generator's `finally`, after another attack) filled with
/// attacks.
public final class HostilePrograms {
    /// The value of a program that broke out.
    public static final String ESCAPED = "ESCAPED";

    private static final int DEPTH = 6;
    private static final String PROGRAM = "program";
    private static final String ATTACK = "attack";

    private static final List<String> FAMILIES = List.of("language", "engine", "process", "resources");

    private HostilePrograms() {}

    /// The families that attacks fall into, as in the corpus.
    public static List<String> families() {
        return FAMILIES;
    }

    /// Sources of every kind: walks through the language, through the engine, through the process, and at its
    /// resources; some programs combine several families.
    public static Arbitrary<String> programs() {
        return grammar(Map.of()).sentences(PROGRAM, DEPTH);
    }

    /// Sources whose attacks, where they combine several, are all of one family.
    ///
    /// @throws IllegalArgumentException if it is not one of [#families()]
    public static Arbitrary<String> programs(String family) {
        if (!FAMILIES.contains(family)) {
            throw new IllegalArgumentException("no family is named \"" + family + "\"");
        }
        return composed(List.of(family));
    }

    /// The capabilities that there are generated attacks on.
    public static List<Capability> capabilities() {
        return FAMILIES.stream()
                .flatMap(family -> capabilities(family).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /// The capabilities that a family has generated attacks on.
    public static List<Capability> capabilities(String family) {
        String prefix = family + "_";
        return grammar(Map.of()).symbols().stream()
                .filter(symbol -> symbol.startsWith(prefix))
                .map(symbol -> Capability.of(symbol.substring(prefix.length())))
                .sorted()
                .toList();
    }

    /// Sources whose attacks, where they combine several, are all after one capability.
    ///
    /// @throws IllegalArgumentException if it is not one of [#capabilities()]
    public static Arbitrary<String> programs(Capability capability) {
        List<String> rules = FAMILIES.stream()
                .filter(family -> capabilities(family).contains(capability))
                .map(family -> rule(family, capability))
                .toList();
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("no attack is generated on \"" + capability.word() + "\"");
        }
        return composed(rules);
    }

    /// Sources whose attacks are all of one family and after one capability.
    ///
    /// @throws IllegalArgumentException if it is not one of [#capabilities(String)]
    public static Arbitrary<String> programs(String family, Capability capability) {
        if (!capabilities(family).contains(capability)) {
            throw new IllegalArgumentException(
                    "no attack of family \"" + family + "\" is generated on \"" + capability.word() + "\"");
        }
        return composed(List.of(rule(family, capability)));
    }

    private static String rule(String family, Capability capability) {
        return family + "_" + capability.word();
    }

    /// Sources that combine attacks of the corpus with each other and with generated ones, each within a template.
    /// Those of the corpus that must stand alone are left out: the ones that use up memory, time or output, the ones
    /// that look for their predecessor, and the ones that are odd as texts.
    public static Arbitrary<String> compositions() {
        Arbitrary<String> corpus = Arbitraries.of(composable());
        Arbitrary<String> generated = Arbitraries.oneOf(List.of("language", "engine", "process").stream()
                .map(family -> grammar(Map.of()).sentences(family, DEPTH - 2))
                .toList());
        return templates(Arbitraries.oneOf(corpus, generated));
    }

    /// The bodies of attacks that can stand within others.
    static List<String> composable() {
        List<String> bodies = new ArrayList<>();
        for (Attack attack : Attack.corpus()) {
            if (!attack.family().equals("resources") && attack.runs() == 1 && isPlain(attack)) {
                bodies.add(attack.body());
            }
        }
        return bodies;
    }

    private static boolean isPlain(Attack attack) {
        Set<Capability> alone = Set.of(Capability.OTHERS, Capability.TIME, Capability.MEMORY);
        return !alone.contains(attack.capability())
                && attack.source().chars().allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7f));
    }

    /// Programs that use up memory, time or output; no walks.
    public static Arbitrary<String> exhausting() {
        return grammar(Map.of()).sentences("resources", DEPTH);
    }

    private static Arbitrary<String> composed(List<String> rules) {
        Grammar grammar = grammar(Map.of());
        return templates(Arbitraries.oneOf(
                rules.stream().map(rule -> grammar.sentences(rule, DEPTH)).toList()));
    }

    private static Arbitrary<String> templates(Arbitrary<String> attacks) {
        return grammar(Map.of(ATTACK, attacks)).sentences(PROGRAM, DEPTH);
    }

    private static Grammar grammar(Map<String, Arbitrary<String>> more) {
        Map<String, Arbitrary<String>> terminals = new HashMap<>(more);
        terminals.put("size", Arbitraries.of("10**3", "10**6", "10**9", "10**12", "2**31 - 1", "2**63", "10**10**8"));
        terminals.put("text", UnicodeText.texts(6).map(PythonText::literal));
        return Grammar.read("hostile.grammar", terminals);
    }
}
