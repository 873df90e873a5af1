package io.aicodeexecutor.testkit;

import io.aicodeexecutor.CodeValidator;
import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.Limits;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.Policy;
import io.aicodeexecutor.SandboxConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One program of the attack corpus. Immutable.
///
/// A file of the corpus opens with a comment: what it tries, `From:` where the idea comes from, `must:` what may become
/// of it, and `capability:` what it is after, the word of a [Capability]. What may become of it is a list of these
/// words:
///
/// - `refused`: the standard policy rejects it; what the other words allow is for a sandbox whose policy does not;
/// - `harmless`: it completes or raises, and nothing came of it;
/// - the name of an outcome, for example `memory_limit`: it may end so.
///
/// Where there is no other word, `refused` allows `harmless` too. A line `runs: 2` says that the attack is to be run
/// so many times in a row, and finds the number of its run, from 0, in `run`: it looks for what its predecessor
/// left, or takes another of its `ways` each time, because some refusals of the engine end a program. Whatever its
/// outcome, the value of an attack must never be
/// [HostilePrograms#ESCAPED]: it has that value only where it got hold of something that it must not have.
///
/// @param name family and name, for example `language/subclass_walk`
/// @param capability what it is after
/// @param source the program, header included
/// @param refused whether the standard policy must reject it
/// @param allowed the outcomes that are allowed where it runs
/// @param runs how many times in a row it is to be run
public record Attack(
        String name, Capability capability, String source, boolean refused, Set<Outcome> allowed, int runs) {
    /// An attack that may end by a limit of time is given little of it; the others must have enough on a slow machine.
    private static final Duration LITTLE_TIME = Duration.ofSeconds(1);

    private static final String DIRECTORY = "attacks/";
    private static final Pattern MUST = Pattern.compile("(?m)^# must: (.+)$");
    private static final Pattern CAPABILITY = Pattern.compile("(?m)^# capability: (.+)$");
    private static final Pattern RUNS = Pattern.compile("(?m)^# runs: (\\d+)$");
    private static final Set<Outcome> HARMLESS = Set.of(Outcome.COMPLETED, Outcome.RAISED);

    public Attack {
        allowed = Set.copyOf(allowed);
    }

    /// The whole corpus, by family and name.
    public static List<Attack> corpus() {
        return resource("index.txt")
                .lines()
                .map(name -> parse(name, resource(name + ".py")))
                .toList();
    }

    /// What to execute for one of its runs in a sandbox with these limits: one that may end by a limit of time is given
    /// a second at most.
    ///
    /// @param run from 0
    public ExecutionRequest request(int run, Limits limits) {
        boolean mayTimeOut =
                allowed.contains(Outcome.TIMED_OUT) && limits.wallTime().compareTo(LITTLE_TIME) > 0;
        return mayTimeOut ? request(run).withWallTime(LITTLE_TIME) : request(run);
    }

    /// The outcomes that are allowed in a sandbox, by what its policy and its limits really refuse.
    ///
    /// What must be refused is always refused by a policy that is no wider than the standard one. Where the limits are
    /// tighter than those that the corpus was tried under, they may trip as well.
    public Set<Outcome> allowedUnder(SandboxConfig config) {
        boolean rejects = !new CodeValidator(config.policy(), config.limits())
                .validate(source)
                .isAccepted();
        if (rejects || (refused && isStandardOrNarrower(config.policy()))) {
            return Set.of(Outcome.REJECTED);
        }
        Set<Outcome> outcomes = EnumSet.copyOf(allowed);
        outcomes.addAll(Tightness.outcomes(config.limits()));
        return outcomes;
    }

    private static boolean isStandardOrNarrower(Policy policy) {
        Policy standard = Policy.standard();
        return policy.isEnforced()
                && standard.modules().containsAll(policy.modules())
                && policy.forbiddenNames().containsAll(standard.forbiddenNames());
    }

    /// The family, for example `language`.
    public String family() {
        return name.substring(0, name.indexOf('/'));
    }

    /// What to execute for one of its runs.
    ///
    /// @param run from 0
    public ExecutionRequest request(int run) {
        return ExecutionRequest.of(source).withContext(Map.of("run", run));
    }

    /// The program without its header.
    String body() {
        return source.lines().dropWhile(line -> line.startsWith("# ")).collect(Collectors.joining("\n"));
    }

    static Attack parse(String name, String source) {
        Matcher must = MUST.matcher(source);
        if (!must.find()) {
            throw new IllegalArgumentException(name + " has no line \"# must: …\"");
        }
        Matcher capability = CAPABILITY.matcher(source);
        if (!capability.find()) {
            throw new IllegalArgumentException(name + " has no line \"# capability: …\"");
        }
        boolean refused = false;
        Set<Outcome> allowed = EnumSet.noneOf(Outcome.class);
        for (String word : must.group(1).split(", ", -1)) {
            switch (word) {
                case "refused" -> refused = true;
                case "harmless" -> allowed.addAll(HARMLESS);
                default -> allowed.add(Outcome.valueOf(word.toUpperCase(Locale.ROOT)));
            }
        }
        Matcher runs = RUNS.matcher(source);
        return new Attack(
                name,
                Capability.of(capability.group(1)),
                source,
                refused,
                allowed.isEmpty() ? HARMLESS : allowed,
                runs.find() ? Integer.parseInt(runs.group(1)) : 1);
    }

    private static String resource(String path) {
        try (InputStream stream = Attack.class.getResourceAsStream(DIRECTORY + path)) {
            if (stream == null) {
                throw new IllegalArgumentException("the attack corpus has no \"" + path + "\"");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
