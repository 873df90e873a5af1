package io.aicodeexecutor.testkit.compat;

import io.aicodeexecutor.Policy;
import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.testkit.shared.CommandLines;
import io.aicodeexecutor.testkit.shared.Progress;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The command line: `compat [--json] [--policy NAME] [--timeout SECONDS] (--own | FILE…)`.
///
/// Exit status: 0 every program behaves, 1 not every one does, 2 bad input or misuse, 3 our own fault.
@Command(
        name = "compat",
        description = "Runs programs with known values, and reports how many behave.",
        sortOptions = false)
public final class Main implements Callable<Integer> {
    private static final String NAME = "compat";

    private static final int NOT_ALL_BEHAVE = 1;
    private static final int BAD_INPUT = 2;
    private static final int OUR_FAULT = 3;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description =
                    "JSONL: an object {\"id\": text, \"code\": text, \"expect\": any, \"stdout\": text} a line; stdout is optional")
    private List<Path> files = List.of();

    @Option(names = "--own", description = "the programs that come with the test kit, instead of files")
    private boolean own;

    @Option(
            names = "--json",
            description = "print one JSON object with every program, and the summary to standard error")
    private boolean json;

    @Option(names = "--policy", paramLabel = "NAME", description = "strict, standard or off; default: standard")
    private String policy = "standard";

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "wall-clock limit of each program; default: 30")
    private String timeout = "30";

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

    private Main(boolean terminal) {
        this.terminal = terminal;
    }

    /// Runs the command and exits.
    public static void main(String[] args) {
        CommandLines.keepLogsOut();
        System.exit(
                run(args, CommandLines.utf8(System.out), CommandLines.utf8(System.err), CommandLines.isOnTerminal()));
    }

    /// Runs the command.
    ///
    /// @param terminal whether `err` can rewrite a line
    /// @return the exit status
    static int run(String[] args, PrintWriter out, PrintWriter err, boolean terminal) {
        return new CommandLine(new Main(terminal))
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((misuse, rawArgs) -> CommandLines.fail(err, NAME, misuse, BAD_INPUT))
                .setExecutionExceptionHandler(
                        (failure, command, parsed) -> CommandLines.fail(err, NAME, failure, statusOf(failure)))
                .execute(args);
    }

    private static int statusOf(Exception failure) {
        return failure instanceof BadInputException || failure instanceof CommandLine.ParameterException
                ? BAD_INPUT
                : OUR_FAULT;
    }

    @Override
    public Integer call() throws BadInputException {
        SandboxConfig config = config();
        if (own == !files.isEmpty()) {
            throw misuse(own ? "--own goes without files" : "Missing required parameter: 'FILE', or --own");
        }
        List<CompatProgram> programs = new ArrayList<>(own ? OwnPrograms.all() : List.of());
        for (Path file : files) {
            programs.addAll(CompatFile.read(file));
        }
        Report report = compare(config, programs);
        print(report);
        return report.allBehave() ? 0 : NOT_ALL_BEHAVE;
    }

    private SandboxConfig config() {
        Policy chosen = switch (policy) {
            case "strict" -> Policy.strict();
            case "standard" -> Policy.standard();
            case "off" -> Policy.off();
            default -> throw misuse("--policy is \"" + policy + "\"; accepted: strict, standard, off");
        };
        try {
            return SandboxConfig.builder()
                    .withPolicy(chosen)
                    .withWallTime(wallTime(timeout))
                    .build();
        } catch (ArithmeticException | IllegalArgumentException unacceptable) {
            throw misuse("--timeout is " + timeout + "; accepted: 0.001 to 3600 seconds");
        }
    }

    private static Duration wallTime(String seconds) {
        return Duration.ofNanos(new BigDecimal(seconds).movePointRight(9).longValueExact());
    }

    private CommandLine.ParameterException misuse(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }

    private Report compare(SandboxConfig config, List<CompatProgram> programs) {
        Progress progress =
                new Progress(spec.commandLine().getErr(), terminal, programs.size(), "programs run", "behave");
        try (PythonSandbox sandbox = new PythonSandbox(config)) {
            return new Comparison(sandbox).run(programs, finding -> progress.add(finding.behaves()));
        } finally {
            progress.end();
        }
    }

    private void print(Report report) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(report.toJson());
            spec.commandLine().getErr().println(report.summary());
        } else {
            report.failures().forEach(out::println);
            out.println(report.summary());
        }
    }
}
