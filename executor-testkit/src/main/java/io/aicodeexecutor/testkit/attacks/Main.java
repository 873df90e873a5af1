package io.aicodeexecutor.testkit.attacks;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.Policy;
import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.testkit.FoundCases;
import io.aicodeexecutor.testkit.HostilePrograms;
import io.aicodeexecutor.testkit.ProgramCase;
import io.aicodeexecutor.testkit.owned.WallProbe;
import io.aicodeexecutor.testkit.report.CapabilityReport;
import io.aicodeexecutor.testkit.report.Section;
import io.aicodeexecutor.testkit.shared.CommandLines;
import io.aicodeexecutor.testkit.shared.Progress;
import io.aicodeexecutor.text.UntrustedText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The command line: `attacks [--policy NAME] [--generated N] [--seed S] [--family NAME] [--skip-corpus] [--skip-owned]
/// [--found DIRECTORY] [--json FILE] [--report FILE]`.
///
/// Exit status: 0 every attack was contained, 1 one escaped, whatever failed after it, 2 bad input or misuse, 3 our own
/// fault.
@Command(name = "attacks", description = "Attacks a sandbox, and shows what refused each attack.", sortOptions = false)
public final class Main implements Callable<Integer> {
    private static final String NAME = "attacks";

    private static final int ESCAPED = 1;
    private static final int BAD_INPUT = 2;
    private static final int OUR_FAULT = 3;
    private static final int GENERATED_MOST = 1_000_000;

    @Option(names = "--policy", paramLabel = "NAME", description = "strict, standard or off; default: off")
    private String policy = "off";

    @Option(names = "--generated", paramLabel = "N", description = "how many attacks to generate; default: 2000")
    private int generated = 2000;

    @Option(names = "--seed", paramLabel = "S", description = "what to generate them from; default: 20250107")
    private long seed = 20250107;

    @Option(
            names = "--family",
            paramLabel = "NAME",
            description = "of the corpus, only language, engine, process or resources; default: all")
    private Optional<String> family = Optional.empty();

    @Option(names = "--skip-corpus", description = "leave out the attack corpus")
    private boolean skipCorpus;

    @Option(names = "--skip-owned", description = "leave out the attempts from inside an owned worker")
    private boolean skipOwned;

    @Option(
            names = "--found",
            paramLabel = "DIRECTORY",
            description = "where to keep generated attacks that escape; default: target/found")
    private Path found = Path.of("target", "found");

