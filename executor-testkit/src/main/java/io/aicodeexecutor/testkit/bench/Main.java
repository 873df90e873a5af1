package io.aicodeexecutor.testkit.bench;

import io.aicodeexecutor.testkit.shared.CommandLines;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The command line: `bench [--quick] [--rows NAMES] [--rounds N] [--callers N] [--seconds N] [--json FILE]`, or
/// `bench --soak [N] [--svg FILE] [--json FILE]`.
///
/// Exit status: 0 it was measured, whatever the numbers; 2 misuse, 3 our own fault.
@Command(
        name = "bench",
        description = "Measures the product beside baselines, in turns, and prints both in one table.",
        sortOptions = false)
public final class Main implements Callable<Integer> {
    private static final String NAME = "bench";

    private static final int MISUSE = 2;
    private static final int OUR_FAULT = 3;
    private static final int SOAK_LEAST = 20;
    private static final int SOAK_MOST = 10_000_000;
    private static final int SECONDS = 60;
    private static final int SECONDS_QUICK = 1;
    private static final int SECONDS_MOST = 3_600;
    private static final int ROUNDS_MOST = 100_000;
    private static final int CALLERS_MOST = 64;

    @Option(names = "--quick", description = "little of everything: one to four minutes in all")
    private boolean quick;

