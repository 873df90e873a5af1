package io.aicodeexecutor.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// A grammar whose sentences are programs, and the generator of them. Immutable.
///
/// In its text, a line `%% name` opens the rule of a symbol, `%% name <= 2` one whose derivations are at most that
/// deep. The alternatives of a rule are the lines below, each of which may hold `<symbol>`; or, where a rule's
/// lines are separated by `--`, each block of lines is one alternative, and what is put in for a symbol is
/// indented as the symbol is. The simplest alternative comes first: that is where a failing example shrinks to.
final class Grammar {
    private static final Pattern HEADING = Pattern.compile("%%(%)? ([a-z_]+)(?: <= (\\d+))?");

    private final Map<String, Rule> rules;
    private final Map<String, Arbitrary<String>> terminals;

    private Grammar(Map<String, Rule> rules, Map<String, Arbitrary<String>> terminals) {
        this.rules = rules;
        this.terminals = terminals;
    }

    private record Rule(int depthMax, List<Template> alternatives) {}

    /// Reads the grammar that stands in a resource beside this class.
    ///
    /// @param terminals symbols that the text uses and does not define
    static Grammar read(String resource, Map<String, Arbitrary<String>> terminals) {
        try (InputStream stream = Grammar.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("no resource is named \"" + resource + "\"");
            }
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8), terminals);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Grammar parse(String text, Map<String, Arbitrary<String>> terminals) {
        Map<String, Rule> rules = new HashMap<>();
        for (String section : text.split("(?m)^(?=%%%? )", -1)) {
            String[] headingAndBody = section.split("\n", 2);
            Matcher heading = HEADING.matcher(headingAndBody[0]);
            if (heading.matches()) {
                String separator = heading.group(1) == null ? "\n" : "\n--\n";
                int depthMax = heading.group(3) == null ? Integer.MAX_VALUE : Integer.parseInt(heading.group(3));
                rules.put(heading.group(2), new Rule(depthMax, alternatives(headingAndBody[1], separator)));
            }
        }
        Grammar grammar = new Grammar(Map.copyOf(rules), Map.copyOf(terminals));
        grammar.requireEverySymbol();
        return grammar;
    }

    private static List<Template> alternatives(String body, String separator) {
        List<Template> alternatives = new ArrayList<>();
        for (String alternative : body.strip().split(separator, -1)) {
            alternatives.add(Template.parse(alternative));
        }
        return alternatives;
    }

    private void requireEverySymbol() {
        for (Rule rule : rules.values()) {
            for (Template alternative : rule.alternatives()) {
                for (String symbol : alternative.symbols()) {
                    if (!rules.containsKey(symbol) && !terminals.containsKey(symbol)) {
                        throw new IllegalArgumentException("the grammar does not define <" + symbol + ">");
                    }
                }
            }
        }
    }

    /// The texts of each alternative of a rule, as written.
    List<String> alternativesOf(String symbol) {
        return rule(symbol).alternatives().stream().map(Template::text).toList();
    }

    /// Sentences of a symbol.
    ///
    /// @param depth how many rules may be nested; at the end of it only alternatives without further rules are
    ///     taken
    Arbitrary<String> sentences(String symbol, int depth) {
        return sentences(symbol, depth, new HashMap<>());
    }

    private Arbitrary<String> sentences(String symbol, int depth, Map<String, Arbitrary<String>> known) {
        Arbitrary<String> terminal = terminals.get(symbol);
        if (terminal != null) {
            return terminal;
        }
        int left = Math.min(depth, rule(symbol).depthMax());
        String key = symbol + " " + left;
        Arbitrary<String> before = known.get(key);
        if (before != null) {
            return before;
        }
        List<Arbitrary<String>> choices = new ArrayList<>();
        for (Template alternative : rule(symbol).alternatives()) {
            if (left > 0 || terminals.keySet().containsAll(alternative.symbols())) {
                choices.add(sentences(alternative, left - 1, known));
            }
        }
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("every alternative of <" + symbol + "> goes deeper");
        }
        Arbitrary<String> sentences = Arbitraries.oneOf(choices).withoutEdgeCases();
        known.put(key, sentences);
        return sentences;
    }

    private Arbitrary<String> sentences(Template template, int depth, Map<String, Arbitrary<String>> known) {
        List<Arbitrary<String>> parts = template.symbols().stream()
                .map(symbol -> sentences(symbol, depth, known))
                .toList();
        return Combinators.combine(parts).as(template::fill).withoutEdgeCases();
    }

    private Rule rule(String symbol) {
        Rule rule = rules.get(symbol);
        if (rule == null) {
            throw new IllegalArgumentException("the grammar does not define <" + symbol + ">");
        }
        return rule;
    }
}
