package io.aicodeexecutor.testkit.attacks;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.Limits;
import io.aicodeexecutor.testkit.Attack;
import io.aicodeexecutor.testkit.Capability;
import io.aicodeexecutor.testkit.HostilePrograms;
import io.aicodeexecutor.testkit.shared.DrawnAttack;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;

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
        return DrawnAttack.draw(families(), count, seed).stream()
                .map(drawn -> new Attempt(
                        Source.GENERATED,
                        drawn.family(),
                        drawn.capability(),
                        drawn.name(),
                        List.of(ExecutionRequest.of(drawn.source()).withWallTime(LITTLE_TIME))))
                .toList();
    }

    private static SequencedMap<String, List<DrawnAttack.Kind>> families() {
        SequencedMap<String, List<DrawnAttack.Kind>> families = new LinkedHashMap<>();
        for (String family : HostilePrograms.families()) {
            families.put(
                    family,
                    HostilePrograms.capabilities(family).stream()
                            .map(capability ->
                                    new DrawnAttack.Kind(capability, HostilePrograms.programs(family, capability)))
                            .toList());
        }
        families.put(
                SEVERAL,
                List.of(
                        new DrawnAttack.Kind(Capability.SEVERAL, HostilePrograms.programs()),
                        new DrawnAttack.Kind(Capability.SEVERAL, HostilePrograms.compositions())));
        return families;
    }
}
