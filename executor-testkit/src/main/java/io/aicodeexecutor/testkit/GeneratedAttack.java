package io.aicodeexecutor.testkit;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.SandboxConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;

/// An attack that was made for this run of the tests. Immutable.
///
/// @param capability what it is after
/// @param name for the report
/// @param source the program
record GeneratedAttack(Capability capability, String name, String source) {
    /// What may loop for ever is given little time.
    static final Duration LITTLE_TIME = Duration.ofSeconds(1);

    private static final int GENERATOR_SIZE = 1_000;
    private static final String COUNT = "executor.testkit.attacks";
    private static final int COUNT_DEFAULT = 60;
    private static final String SEED = "executor.testkit.seed";
    private static final long SEED_DEFAULT = 20250112;

    /// As many as the system properties ask for, every capability in turn; the same seed gives the same attacks.
    static List<GeneratedAttack> configured() {
        return attacks(Integer.getInteger(COUNT, COUNT_DEFAULT), Long.getLong(SEED, SEED_DEFAULT));
    }

    static List<GeneratedAttack> attacks(int count, long seed) {
        List<GeneratedAttack> attacks = new ArrayList<>();
        // outside of its own tests jqwik generates in a session only
        JqwikSession.run(() -> {
            List<Capability> capabilities = HostilePrograms.capabilities();
            List<RandomGenerator<String>> generators = capabilities.stream()
                    .map(capability -> HostilePrograms.programs(capability).generator(GENERATOR_SIZE))
                    .toList();
            Random random = new Random(seed);
            for (int index = 0; index < count; index++) {
                int turn = index % capabilities.size();
                Capability capability = capabilities.get(turn);
                String name = "generated " + capability.word() + " " + index + " of seed " + seed;
                attacks.add(new GeneratedAttack(
                        capability, name, generators.get(turn).next(random).value()));
            }
        });
        return attacks;
    }

    /// What to execute in a sandbox of these settings.
    ExecutionRequest request(SandboxConfig config) {
        return ProgramCase.of(source).withWallTime(LITTLE_TIME).request(config);
    }
}
