package io.aicodeexecutor.testkit;

import io.aicodeexecutor.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Programs that name what a policy forbids: each forbidden name, in each place where Python lets a name stand, in
/// each spelling that Python reads as that name. No validator may accept any of them.
public final class NameTricks {
    /// Letters that Python's own normal form (NFKC) turns into ASCII letters: where the lower-case alphabet of
    /// each kind begins in Unicode.
    private static final List<Integer> ALPHABETS = List.of(
            0xff41, // fullwidth
            0x1d41a, // bold
            0x1d482, // bold italic
            0x1d552, // double-struck
            0x1d5ba, // sans-serif
            0x1d68a); // monospace

    private static final String LOW_LINES = "\uff3f\ufe4d\ufe4e\ufe4f\ufe33\ufe34";
    private static final int DEPTH = 2;

    private NameTricks() {}

    /// Sources, as text.
    public static Arbitrary<String> programs(Policy policy) {
        Arbitrary<String> names = Arbitraries.of(new TreeSet<>(policy.forbiddenNames()));
        Arbitrary<String> spellings = names.flatMap(NameTricks::spellings);
        return Grammar.read("names.grammar", Map.of("name", spellings)).sentences("program", DEPTH);
    }

    /// The places in which [#programs] puts a name, as the grammar writes them.
    public static List<String> places() {
        return Grammar.read("names.grammar", Map.of("name", Arbitraries.of("x")))
                .alternativesOf("simple");
    }

    /// Ways to write a name so that Python reads that name.
    private static Arbitrary<String> spellings(String name) {
        List<Arbitrary<String>> characters = new ArrayList<>();
        name.codePoints().forEach(character -> characters.add(Arbitraries.of(lookAlikes(character))));
        Arbitrary<String> disguised = Combinators.combine(characters).as(parts -> String.join("", parts));
        return Arbitraries.oneOf(Arbitraries.just(name), disguised).withoutEdgeCases();
    }

    private static List<String> lookAlikes(int character) {
        List<String> same = new ArrayList<>();
        same.add(Character.toString(character));
        if (character >= 'a' && character <= 'z') {
            ALPHABETS.forEach(first -> same.add(Character.toString(first + character - 'a')));
        } else if (character == '_') {
            LOW_LINES.codePoints().forEach(line -> same.add(Character.toString(line)));
        }
        return same;
    }
}
