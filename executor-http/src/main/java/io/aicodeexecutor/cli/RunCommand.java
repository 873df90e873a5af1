package io.aicodeexecutor.cli;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.SandboxConfig;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Runs one program and shows what became of it.
@Command(
        name = "run",
        description = "Runs a Python program in a confined worker and shows its output, value, outcome and cost.",
        footer = {
            "",
            "Exit status: 0 the program completed, 1 it failed or a limit tripped,",
            "2 it was refused or the command line is wrong, 3 the fault is ours."
        })
final class RunCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final SourceOption source = new SourceOption();

    @Mixin
    private final ContextOption context = new ContextOption();

    @Mixin
    private final SandboxOptions sandbox = new SandboxOptions();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "What the program's module random starts from, a 64-bit integer; default anywhere.")
    private @Nullable Long seed;

    @Option(names = "--json", description = "Print only the whole result, as JSON.")
    private boolean json;

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        // everything that can be the user's mistake comes before anything is built or started
        String untrustedSource = Input.text(source.name(), source.read(terminal.in()));
        Map<String, @Nullable Object> values = context.read();
        SandboxConfig config = sandbox.config();
        ExecutionRequest request = seeded(ExecutionRequest.of(untrustedSource).withContext(values));
        WorkerImage.prepareIfPossible(config, terminal);
        return json ? runForProgram(config, request) : runForPerson(config, request);
    }

    private ExecutionRequest seeded(ExecutionRequest request) {
        Long given = seed;
        return given == null ? request : request.withRandomSeed(given);
    }

    private int runForProgram(SandboxConfig config, ExecutionRequest request) {
        ExecutionResult result = execute(config, request);
        terminal.out().println(result.toJson());
        return ExitStatus.of(result.outcome());
    }

    private int runForPerson(SandboxConfig config, ExecutionRequest request) {
        Findings findings = new Findings(source.name());
        ResultPrinter printer = new ResultPrinter(terminal, findings);
        ExecutionResult result = execute(config, request.withListener(printer));
        printer.print(result, source.name());
        return ExitStatus.of(result.outcome());
    }

    private static ExecutionResult execute(SandboxConfig config, ExecutionRequest request) {
        try (PythonSandbox sandbox = new PythonSandbox(config)) {
            return sandbox.execute(request);
        }
    }
}
