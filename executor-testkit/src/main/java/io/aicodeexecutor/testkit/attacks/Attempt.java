package io.aicodeexecutor.testkit.attacks;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.Limits;
import io.aicodeexecutor.testkit.Attack;
import io.aicodeexecutor.testkit.Capability;
import io.aicodeexecutor.testkit.HostilePrograms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;

/// One attack and the programs that are run for it, in a row. Immutable.
///
/// @param source corpus or generated
/// @param family what it attacks
/// @param capability what it is after
/// @param name for the report
/// @param requests what is executed, one after another in one worker
record Attempt(Source source, String family, Capability capability, String name, List<ExecutionRequest> requests) {
    /// A generated program may run into a limit of time, and is given little of it.
    private static final Duration LITTLE_TIME = Duration.ofSeconds(1);

    /// The family of programs that combine attacks of several.
    private static final String SEVERAL = "several";

    private static final int GENERATOR_SIZE = 1000;

    /// Where an attack comes from.
    enum Source {
        CORPUS,
        GENERATED
    }

    Attempt {
        requests = List.copyOf(requests);
    }

    /// The whole corpus, with every run of each attack.
    ///
    /// @param limits of the sandbox that they are for
    static List<Attempt> corpus(Limits limits) {
        return Attack.corpus().stream()
                .map(attack -> new Attempt(
                        Source.CORPUS, attack.family(), attack.capability(), attack.name(), requests(attack, limits)))
                .toList();
    }

    private static List<ExecutionRequest> requests(Attack attack, Limits limits) {
        return IntStream.range(0, attack.runs())
                .mapToObj(run -> attack.request(run, limits))
                .toList();
    }

    /// Generated attacks, the families in turn; the same seed gives the same attacks.
    static List<Attempt> generated(int count, long seed) {
        List<Attempt> attempts = new ArrayList<>();
        // outside of its own tests jqwik generates in a session only
        JqwikSession.run(() -> generate(count, seed, attempts::add));
        return attempts;
    }

    private static void generate(int count, long seed, Consumer<Attempt> attempts) {
        List<Origin> origins = origins();
        Random random = new Random(seed);
        int[] turns = new int[origins.size()];
        for (int index = 0; index < count; index++) {
            int turn = index % origins.size();
            Origin origin = origins.get(turn);
            Kind kind = origin.kinds().get(turns[turn]++ % origin.kinds().size());
            String program = kind.programs().next(random).value();
            attempts.accept(new Attempt(
                    Source.GENERATED,
                    origin.family(),
                    kind.capability(),
                    "generated " + index + " of seed " + seed,
                    List.of(ExecutionRequest.of(program).withWallTime(LITTLE_TIME))));
        }
    }

    /// Attacks on one capability, of one family.
    private record Kind(Capability capability, RandomGenerator<String> programs) {}

    /// A family, and the capabilities that its attacks are after.
    private record Origin(String family, List<Kind> kinds) {}

    private static List<Origin> origins() {
        List<Origin> origins = new ArrayList<>();
        for (String family : HostilePrograms.families()) {
            List<Kind> kinds = new ArrayList<>();
            for (Capability capability : HostilePrograms.capabilities(family)) {
                kinds.add(new Kind(capability, generator(HostilePrograms.programs(family, capability))));
            }
            origins.add(new Origin(family, kinds));
        }
        Kind combined = new Kind(Capability.SEVERAL, generator(HostilePrograms.programs()));
        Kind composed = new Kind(Capability.SEVERAL, generator(HostilePrograms.compositions()));
        origins.add(new Origin(SEVERAL, List.of(combined, composed)));
        return origins;
    }

    private static RandomGenerator<String> generator(Arbitrary<String> programs) {
        return programs.generator(GENERATOR_SIZE);
    }
}
