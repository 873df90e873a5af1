package io.aicodeexecutor.cli;

import io.aicodeexecutor.Examination;
import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.SandboxConfig;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Shows what confines a worker on this host, as a real one proved it, and trips every limit.
@Command(
        name = "doctor",
        description = "Starts workers, shows what confines them on this host, layer by layer, and trips every limit.",
        footer = {
            "",
            "Exit status: 0 every layer that this host offers is verified and every limit tripped, 3 otherwise."
        })
final class DoctorCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CacheOption cache = new CacheOption();

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Option(
            names = "--require",
            split = ",",
            paramLabel = "LAYER",
            description = "Layers that this host must offer, by their names in the report.")
    private Set<String> required = Set.of();

    DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        SandboxConfig config = config();
        WorkerImage.prepareIfPossible(config, terminal);
        Examination examination = PythonSandbox.examine(config);
        if (json) {
            terminal.out().println(ReportJson.write(examination));
        } else {
            ExaminationTable.print(examination, terminal.out());
        }
        return examination.isComplete() ? ExitStatus.COMPLETED : ExitStatus.FAULT;
    }

    private SandboxConfig config() {
        try {
            return cache.applyTo(SandboxConfig.builder())
                    .withRequiredLayers(required)
                    .build();
        } catch (IllegalArgumentException unknownLayer) {
            throw new Misuse(String.valueOf(unknownLayer.getMessage()));
        }
    }
}
