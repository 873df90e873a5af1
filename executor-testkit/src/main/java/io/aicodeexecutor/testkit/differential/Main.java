package io.aicodeexecutor.testkit.differential;

import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.testkit.FoundCases;
import io.aicodeexecutor.testkit.ProgramCase;
import io.aicodeexecutor.testkit.Programs;
import io.aicodeexecutor.testkit.compat.BadInputException;
import io.aicodeexecutor.testkit.compat.CompatFile;
import io.aicodeexecutor.testkit.compat.CompatProgram;
import io.aicodeexecutor.testkit.compat.OwnPrograms;
import io.aicodeexecutor.testkit.shared.CommandLines;
import io.aicodeexecutor.testkit.shared.Progress;
import io.aicodeexecutor.text.UntrustedText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The command line: `differential [--tries N] [--seed N] [--skip-own] [--found DIRECTORY] [FILE…]`.
///
/// Exit status: 0 no program differs but for reasons that are known, 1 one does, 2 bad input or misuse, 3 our own
/// fault.
@Command(
        name = "differential",
        description = "Compares what programs do in a sandbox and in the python3 of this host.",
        sortOptions = false)
public final class Main implements Callable<Integer> {
    private static final String NAME = "differential";

    private static final int DIFFERENT = 1;
    private static final int BAD_INPUT = 2;
    private static final int OUR_FAULT = 3;
    private static final int TRIES_MOST = 10_000_000;
    private static final int GENERATOR_SIZE = 1_000;

    /// The language of the recorded outcomes.
    private static final int RECORDED_MINOR = 12;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "JSONL, as compat takes it; the programs run on this host WITHOUT A SANDBOX as well")
    private List<Path> files = List.of();

    @Option(names = "--tries", paramLabel = "N", description = "how many programs to generate; default: 1000")
    private int tries = 1_000;

    @Option(names = "--seed", paramLabel = "N", description = "what to generate them from; default: 20250113")
    private long seed = 20250113;

    @Option(names = "--skip-own", description = "leave out the programs that come with the test kit")
    private boolean skipOwn;

    @Option(
            names = "--found",
            paramLabel = "DIRECTORY",
            description = "where to keep programs that differ; default: target/found")
    private Path found = Path.of("target", "found");

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "print this help")
    @SuppressWarnings("unused") // picocli itself acts on it
    private boolean help;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    private final Optional<Python3> python;
    private final boolean terminal;
    private final Tally tally = new Tally();

    private Main(Optional<Python3> python, boolean terminal) {
        this.python = python;
        this.terminal = terminal;
    }

    /// Runs the command and exits.
    public static void main(String[] args) {
        CommandLines.keepLogsOut();
        System.exit(run(
                args,
                CommandLines.utf8(System.out),
                CommandLines.utf8(System.err),
                Python3.find(),
                CommandLines.isOnTerminal()));
    }

    /// Runs the command.
    ///
    /// @param python the other Python; where there is none, programs are compared with what is recorded of them
    /// @param terminal whether `err` can rewrite a line
    /// @return the exit status
    static int run(String[] args, PrintWriter out, PrintWriter err, Optional<Python3> python, boolean terminal) {
        return new CommandLine(new Main(python, terminal))
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
        if (tries < 0 || tries > TRIES_MOST) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--tries is " + tries + "; accepted: 0 to " + TRIES_MOST);
        }
        List<CompatProgram> given = new ArrayList<>(skipOwn ? List.of() : OwnPrograms.all());
        for (Path file : files) {
            given.addAll(CompatFile.read(file));
        }
        int generated = python.isPresent() ? tries : 0;
        Progress progress = new Progress(
                spec.commandLine().getErr(), terminal, given.size() + generated, "programs compared", "different");
        try (PythonSandbox sandbox = new PythonSandbox(Differential.config())) {
            given.forEach(program -> compare(sandbox, program, progress));
            python.ifPresent(other -> {
                Differential differential = new Differential(sandbox, other::run, other.minor());
                // outside of its own tests jqwik generates in a session only
                JqwikSession.run(() -> generate(differential, other, progress));
            });
        } finally {
            progress.end();
        }
        String other = python.map(known -> "python3 3." + known.minor())
                .orElse("recorded outcomes (no python3 of version 3.11 or later is on the PATH)");
        tally.lines(other, seed).forEach(spec.commandLine().getOut()::println);
        return tally.count(Judgement.Kind.DIFFERENT) == 0 ? 0 : DIFFERENT;
    }

    private void compare(PythonSandbox sandbox, CompatProgram program, Progress progress) {
        ProgramCase recorded = Recorded.expected(program);
        Differential differential = python.map(other -> new Differential(sandbox, other::run, other.minor()))
                .orElseGet(() -> new Differential(sandbox, Reference::of, RECORDED_MINOR));
        Judgement judgement = differential.judge(recorded);
        if (judgement.isDifferent()) {
            print(program.id(), judgement, "");
        }
        add(judgement, progress);
    }

    private void generate(Differential differential, Python3 other, Progress progress) {
        RandomGenerator<String> programs =
                Programs.comparablePrograms(other.minor()).generator(GENERATOR_SIZE);
        Random random = new Random(seed);
        for (int index = 0; index < tries; index++) {
            Shrinkable<String> program = programs.next(random);
            Judgement judgement = differential.judge(ProgramCase.of(program.value()));
            if (judgement.isDifferent()) {
                keep(
                        index,
                        new Minimizer(source -> differential
                                        .judge(ProgramCase.of(source))
                                        .isDifferent())
                                .smallest(program),
                        differential,
                        other);
            }
            add(judgement, progress);
        }
    }

    private void keep(int index, String source, Differential differential, Python3 other) {
        ProgramCase program = ProgramCase.of(source);
        Judgement judgement = differential.judge(program);
        print("generated " + index, judgement, source);
        try {
            Path file = new FoundCases(found)
                    .save(other.run(program).expected(), "differential", Long.toString(seed), judgement.why());
            spec.commandLine().getOut().println("kept in " + file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void print(String name, Judgement judgement, String source) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("DIFFERENT: " + UntrustedText.line(name) + ": " + UntrustedText.line(judgement.why()));
        if (!source.isEmpty()) {
            out.println(UntrustedText.lines(source));
        }
    }

    private void add(Judgement judgement, Progress progress) {
        tally.add(judgement);
        progress.add(judgement.isDifferent());
    }
}
