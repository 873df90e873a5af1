package io.aicodeexecutor.testkit.attacks;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.testkit.Attack;
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
/// @param name for the report
/// @param requests what is executed, one after another in one worker
record Attempt(Source source, String family, String name, List<ExecutionRequest> requests) {
    /// A program that may run into a limit of time, as every generated one may, is given little of it.
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
    static List<Attempt> corpus() {
        return Attack.corpus().stream()
                .map(attack -> new Attempt(Source.CORPUS, attack.family(), attack.name(), requests(attack)))
                .toList();
    }

    private static List<ExecutionRequest> requests(Attack attack) {
        boolean mayTimeOut = attack.allowed().contains(Outcome.TIMED_OUT);
        return IntStream.range(0, attack.runs())
                .mapToObj(attack::request)
                .map(request -> mayTimeOut ? request.withWallTime(LITTLE_TIME) : request)
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
        List<String> families = new ArrayList<>(HostilePrograms.families());
        List<RandomGenerator<String>> generators = new ArrayList<>();
        families.forEach(family -> generators.add(generator(HostilePrograms.programs(family))));
        families.add(SEVERAL);
        generators.add(generator(HostilePrograms.programs()));
        Random random = new Random(seed);
        for (int index = 0; index < count; index++) {
            int turn = index % families.size();
            String program = generators.get(turn).next(random).value();
            attempts.accept(new Attempt(
                    Source.GENERATED,
                    families.get(turn),
                    "generated " + index + " of seed " + seed,
                    List.of(ExecutionRequest.of(program).withWallTime(LITTLE_TIME))));
        }
    }

    private static RandomGenerator<String> generator(Arbitrary<String> programs) {
        return programs.generator(GENERATOR_SIZE);
    }
}
