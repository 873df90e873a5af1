package io.aicodeexecutor.testkit.attacks;

import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.testkit.Capability;
import io.aicodeexecutor.testkit.owned.WallProbe;
import io.aicodeexecutor.testkit.report.Containment;
import io.aicodeexecutor.testkit.report.Section;
import io.aicodeexecutor.testkit.report.Trial;
import java.util.List;
import java.util.Map;

/// Makes sections of a report of what was tried.
final class Sections {
    private Sections() {}

    /// The programs that a sandbox was attacked with.
    ///
    /// @param seed of the generated ones
    static Section ofPrograms(PythonSandbox sandbox, Tally tally, long seed) {
        long generated = tally.endings().stream()
                .filter(ending -> ending.attempt().source() == Attempt.Source.GENERATED)
                .count();
        List<Trial> trials = tally.endings().stream()
                .map(ending -> Trial.of(
                        ending.attempt().capability(), ending.attempt().name(), ending.request(), ending.result()))
                .toList();
        return Section.of("A sandbox, attacked by programs", sandbox, trials)
                .withFact("generated attacks", generated + ", of seed " + seed);
    }

    /// What an owned worker tried.
    static Section ofWall(List<WallProbe.Answer> answers) {
        List<Trial> trials = answers.stream()
                .map(answer -> new Trial(
                        capability(answer.target()),
                        answer.name(),
                        containment(answer),
                        answer.answeredBy(),
                        answer.said()))
                .toList();
        return new Section(
                "The wall, attacked from inside a worker that runs machine code of the attacker's choosing",
                Map.of("policy", "none: there is no interpreter"),
                List.of(),
                trials);
    }

    private static Containment containment(WallProbe.Answer answer) {
        if (!answer.held()) {
            return Containment.REACHED;
        }
        return answer.answeredBy().equals(WallProbe.NOT_OFFERED) ? Containment.NOT_OFFERED : Containment.WALL;
    }

    private static Capability capability(String target) {
        return switch (target) {
            case "read", "write" -> Capability.FILES;
            case "network" -> Capability.NETWORK;
            case "process" -> Capability.PROCESSES;
            case "resource" -> Capability.MEMORY;
            case "sight" -> Capability.ENVIRONMENT;
            default -> Capability.KERNEL;
        };
    }
}
