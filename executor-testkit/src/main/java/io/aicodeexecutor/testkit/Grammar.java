package io.aicodeexecutor.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;

/// A grammar whose sentences are programs, and the generator of them. Immutable.
///
/// In its text, a line `%% name` opens the rule of a symbol, `%% name <= 2` one whose derivations are at most that
/// deep. The alternatives of a rule are the lines below, each of which may hold `<symbol>`; or, where a rule opens with
/// `%%%`, each block of lines up to a line `--` is one alternative, and what is put in for a symbol is indented as the
/// symbol is. `<symbol+>` stands for one to three sentences, each on lines of its own. The first alternative without a
/// symbol is where a failing example shrinks to.
final class Grammar {
    private static final int LIST_LENGTH_MAX = 3;
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
                for (String place : alternative.symbols()) {
                    String symbol = Template.element(place);
                    if (!rules.containsKey(symbol) && !terminals.containsKey(symbol)) {
                        throw new IllegalArgumentException("the grammar does not define <" + symbol + ">");
                    }
                }
            }
        }
    }

    /// The symbols that have a rule.
    Set<String> symbols() {
        return rules.keySet();
    }

    /// The texts of each alternative of a rule, as written.
    List<String> alternativesOf(String symbol) {
        return rule(symbol).alternatives().stream().map(Template::text).toList();
    }

    /// Sentences of a symbol. They shrink within the grammar: see [Derivation].
    ///
    /// @param depth how many rules may be nested; at the end of it only alternatives without further rules are taken
    /// @throws IllegalArgumentException if a rule has no such alternative
    Arbitrary<String> sentences(String symbol, int depth) {
        requireAnEnd(symbol, depth, new HashSet<>());
        return Arbitraries.fromGeneratorWithSize(size -> {
            Map<String, RandomGenerator<String>> generators = new HashMap<>();
            terminals.forEach((name, texts) -> generators.put(name, texts.generator(size)));
            return random -> derive(symbol, depth, random, generators);
        });
    }

    private void requireAnEnd(String place, int depth, Set<String> seen) {
        String symbol = Template.element(place);
        if (terminals.containsKey(symbol)) {
            return;
        }
        int left = Math.min(depth, rule(symbol).depthMax());
        if (!seen.add(symbol + " " + left)) {
            return;
        }
        List<Template> alternatives = alternatives(symbol, left);
        if (alternatives.isEmpty()) {
            throw new IllegalArgumentException("every alternative of <" + symbol + "> goes deeper");
        }
        for (Template alternative : alternatives) {
            alternative.symbols().forEach(inner -> requireAnEnd(inner, left - 1, seen));
        }
    }

    /// The alternatives of a rule that may be taken where so many more rules may be nested.
    private List<Template> alternatives(String symbol, int left) {
        return rule(symbol).alternatives().stream()
                .filter(alternative -> left > 0 || isOfTerminals(alternative))
                .toList();
    }

    private boolean isOfTerminals(Template alternative) {
        return alternative.symbols().stream().map(Template::element).allMatch(terminals::containsKey);
    }

    private Shrinkable<String> derive(
            String place, int depth, Random random, Map<String, RandomGenerator<String>> generators) {
        if (Template.isList(place)) {
            List<Shrinkable<String>> elements = new ArrayList<>();
            int length = 1 + random.nextInt(LIST_LENGTH_MAX);
            for (int index = 0; index < length; index++) {
                elements.add(derive(Template.element(place), depth, random, generators));
            }
            return Derivation.list(place, elements);
        }
        RandomGenerator<String> terminal = generators.get(place);
        if (terminal != null) {
            return terminal.next(random);
        }
        int left = Math.min(depth, rule(place).depthMax());
        List<Template> alternatives = alternatives(place, left);
        Template chosen = alternatives.get(random.nextInt(alternatives.size()));
        List<Shrinkable<String>> parts = new ArrayList<>();
        for (String symbol : chosen.symbols()) {
            parts.add(derive(symbol, left - 1, random, generators));
        }
        return Derivation.of(place, chosen, parts, simplest(place));
    }

    private Optional<Derivation> simplest(String symbol) {
        return rule(symbol).alternatives().stream()
                .filter(alternative -> alternative.symbols().isEmpty())
                .findFirst()
                .map(alternative -> Derivation.of(symbol, alternative));
    }

    private Rule rule(String symbol) {
        Rule rule = rules.get(symbol);
        if (rule == null) {
            throw new IllegalArgumentException("the grammar does not define <" + symbol + ">");
        }
        return rule;
    }
}
