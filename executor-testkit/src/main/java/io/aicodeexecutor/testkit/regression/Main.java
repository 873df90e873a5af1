package io.aicodeexecutor.testkit.regression;

import io.aicodeexecutor.testkit.shared.CommandLines;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The command line: `regression [OPTIONS] DIRECTORY`.
///
/// Exit status: 0 the tests ran, whatever became of them, 2 bad input or misuse, 3 our own fault.
@Command(
        name = "regression",
        description =
                "Runs CPython's own tests inside the sandbox and in a bare GraalPy, and shows where the two differ.",
        sortOptions = false)
public final class Main implements Callable<Integer> {
    private static final String NAME = "regression";

    private static final int BAD_INPUT = 2;
    private static final int OUR_FAULT = 3;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIRECTORY",
            description = "Lib/test of CPython 3.12's sources: the tests are not part of this project")
    private @Nullable Path directory;

    @Option(
            names = "--modules",
            paramLabel = "NAMES",
            split = ",",
            description = "which, separated by commas; of a package every test module; default: ${DEFAULT-VALUE}")
    private List<String> modules = List.of(
            ("test_grammar,test_json,test_re,test_math,datetimetester,test_collections,test_itertools,test_functools,"
                            + "test_decimal,test_statistics,test_heapq,test_bisect,test_string,test_textwrap,"
                            + "test_dataclasses,test_enum")
                    .split(","));

    @Option(names = "--report", paramLabel = "FILE", description = "write the report there too, after each module")
    private @Nullable Path reportFile;

    @Option(names = "--test-seconds", paramLabel = "N", description = "of a single test; default: ${DEFAULT-VALUE}")
    private int testSeconds = 60;

    @Option(
            names = "--module-minutes",
            paramLabel = "N",
            description = "of a module, inside and bare each; default: ${DEFAULT-VALUE}")
    private int moduleMinutes = 10;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "print this help")
    @SuppressWarnings("unused") // picocli itself acts on it
    private boolean help;

    private final PrintWriter out;
    private final PrintWriter err;

    private Main(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /// Runs the command and exits.
    public static void main(String[] args) {
        CommandLines.keepLogsOut();
        System.exit(run(args, CommandLines.utf8(System.out), CommandLines.utf8(System.err)));
    }

    /// Runs the command.
    ///
    /// @return the exit status
    static int run(String[] args, PrintWriter out, PrintWriter err) {
        return new CommandLine(new Main(out, err))
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((misuse, rawArgs) -> CommandLines.fail(err, NAME, misuse, BAD_INPUT))
                .setExecutionExceptionHandler((failure, command, parsed) -> CommandLines.fail(
                        err, NAME, failure, failure instanceof IllegalArgumentException ? BAD_INPUT : OUR_FAULT))
                .execute(args);
    }

    @Override
    public Integer call() throws IOException {
        if (directory == null) {
            throw new IllegalArgumentException(
                    "the directory Lib/test of CPython 3.12's sources is needed: its tests are"
                            + " part neither of this project nor of GraalPy's libraries");
        }
        Duration testTime = Duration.ofSeconds(testSeconds);
        Trial trial = new Trial(directory.toAbsolutePath(), testTime, Duration.ofMinutes(moduleMinutes));
        List<String> files = trial.files(modules);
        List<ModuleReport> reports = new ArrayList<>();
        try (Inside inside = new Inside(testTime)) {
            for (String file : files) {
                err.println(reports.size() + 1 + " of " + files.size() + ": " + file);
                reports.add(trial.run(inside, file));
                if (reportFile != null) {
                    Files.writeString(reportFile, new Report(reports).toMarkdown());
                }
            }
        }
        out.print(new Report(reports).toMarkdown());
        out.flush();
        return 0;
    }
}
