package io.aicodeexecutor.cli;

import io.aicodeexecutor.IsolationReport;
import io.aicodeexecutor.IsolationReport.Layer;
import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.SandboxException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Shows what confines a worker on this host, as a real one proved it.
@Command(
        name = "doctor",
        description = "Starts a worker and shows what confines it on this host, layer by layer.",
        footer = {"", "Exit status: 0 every wanted layer is applied and verified, 3 otherwise."})
final class DoctorCommand implements Callable<Integer> {
    private static final Duration START_MAX = Duration.ofMinutes(2);

    private static final int GAP = 2;
    private static final int STATE_WIDTH = 14;
    private static final int DETAIL_WIDTH = 76;

    private final Terminal terminal;

    @Mixin
    private final CacheOption cache = new CacheOption();

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        SandboxConfig config = cache.applyTo(SandboxConfig.builder())
                .withConcurrentExecutionsMax(1)
                .build();
        WorkerImage.prepare(config, terminal);
        IsolationReport report = examine(config);
        if (json) {
            terminal.out().println(ReportJson.write(report));
        } else {
            print(report);
        }
        return report.isComplete() ? ExitStatus.COMPLETED : ExitStatus.FAULT;
    }

    private static IsolationReport examine(SandboxConfig config) {
        try (PythonSandbox sandbox = new PythonSandbox(config)) {
            if (!sandbox.awaitReady(START_MAX)) {
                throw new SandboxException("No worker became ready within " + START_MAX.toSeconds() + " s. "
                        + sandbox.status().lastStartFailure());
            }
            return sandbox.isolation();
        }
    }

    private void print(IsolationReport report) {
        PrintStream out = terminal.out();
        out.println(report.platform());
        TextTable table = table(report);
        table.addRowValues("layer", "state", "what it is set to; how that was verified");
        for (Layer layer : report.layers()) {
            table.addRowValues(layer.name(), state(layer), layer.value() + "; " + layer.how());
        }
        out.print(table);
        out.println(
                report.isComplete() ? "complete: every wanted layer holds" : "incomplete: a wanted layer is missing");
    }

    private static TextTable table(IsolationReport report) {
        int names = report.layers().stream()
                .mapToInt(layer -> layer.name().length())
                .max()
                .orElse(0);
        return TextTable.forColumns(
                Help.defaultColorScheme(Ansi.OFF),
                new Column(names + GAP, 0, Overflow.TRUNCATE),
                new Column(STATE_WIDTH, 0, Overflow.TRUNCATE),
                new Column(DETAIL_WIDTH, 0, Overflow.WRAP));
    }

    private static String state(Layer layer) {
        if (layer.verified() && layer.applied()) {
            return "verified";
        }
        if (layer.wanted()) {
            return layer.applied() ? "not verified" : "MISSING";
        }
        return layer.supported() ? "not wanted" : "not offered";
    }
}