    @Option(names = "--json", paramLabel = "FILE", description = "also write every run and its end to a file")
    private Optional<Path> json = Optional.empty();

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "also write what is reachable, by capability and layer, to FILE.html and FILE.txt")
    private Optional<Path> report = Optional.empty();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "print this help")
    @SuppressWarnings("unused") // picocli itself acts on it
    private boolean help;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    private final boolean terminal;
    private final List<Attempt> more;
    private final Wall wall;
    private boolean escaped;

    private Main(boolean terminal, List<Attempt> more, Wall wall) {
        this.terminal = terminal;
        this.more = List.copyOf(more);
        this.wall = wall;
    }

    /// What an owned worker attacks.
    @FunctionalInterface
    interface Wall {
        /// Attacks it.
        ///
        /// @param heard told of each answer
        void attack(Consumer<WallProbe.Answer> heard) throws InterruptedException;
    }

    /// Runs the command and exits.
    public static void main(String[] args) {
        CommandLines.keepLogsOut();
        System.exit(run(
                args,
                CommandLines.utf8(System.out),
                CommandLines.utf8(System.err),
                CommandLines.isOnTerminal(),
                List.of(),
                WallProbe::run));
    }

    /// Runs the command.
    ///
    /// @param terminal whether `err` can rewrite a line
    /// @param more attempts beyond the corpus and the generated ones
    /// @param wall attacked by an owned worker
    /// @return the exit status
    static int run(String[] args, PrintWriter out, PrintWriter err, boolean terminal, List<Attempt> more, Wall wall) {
        Main main = new Main(terminal, more, wall);
        return new CommandLine(main)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((misuse, rawArgs) -> CommandLines.fail(err, NAME, misuse, BAD_INPUT))
                .setExecutionExceptionHandler(
                        (failure, command, parsed) -> CommandLines.fail(err, NAME, failure, main.statusOf(failure)))
                .execute(args);
    }

    private int statusOf(Exception failure) {
        if (failure instanceof CommandLine.ParameterException) {
            return BAD_INPUT;
        }
        return escaped ? ESCAPED : OUR_FAULT;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        SandboxConfig config = config();
        List<Attempt> attempts = attempts(config);
        Tally tally = new Tally();
        List<Section> sections = new ArrayList<>();
        try {
            attackSandbox(config, attempts, tally, sections);
            if (!skipOwned) {
                probeWall(sections);
            }
        } finally {
            // also where not everything could be attacked to the end
            write(tally, sections);
        }
        return escaped ? ESCAPED : 0;
    }

    /// Attacks a sandbox with programs. What became of them is told also where the sandbox itself fails: an escape may
    /// well be why.
    private void attackSandbox(SandboxConfig config, List<Attempt> attempts, Tally tally, List<Section> sections) {
        int runs =
                attempts.stream().mapToInt(attempt -> attempt.requests().size()).sum();
        Progress progress = new Progress(spec.commandLine().getErr(), terminal, runs, "attacks run", "escaped");
        try (PythonSandbox sandbox = new PythonSandbox(config)) {
            try {
                new Arena(sandbox).run(attempts, ending -> {
                    tally.add(ending);
                    progress.add(ending.escaped());
                });
            } finally {
                progress.end();
                escaped = !tally.escapes().isEmpty();
                print(tally);
                sections.add(Sections.ofPrograms(sandbox, tally, seed));
            }
        }
    }

    private void write(Tally tally, List<Section> sections) throws IOException {
        try {
            if (json.isPresent()) {
                JsonFile.write(json.get(), tally, seed);
            }
        } finally {
            if (report.isPresent()) {
                new CapabilityReport(sections).write(report.get());
            }
        }
    }

    /// Attacks the wall from inside a worker that runs machine code of the attacker's choosing. What was answered is
    /// told also where a fault of ours ends it.
    private void probeWall(List<Section> sections) throws InterruptedException {
        Progress progress =
                new Progress(spec.commandLine().getErr(), terminal, WallProbe.size(), "attempts made", "went through");
        List<WallProbe.Answer> answers = new ArrayList<>();
        try {
            wall.attack(answer -> {
                answers.add(answer);
                escaped |= !answer.held();
                progress.add(!answer.held());
            });
        } finally {
            progress.end();
            if (!answers.isEmpty()) {
                print(answers);
                sections.add(Sections.ofWall(answers));
            }
        }
    }

    private void print(List<WallProbe.Answer> answers) {
        PrintWriter out = spec.commandLine().getOut();
        List<WallProbe.Answer> through =
                answers.stream().filter(answer -> !answer.held()).toList();
        through.forEach(answer -> out.println(
                "WENT THROUGH: " + answer.target() + " " + answer.name() + ": " + UntrustedText.lines(answer.said())));
        out.println();
        Table.ofWall(answers).forEach(out::println);
        out.println("owned worker: " + through.size() + " of " + answers.size() + " attempts went through");
    }

    private List<Attempt> attempts(SandboxConfig config) {
        if (generated < 0 || generated > GENERATED_MOST) {
            throw misuse("--generated is " + generated + "; accepted: 0 to " + GENERATED_MOST);
        }
        family.filter(name -> !HostilePrograms.families().contains(name)).ifPresent(name -> {
            throw misuse("--family is \"" + UntrustedText.lines(name) + "\"; accepted: "
                    + String.join(", ", HostilePrograms.families()));
        });
        json.ifPresent(file -> requireWritable("--json", file));
        report.ifPresent(file -> requireWritable("--report", file));
        if (Files.exists(found) && !Files.isDirectory(found)) {
            throw misuse("--found is " + found + "; accepted: a directory, which need not be there");
        }
        List<Attempt> attempts = new ArrayList<>(more);
        Attempt.corpus(config.limits()).stream()
                .filter(attempt -> !skipCorpus)
                .filter(attempt -> family.isEmpty() || attempt.family().equals(family.get()))
                .forEach(attempts::add);
        attempts.addAll(Attempt.generated(generated, seed));
        return attempts;
    }

    private void requireWritable(String option, Path file) {
        if (!CommandLines.isWritable(file)) {
            throw misuse(option + " is " + file + "; accepted: a file in a directory that is there");
        }
    }

    private CommandLine.ParameterException misuse(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }

    /// Little of everything, so that limits trip soon; without a policy it is the wall alone.
    private SandboxConfig config() {
        Policy chosen = switch (policy) {
            case "strict" -> Policy.strict();
            case "standard" -> Policy.standard();
            case "off" -> Policy.off();
            default ->
                throw misuse("--policy is \"" + UntrustedText.lines(policy) + "\"; accepted: strict, standard, off");
        };
        return SandboxConfig.builder()
                .withPolicy(chosen)
                .withWallTime(Duration.ofSeconds(20))
                .withMaxCpuPercent(100)
                .withMemoryMebibytes(64)
                .withConcurrentExecutionsMax(Arena.LANES)
                .build();
    }

    private void print(Tally tally) {
        PrintWriter out = spec.commandLine().getOut();
        for (Arena.Ending escape : tally.escapes()) {
            out.println("ESCAPED: " + escape.attempt().name());
            out.println(UntrustedText.lines(escape.request().untrustedSource()));
            if (escape.attempt().source() == Attempt.Source.GENERATED) {
                keep(escape.request());
            }
        }
        Table.lines(tally).forEach(out::println);
        out.println(
                "attacks: " + tally.escapes().size() + " of " + tally.endings().size() + " escaped; seed " + seed);
    }

    /// Writes a program that escaped, to be run again as a test.
    private void keep(ExecutionRequest request) {
        ProgramCase program = ProgramCase.of(request.untrustedSource()).withContext(request.context());
        ProgramCase timed = request.wallTime().map(program::withWallTime).orElse(program);
        try {
            Path file = new FoundCases(found).save(timed, "attacks", Long.toString(seed), "it escaped");
            spec.commandLine().getOut().println("kept in " + file);
        } catch (IOException unwritable) {
            // the escape must not be hidden by this
            CommandLines.fail(spec.commandLine().getErr(), NAME, unwritable, OUR_FAULT);
        }
    }
}
