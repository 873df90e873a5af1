package io.aicodeexecutor.cli;

import io.aicodeexecutor.http.ConfigurationException;
import io.aicodeexecutor.http.Service;
import io.aicodeexecutor.http.ServiceConfig;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;

/// Runs the HTTP service until the process is told to end.
@Command(
        name = "serve",
        description = "Runs the HTTP service, configured by environment variables, until SIGTERM or Ctrl-C.",
        footer = {
            "",
            "EXECUTOR_API_TOKEN must be set for programs to be run. On SIGTERM the service",
            "refuses new programs, waits for running ones, and ends."
        })
final class ServeCommand implements Callable<Integer> {
    private final Terminal terminal;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        ServiceConfig config;
        try {
            config = ServiceConfig.fromEnvironment(System.getenv());
        } catch (ConfigurationException wrong) {
            wrong.faults().forEach(fault -> terminal.say("executor: " + SafeText.line(fault)));
            return ExitStatus.REFUSED;
        }
        CountDownLatch ended = new CountDownLatch(1);
        Service service = Service.start(config);
        // runs on SIGTERM and Ctrl-C; the JVM waits for it
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            service.close();
                            ended.countDown();
                        },
                        "service-drain"));
        terminal.say("serving on http://localhost:" + service.port());
        ended.await();
        return ExitStatus.COMPLETED;
    }
}
