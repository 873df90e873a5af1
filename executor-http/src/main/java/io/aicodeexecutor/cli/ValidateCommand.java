package io.aicodeexecutor.cli;

import io.aicodeexecutor.CodeValidator;
import io.aicodeexecutor.Limits;
import io.aicodeexecutor.ValidationReport;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Checks one program without running it.
@Command(
        name = "validate",
        description = "Checks a program without running it and lists every finding.",
        footer = {"", "Exit status: 0 accepted, 2 refused or the command line is wrong."})
final class ValidateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final SourceOption source = new SourceOption();

    @Mixin
    private final PolicyOption policy = new PolicyOption();

    @Option(names = "--json", description = "Print the findings as JSON.")
    private boolean json;

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        byte[] untrustedSource = source.read(terminal.in());
        ValidationReport report = new CodeValidator(policy.policy(), Limits.DEFAULTS).validate(untrustedSource);
        if (json) {
            terminal.out().println(ReportJson.write(report));
        } else {
            print(report);
        }
        return report.isAccepted() ? ExitStatus.COMPLETED : ExitStatus.REFUSED;
    }

    private void print(ValidationReport report) {
        PrintStream out = terminal.out();
        new Findings(source.name()).print(report.findings(), out);
        out.println((report.isAccepted() ? "accepted: " : "refused: ")
                + count(report.errors().size(), "error") + ", "
                + count(report.warnings().size(), "warning") + ", "
                + count(report.nodes(), "node"));
        if (!report.functions().isEmpty()) {
            printMeasures(report, out);
        }
    }

    private static void printMeasures(ValidationReport report, PrintStream out) {
        ValidationReport.Counts counts = report.counts();
        out.println("complexity " + report.complexity() + ", nesting " + report.nesting() + ": "
                + count(counts.statements(), "statement") + ", "
                + count(counts.functions(), "function") + ", "
                + count(counts.classes(), "class", "classes") + ", "
                + count(counts.loops(), "loop") + ", "
                + count(counts.comprehensions(), "comprehension") + ", "
                + count(counts.imports(), "import"));
    }

    private static String count(int number, String noun) {
        return count(number, noun, noun + "s");
    }

    private static String count(int number, String one, String more) {
        return number + " " + (number == 1 ? one : more);
    }
}
