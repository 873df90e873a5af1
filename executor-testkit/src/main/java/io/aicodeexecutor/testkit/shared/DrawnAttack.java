package io.aicodeexecutor.testkit.shared;

import io.aicodeexecutor.testkit.Capability;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;

/// An attack that was drawn from a generator, outside of a property. Immutable.
///
/// @param family what it attacks
/// @param capability what it is after
/// @param name for the report
/// @param source the program
public record DrawnAttack(String family, Capability capability, String name, String source) {
    private static final int GENERATOR_SIZE = 1_000;

    /// Attacks on one capability.
    public record Kind(Capability capability, Arbitrary<String> programs) {}

    /// Draws attacks, the families in turn and within each its kinds in turn; the same seed gives the same attacks.
    ///
    /// @param families by name; each has at least one kind
    public static List<DrawnAttack> draw(SequencedMap<String, List<Kind>> families, int count, long seed) {
        List<DrawnAttack> attacks = new ArrayList<>();
        // outside of its own tests jqwik generates in a session only
        JqwikSession.run(() -> {
            List<Turn> turns = new ArrayList<>();
            families.forEach((family, kinds) -> turns.add(new Turn(family, kinds)));
            Random random = new Random(seed);
            for (int index = 0; index < count; index++) {
                attacks.add(turns.get(index % turns.size()).next(index, seed, random));
            }
        });
        return attacks;
    }

    /// The kinds of one family, and which of them is next.
    private static final class Turn {
        private final String family;
        private final List<Map.Entry<Capability, RandomGenerator<String>>> kinds;
        private int next;

        private Turn(String family, List<Kind> kinds) {
            this.family = family;
            this.kinds = kinds.stream()
                    .map(kind -> Map.entry(kind.capability(), kind.programs().generator(GENERATOR_SIZE)))
                    .toList();
        }

        private DrawnAttack next(int index, long seed, Random random) {
            Map.Entry<Capability, RandomGenerator<String>> kind = kinds.get(next++ % kinds.size());
            String name = "generated " + kind.getKey().word() + " " + index + " of seed " + seed;
            return new DrawnAttack(
                    family, kind.getKey(), name, kind.getValue().next(random).value());
        }
    }
}
