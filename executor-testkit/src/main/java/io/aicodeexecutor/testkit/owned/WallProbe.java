package io.aicodeexecutor.testkit.owned;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/// Everything that an owned worker tries, tried once against the wall of this host.
public final class WallProbe {
    /// Said in place of a layer that this host does not have: what it would answer for is not held against the wall.
    public static final String NOT_OFFERED = "not offered by this host";

    private WallProbe() {}

    /// What became of one attempt.
    ///
    /// @param target what it was after, for example `read`
    /// @param name its name
    /// @param answeredBy the layer that refused it, killed for it, bounded it or made it see what it saw
    /// @param said what came of it, in the attempt's own words
    /// @param held whether the wall stands
    public record Answer(String target, String name, String answeredBy, String said, boolean held) {}

    /// Runs every attempt on a thread of the attacker's own.
    ///
    /// @param heard told of each answer, at once: a fault of ours loses none
    /// @throws io.aicodeexecutor.SandboxException if no worker becomes ready
    /// @throws InterruptedException if the thread is interrupted before a worker is ready
    public static void run(Consumer<Answer> heard) throws InterruptedException {
        try (OwnedSandbox sandbox = new OwnedSandbox(Set.of())) {
            for (Attempt attempt : Attempt.all()) {
                boolean offered = attempt.layer().isEmpty()
                        || sandbox.layer(attempt.layer()).applied();
                String said = sandbox.attempt(attempt, ThreadKind.NEWER);
                heard.accept(new Answer(
                        attempt.target().name().toLowerCase(Locale.ROOT),
                        attempt.name(),
                        offered ? answeredBy(attempt, said) : NOT_OFFERED,
                        said,
                        !offered || attempt.isHeld(said)));
            }
        }
    }

    /// How many attempts there are.
    public static int size() {
        return Attempt.all().size();
    }

    private static String answeredBy(Attempt attempt, String said) {
        if (!attempt.layer().isEmpty()) {
            return attempt.layer();
        }
        if (said.startsWith("CRASHED: ")) {
            return "processor (fault)";
        }
        return switch (said.split(" ", 2)[0] + said.replaceAll("\\D", "")) {
            case "errno1", "errno38" -> "seccomp (refused)";
            case "killed" -> "seccomp (killed)";
            case "errno13" -> "landlock";
            case "errno2", "errno30" -> "own_root";
            default -> said.startsWith("bounded") ? "resource_limits" : "java (what it called was refused)";
        };
    }
}