    @Option(
            names = "--rows",
            paramLabel = "NAMES",
            split = ",",
            description =
                    "only these, of start, validate, latency, throughput, kill, tools, memory, compute; default: all")
    private List<String> rows = List.of();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "throughput time of each subject and number of callers; default: 60, with --quick 1")
    private Optional<Integer> seconds = Optional.empty();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description =
                    "programs of each latency and subject, and less of the rest with it; default: 100, with --quick 6")
    private Optional<Integer> rounds = Optional.empty();

    @Option(
            names = "--callers",
            paramLabel = "N",
            split = ",",
            description = "how many at a time, for throughput; default: 1,2,4,8, with --quick 2")
    private List<Integer> callers = List.of();

    @Option(
            names = "--soak",
            arity = "0..1",
            paramLabel = "N",
            fallbackValue = "10000",
            description = "instead: so many programs through one pool, watched; default: 10000")
    private Optional<Integer> soak = Optional.empty();

    @Option(names = "--svg", paramLabel = "FILE", description = "also draw what the soak saw into a file")
    private Optional<Path> svg = Optional.empty();

    @Option(names = "--json", paramLabel = "FILE", description = "also write the results to a file, for machines")
    private Optional<Path> json = Optional.empty();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "print this help")
    @SuppressWarnings("unused") // picocli itself acts on it
    private boolean help;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    private final Surroundings surroundings;
    private final Belongings belongings;

    private Main(Surroundings surroundings, Belongings belongings) {
        this.surroundings = surroundings;
        this.belongings = belongings;
    }

    /// Runs the command and exits.
    public static void main(String[] args) {
        CommandLines.keepLogsOut();
        Surroundings surroundings = new Surroundings(
                Optional.ofNullable(System.getenv("PATH")).orElse(""),
                Optional.ofNullable(System.getProperty("executor.launcher")).map(Path::of),
                CommandLines.isOnTerminal());
        Belongings belongings = new Belongings();
        // what a sandbox started ends with this process; what a baseline is made of would not
        Runtime.getRuntime().addShutdownHook(new Thread(belongings::close, "bench-belongings"));
        System.exit(run(args, CommandLines.utf8(System.out), CommandLines.utf8(System.err), surroundings, belongings));
    }

    /// Runs the command.
    ///
    /// @param belongings closed by the caller
    /// @return the exit status
    static int run(String[] args, PrintWriter out, PrintWriter err, Surroundings surroundings, Belongings belongings) {
        return new CommandLine(new Main(surroundings, belongings))
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((misuse, rawArgs) -> CommandLines.fail(err, NAME, misuse, MISUSE))
                .setExecutionExceptionHandler((failure, command, parsed) ->
                        belongings.isClosed() ? OUR_FAULT : CommandLines.fail(err, NAME, failure, statusOf(failure)))
                .execute(args);
    }

    private static int statusOf(Exception failure) {
        return failure instanceof CommandLine.ParameterException ? MISUSE : OUR_FAULT;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Plan plan = plan();
        requireSoakOptions();
        requireWritable("--json", json);
        requireWritable("--svg", svg);
        Baselines baselines = Baselines.find(surroundings.searchPath());
        PrintWriter out = spec.commandLine().getOut();
        Machine.lines(baselines).forEach(out::println);
        out.println("load at the begin: " + Machine.load());
        Progress progress = new Progress(spec.commandLine().getErr(), surroundings.terminal());
        if (soak.isPresent()) {
            soak(soak.get(), progress);
        } else {
            Path library = belongings.directory();
            try {
                compare(new Ground(baselines, surroundings.launcher(), belongings, progress, library), plan);
            } finally {
                belongings.delete(library);
            }
        }
        return 0;
    }

    private void compare(Ground ground, Plan plan) throws IOException, InterruptedException {
        Results results;
        try {
            results = Bench.run(ground, plan);
        } finally {
            ground.progress().end();
        }
        sayTheEnd();
        PrintWriter out = spec.commandLine().getOut();
        if (plan.rows().contains(RowGroup.THROUGHPUT)) {
            out.println("throughput: the product has as many lanes as callers, at most "
                    + ThroughputRows.lanes(Integer.MAX_VALUE) + "; the rest waits in its queue");
            out.println();
        }
        Table.lines(results).forEach(out::println);
        out.println();
        Targets.lines(results).forEach(out::println);
        if (json.isPresent()) {
            Files.writeString(json.get(), Workload.write(results.toJson()) + "\n");
        }
    }

    private void soak(int programs, Progress progress) throws IOException, InterruptedException {
        SoakReport report;
        try {
            report = Soak.run(programs, progress);
        } finally {
            progress.end();
        }
        sayTheEnd();
        report.lines().forEach(spec.commandLine().getOut()::println);
        if (json.isPresent()) {
            Files.writeString(json.get(), Workload.write(report.toJson()) + "\n");
        }
        if (svg.isPresent()) {
            Files.writeString(svg.get(), Curves.svg(report));
        }
    }

    private void sayTheEnd() {
        PrintWriter out = spec.commandLine().getOut();
        out.println("load at the end: " + Machine.load());
        out.println();
    }

    private void requireSoakOptions() {
        soak.filter(programs -> programs < SOAK_LEAST || programs > SOAK_MOST).ifPresent(programs -> {
            throw misuse("--soak is " + programs + "; accepted: " + SOAK_LEAST + " to " + SOAK_MOST);
        });
        if (soak.isPresent()
                && (quick || !rows.isEmpty() || seconds.isPresent() || rounds.isPresent() || !callers.isEmpty())) {
            throw misuse("--soak goes with --json and --svg only");
        }
        if (svg.isPresent() && soak.isEmpty()) {
            throw misuse("--svg goes with --soak only");
        }
    }

    private List<Integer> callersOr(List<Integer> usual) {
        for (int number : callers) {
            if (number < 1 || number > CALLERS_MOST) {
                throw misuse("--callers is " + number + "; accepted: 1 to " + CALLERS_MOST);
            }
        }
        return callers.isEmpty() ? usual : callers.stream().distinct().toList();
    }

    private Plan plan() {
        int throughputSeconds = seconds.orElse(quick ? SECONDS_QUICK : SECONDS);
        if (throughputSeconds < 1 || throughputSeconds > SECONDS_MOST) {
            throw misuse("--seconds is " + throughputSeconds + "; accepted: 1 to " + SECONDS_MOST);
        }
        int latencyRounds = rounds.orElse(quick ? Plan.ROUNDS_QUICK : Plan.ROUNDS);
        if (latencyRounds < 1 || latencyRounds > ROUNDS_MOST) {
            throw misuse("--rounds is " + latencyRounds + "; accepted: 1 to " + ROUNDS_MOST);
        }
        Duration time = Duration.ofSeconds(throughputSeconds);
        return quick
                ? Plan.quick(groups(), latencyRounds, callersOr(Plan.CALLERS_QUICK), time)
                : Plan.full(groups(), latencyRounds, callersOr(Plan.CALLERS), time);
    }

    private Set<RowGroup> groups() {
        Set<RowGroup> groups = EnumSet.noneOf(RowGroup.class);
        for (String name : rows) {
            groups.add(List.of(RowGroup.values()).stream()
                    .filter(group -> group.text().equals(name))
                    .findFirst()
                    .orElseThrow(() -> misuse("--rows has \"" + name + "\"; accepted: " + RowGroup.known())));
        }
        return groups.isEmpty() ? EnumSet.allOf(RowGroup.class) : groups;
    }

    private void requireWritable(String option, Optional<Path> file) {
        file.filter(path -> !CommandLines.isWritable(path)).ifPresent(path -> {
            throw misuse(option + " is " + path + "; accepted: a file in a directory that is there");
        });
    }

    private CommandLine.ParameterException misuse(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
