package io.aicodeexecutor.testkit;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.testkit.report.Trial;
import io.aicodeexecutor.testkit.shared.DrawnAttack;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// An attack that was made for this run of the tests. Immutable.
///
/// @param capability what it is after
/// @param name for the report
/// @param source the program
record GeneratedAttack(Capability capability, String name, String source) {
    /// What may loop for ever is given little time.
    static final Duration LITTLE_TIME = Duration.ofSeconds(1);

    private static final String COUNT = "executor.testkit.attacks";
    private static final int COUNT_DEFAULT = 60;
    private static final String SEED = "executor.testkit.seed";
    private static final long SEED_DEFAULT = 20250112;

    /// As many as the system properties ask for, every capability in turn; the same seed gives the same attacks.
    static List<GeneratedAttack> configured() {
        return attacks(Integer.getInteger(COUNT, COUNT_DEFAULT), Long.getLong(SEED, SEED_DEFAULT));
    }

    static List<GeneratedAttack> attacks(int count, long seed) {
        SequencedMap<String, List<DrawnAttack.Kind>> all = new LinkedHashMap<>();
        all.put(
                "all",
                HostilePrograms.capabilities().stream()
                        .map(capability -> new DrawnAttack.Kind(capability, HostilePrograms.programs(capability)))
                        .toList());
        return DrawnAttack.draw(all, count, seed).stream()
                .map(drawn -> new GeneratedAttack(drawn.capability(), drawn.name(), drawn.source()))
                .toList();
    }

    /// For the report: how many of its attempts are generated attacks, and what those are generated from.
    static String counted(List<Trial> trials) {
        long seed = Long.getLong(SEED, SEED_DEFAULT);
        long count = trials.stream()
                .filter(trial -> DrawnAttack.isName(trial.name(), seed))
                .count();
        return count + ", of seed " + seed;
    }

    /// What to execute in a sandbox of these settings.
    ExecutionRequest request(SandboxConfig config) {
        return ProgramCase.of(source).withWallTime(LITTLE_TIME).request(config);
    }
}
