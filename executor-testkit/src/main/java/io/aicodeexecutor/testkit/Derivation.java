package io.aicodeexecutor.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/// How one sentence was derived: a template and what fills its places. Immutable; its value is the sentence.
///
/// It shrinks as a person cuts a program down: to the simplest sentence of its symbol, to a part of the same kind, a
/// list by its elements, a compound to what it holds, and after that each part for itself. Whatever it shrinks to is a
/// sentence of the same symbol.
final class Derivation implements Shrinkable<String> {
    private final String symbol;
    private final Template template;
    private final List<Shrinkable<String>> parts;
    private final Optional<Derivation> simplest;
    private final String value;

    private Derivation(
            String symbol, Template template, List<Shrinkable<String>> parts, Optional<Derivation> simplest) {
        this.symbol = symbol;
        this.template = template;
        this.parts = List.copyOf(parts);
        this.simplest = simplest;
        this.value = template.fill(parts.stream().map(Shrinkable::value).toList());
    }

    /// A sentence without parts.
    static Derivation of(String symbol, Template template) {
        return new Derivation(symbol, template, List.of(), Optional.empty());
    }

    /// A sentence of an alternative.
    ///
    /// @param simplest the simplest sentence of the same symbol, where there is one without parts
    static Derivation of(
            String symbol, Template template, List<Shrinkable<String>> parts, Optional<Derivation> simplest) {
        return new Derivation(symbol, template, parts, simplest);
    }

    /// Sentences of one symbol, each on lines of its own.
    static Derivation list(String symbol, List<Shrinkable<String>> parts) {
        return new Derivation(symbol, Template.lines(symbol, parts.size()), parts, Optional.empty());
    }

    @Override
    public String value() {
        return value;
    }

    /// Length first, so that it always becomes shorter or, of the same length, of characters that come earlier.
    @Override
    public ShrinkingDistance distance() {
        return ShrinkingDistance.of(value.length(), value.chars().asLongStream().sum());
    }

    @Override
    public Stream<Shrinkable<String>> shrink() {
        ShrinkingDistance distance = distance();
        return Stream.of(simplest.stream(), alike().stream(), shortened(), unwrapped(), partwise())
                .<Shrinkable<String>>flatMap(candidates -> candidates)
                .filter(candidate -> candidate.distance().compareTo(distance) < 0);
    }

    /// What is within it and derived from the same symbol.
    private List<Derivation> alike() {
        List<Derivation> alike = new ArrayList<>();
        collect(symbol, alike, false);
        return alike;
    }

    private void collect(String wanted, List<Derivation> found, boolean outermostOnly) {
        for (Derivation inner : inner()) {
            boolean matches = inner.symbol.equals(wanted);
            if (matches) {
                found.add(inner);
            }
            if (!matches || !outermostOnly) {
                inner.collect(wanted, found, outermostOnly);
            }
        }
    }

    private List<Derivation> inner() {
        return parts.stream()
                .filter(Derivation.class::isInstance)
                .map(Derivation.class::cast)
                .toList();
    }

    private boolean isList() {
        return Template.isList(symbol);
    }

    /// A list without one of its elements.
    private Stream<Derivation> shortened() {
        return isList() && parts.size() > 1
                ? IntStream.range(0, parts.size()).mapToObj(index -> spliced(index, List.of()))
                : Stream.empty();
    }

    /// A list in which one element made way for the elements of a list within it.
    private Stream<Derivation> unwrapped() {
        return isList() ? IntStream.range(0, parts.size()).boxed().flatMap(this::unwrapped) : Stream.empty();
    }

    private Stream<Derivation> unwrapped(int index) {
        if (!(parts.get(index) instanceof Derivation element)) {
            return Stream.empty();
        }
        List<Derivation> lists = new ArrayList<>();
        element.collect(symbol, lists, true);
        return lists.stream().map(list -> spliced(index, list.parts));
    }

    private Derivation spliced(int index, List<Shrinkable<String>> instead) {
        List<Shrinkable<String>> spliced = new ArrayList<>(parts.subList(0, index));
        spliced.addAll(instead);
        spliced.addAll(parts.subList(index + 1, parts.size()));
        return list(symbol, spliced);
    }

    private Stream<Derivation> partwise() {
        return IntStream.range(0, parts.size())
                .boxed()
                .flatMap(index -> parts.get(index).shrink().map(part -> withPart(index, part)));
    }

    private Derivation withPart(int index, Shrinkable<String> part) {
        List<Shrinkable<String>> changed = new ArrayList<>(parts);
        changed.set(index, part);
        return new Derivation(symbol, template, changed, simplest);
    }

    @Override
    public String toString() {
        return symbol + ": " + value;
    }
}
