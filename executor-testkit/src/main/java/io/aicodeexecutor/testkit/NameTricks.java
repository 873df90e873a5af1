package io.aicodeexecutor.testkit;

import io.aicodeexecutor.Policy;
import java.util.ArrayList;
import java.util.Collection;
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

    /// Single letters elsewhere in Unicode that the same form turns into the ASCII letter before them.
    private static final String ALIKE = "aªbᵇcⅽdⅾeℯfᶠgℊhℎiⅰjⅉkᵏlℓmⅿnⁿoºpᵖrʳsſtᵗuᵘvⅴwʷxⅹyʸzᶻ";

    private static final String LOW_LINES = "\uff3f\ufe4d\ufe4e\ufe4f\ufe33\ufe34";
    private static final int DEPTH = 2;
    private static final int PLACES = 200;

    private NameTricks() {}

    /// Sources, as text.
    ///
    /// @throws IllegalArgumentException if the policy forbids no name, as [Policy#off()] does
    public static Arbitrary<String> programs(Policy policy) {
        return grammar(policy).sentences("program", DEPTH);
    }

    private static Grammar grammar(Policy policy) {
        if (policy.forbiddenNames().isEmpty()) {
            throw new IllegalArgumentException("policy \"" + policy.name() + "\" forbids no name");
        }
        Arbitrary<String> names = Arbitraries.of(new TreeSet<>(policy.forbiddenNames()));
        return Grammar.read("names.grammar", Map.of("name", names.flatMap(NameTricks::spellings)));
    }

    /// The same tricks within real programs: at the beginning of any statement, and in texts whose line ends, marks,
    /// declared encodings and white space are read differently by careless readers.
    ///
    /// @throws IllegalArgumentException if there is no source, or the policy forbids no name
    public static Arbitrary<String> mutations(Policy policy, Collection<String> sources) {
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("there is no source to put a name into");
        }
        Arbitrary<String> statements = grammar(policy).sentences("simple", DEPTH);
        Arbitrary<Integer> places = Arbitraries.integers().between(0, PLACES);
        return Combinators.combine(Arbitraries.of(sources), statements, places, Arbitraries.of(Dress.class))
                .as((source, statement, place, dress) -> dress.on(withStatement(source, statement, place)));
    }

    /// A text that means the same to Python, or that Python refuses too.
    private enum Dress {
        PLAIN,
        CARRIAGE_RETURNS,
        BOTH_LINE_ENDS,
        MARKED,
        DECLARED,
        DECLARED_OTHERWISE,
        FORM_FEEDS,
        TABS,
        SEPARATED,
        CUT;

        private String on(String source) {
            return switch (this) {
                case PLAIN -> source;
                case CARRIAGE_RETURNS -> source.replace('\n', '\r');
                case BOTH_LINE_ENDS -> source.replace("\n", "\r\n");
                case MARKED -> "\ufeff" + source;
                case DECLARED -> "# -*- coding: utf-8 -*-\n" + source;
                case DECLARED_OTHERWISE -> "# vim: set fileencoding=utf-7 :\n" + source;
                case FORM_FEEDS -> source.replace("\n\n", "\n\f\n");
                case TABS -> source.replace("    ", "\t");
                case SEPARATED -> source.replaceFirst("\n", " # \u2028\n");
                case CUT -> source + "\0";
            };
        }
    }

    private static String withStatement(String source, String statement, int place) {
        List<PythonTokens.Statement> places = new ArrayList<>();
        String before = "";
        for (PythonTokens.Statement candidate : PythonTokens.of(source).statements()) {
            if (!candidate.continues() && !before.equals("@")) {
                places.add(candidate);
            }
            before = candidate.first();
        }
        if (places.isEmpty()) {
            return statement;
        }
        PythonTokens.Statement chosen = places.get(place % places.size());
        String indented = chosen.indentation() + statement.replace("\n", "\n" + chosen.indentation()) + "\n";
        return source.substring(0, chosen.start()) + indented + source.substring(chosen.start());
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

    /// Characters that stand for one in a name, itself first.
    static List<String> lookAlikes(int character) {
        List<String> same = new ArrayList<>();
        same.add(Character.toString(character));
        if (character >= 'a' && character <= 'z') {
            ALPHABETS.forEach(first -> same.add(Character.toString(first + character - 'a')));
            int letter = ALIKE.indexOf(character);
            if (letter >= 0) {
                same.add(ALIKE.substring(letter + 1, letter + 2));
            }
        } else if (character == '_') {
            LOW_LINES.codePoints().forEach(line -> same.add(Character.toString(line)));
        }
        return same;
    }
}
