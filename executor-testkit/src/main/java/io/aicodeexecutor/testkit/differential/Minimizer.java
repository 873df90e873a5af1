package io.aicodeexecutor.testkit.differential;

import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.Shrinkable;

/// Cuts a failing example down while it still fails.
final class Minimizer {
    /// Examples that are looked at: each costs two runs.
    private static final int LOOKS_MAX = 500;

    private final Predicate<String> fails;
    private int looks;

    /// @param fails whether an example still does
    Minimizer(Predicate<String> fails) {
        this.fails = fails;
    }

    /// The smallest example that was found.
    String smallest(Shrinkable<String> example) {
        Shrinkable<String> smallest = example;
        for (Optional<Shrinkable<String>> next = Optional.of(example); next.isPresent(); next = smaller(smallest)) {
            smallest = next.get();
        }
        return smallest.value();
    }

    private Optional<Shrinkable<String>> smaller(Shrinkable<String> example) {
        return example.shrink()
                .takeWhile(candidate -> looks++ < LOOKS_MAX)
                .filter(candidate -> fails.test(candidate.value()))
                .findFirst();
    }
}
