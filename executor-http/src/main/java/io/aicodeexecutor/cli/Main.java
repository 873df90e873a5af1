package io.aicodeexecutor.cli;

import io.aicodeexecutor.SandboxException;
import io.aicodeexecutor.text.UntrustedText;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/// The command line's entry. Knows the commands, and turns whatever goes wrong into one line and an exit status.
@Command(
        name = "executor",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = ProductVersion.class,
        description = "Runs untrusted Python programs in confined Linux workers.",
        footer = {
            "",
            "The launcher adds:",
            "  compat    Runs files of programs and counts which behave as expected.",
            "  attacks   Attacks a sandbox and shows what refused each attack.",
            "  differential  Compares programs in the sandbox with python3 of this host.",
            "  bench     Measures the product beside baselines, in turns.",
            "  regression  Runs CPython's own tests inside and in a bare GraalPy.",
            "  --jdk     Shows which JDK is used.",
            "",
            "executor COMMAND --help shows a command's options."
        })
public final class Main implements Runnable {
    private Main() {}

    /// Runs a command and ends this process with its exit status.
    public static void main(String[] arguments) {
        LogSetup.forCommand(arguments);
        Terminal terminal = Terminal.ofProcess();
        int status = run(terminal, System.getenv(), arguments);
        terminal.out().flush();
        terminal.err().flush();
        System.exit(status);
    }

    /// Runs a command in this process.
    ///
    /// @param environment what the service is configured by
    static int run(Terminal terminal, Map<String, String> environment, String... arguments) {
        CommandLine commandLine = new CommandLine(new Main())
                .addSubcommand(new RunCommand(terminal))
                .addSubcommand(new ValidateCommand(terminal))
                .addSubcommand(new ServeCommand(terminal, environment))
                .addSubcommand(new PrepareCommand(terminal))
                .addSubcommand(new DoctorCommand(terminal));
        for (CommandLine command : commandLine.getSubcommands().values()) {
            command.getCommandSpec().mixinStandardHelpOptions(true);
        }
        return commandLine
                // an argument that begins with @ is a context's file, not a file of arguments
                .setExpandAtFiles(false)
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((fault, given) -> misused(terminal, fault))
                .setExecutionExceptionHandler((fault, command, parsed) -> failed(terminal, fault))
                .execute(arguments);
    }

    /// Called where no command is given.
    @Override
    public void run() {
        throw new Misuse("no command is given; executor --help lists them");
    }

    private static int misused(Terminal terminal, ParameterException fault) {
        String command = fault.getCommandLine().getCommandSpec().qualifiedName();
        terminal.say("executor: " + UntrustedText.line(String.valueOf(fault.getMessage())) + " (see " + command
                + " --help)");
        return ExitStatus.REFUSED;
    }

    private static int failed(Terminal terminal, Exception fault) {
        return switch (fault) {
            case Misuse misuse -> {
                terminal.say("executor: " + UntrustedText.line(message(misuse)));
                yield ExitStatus.REFUSED;
            }
            case SandboxException ours -> {
                terminal.say("executor: " + UntrustedText.line(message(ours)));
                yield ExitStatus.FAULT;
            }
            default -> {
                terminal.say("executor: internal fault: " + UntrustedText.line(fault.toString()));
                yield ExitStatus.FAULT;
            }
        };
    }

    /// The message with its cause's, where the cause says more.
    private static String message(RuntimeException fault) {
        Throwable cause = fault.getCause();
        String message = String.valueOf(fault.getMessage());
        return fault instanceof Misuse || cause == null ? message : message + " (" + cause + ")";
    }
}
