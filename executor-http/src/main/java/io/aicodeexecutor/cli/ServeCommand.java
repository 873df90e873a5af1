package io.aicodeexecutor.cli;

import io.aicodeexecutor.http.ConfigurationException;
import io.aicodeexecutor.http.Service;
import io.aicodeexecutor.http.ServiceConfig;
import io.aicodeexecutor.text.UntrustedText;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;

/// Runs the HTTP service until the process is told to end.
@Command(
        name = ServeCommand.NAME,
        description = "Runs the HTTP service, configured by environment variables, until SIGTERM or Ctrl-C.",
        footer = {
            "",
            "EXECUTOR_API_TOKEN must be set for programs to be run. On SIGTERM the service",
            "refuses new programs, waits for running ones, and ends.",
            "",
            "Exit status: 143 (or 130) ended by the signal, 2 the configuration is wrong,",
            "3 the service cannot start."
        })
final class ServeCommand implements Callable<Integer> {
    static final String NAME = "serve";

    private final Terminal terminal;
    private final Map<String, String> environment;

    ServeCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (Service service = Service.start(ServiceConfig.fromEnvironment(environment))) {
            // the JVM runs it on SIGTERM and Ctrl-C, and waits for it
            Runtime.getRuntime().addShutdownHook(new Thread(service::close, "service-drain"));
            terminal.say("executor: serving on port " + service.port() + "; SIGTERM drains and ends it");
            // nothing but a signal ends the service
            new CountDownLatch(1).await();
            return ExitStatus.COMPLETED;
        } catch (ConfigurationException wrong) {
            wrong.faults().forEach(fault -> terminal.say("executor: " + UntrustedText.line(fault)));
            return ExitStatus.REFUSED;
        }
    }
}
