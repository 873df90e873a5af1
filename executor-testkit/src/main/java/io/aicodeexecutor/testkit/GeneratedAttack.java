package io.aicodeexecutor.testkit;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.testkit.shared.DrawnAttack;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// An attack that was made for this run of the tests. Immutable.
///
/// @param capability what it is after
/// @param name for the report
/// @param source the program
/// @param seed what it was made from
record GeneratedAttack(Capability capability, String name, String source, long seed) {
    /// What may loop for ever is given little time.
    static final Duration LITTLE_TIME = Duration.ofSeconds(1);

    private static final WholeNumber COUNT = new WholeNumber("executor.testkit.attacks", 1, 1_000_000, 60);
    private static final WholeNumber SEED =
            new WholeNumber("executor.testkit.seed", Long.MIN_VALUE, Long.MAX_VALUE, 20250112);

    /// As many as the system properties ask for, each of [HostilePrograms#capabilities()] in turn; the same seed gives
    /// the same attacks.
    ///
    /// @throws IllegalArgumentException if a property is not as it must be
    static List<GeneratedAttack> configured() {
        return attacks((int) COUNT.value(), SEED.value());
    }

    static List<GeneratedAttack> attacks(int count, long seed) {
        SequencedMap<String, List<DrawnAttack.Kind>> all = new LinkedHashMap<>();
        all.put(
                "all",
                HostilePrograms.capabilities().stream()
                        .map(capability -> new DrawnAttack.Kind(capability, HostilePrograms.programs(capability)))
                        .toList());
        return DrawnAttack.draw(all, count, seed).stream()
                .map(drawn -> new GeneratedAttack(drawn.capability(), drawn.name(), drawn.source(), seed))
                .toList();
    }

    /// What to execute in a sandbox of these settings.
    ExecutionRequest request(SandboxConfig config) {
        return program().request(config);
    }

    private ProgramCase program() {
        return ProgramCase.of(source).withWallTime(LITTLE_TIME);
    }

    /// Writes it to a file, to be run again by the contract that it failed.
    void keep(Class<?> contract, AssertionError failure) {
        Origin origin = new Origin(
                contract.getSimpleName() + ".everyGeneratedAttackIsContained",
                Optional.of(contract.getName()),
                Long.toString(seed),
                Origin.said(failure));
        try {
            FoundCases.configured().save(program(), origin);
        } catch (IOException | RuntimeException unwritable) {
            // the attack's own failure must not be hidden by this one
            failure.addSuppressed(unwritable);
        }
    }
}
