package io.aicodeexecutor.http;

import io.aicodeexecutor.MCPSandbox;
import io.aicodeexecutor.Tool;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The running HTTP service: one sandbox behind one server. Thread-safe.
///
/// The server answers as soon as [#start] returns; programs run once the first worker is ready, which `/health`
/// tells and `/execute` answers with 503 until then.
public final class Service implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Service.class);
    /// Longer than the JDK's client keeps a connection that it does not use, which is 30 s
    /// (java.net.http, `jdk.httpclient.keepalive.timeout`): who closes first must not be the service, while a request
    /// is on its way.
    static final Duration IDLE_MAX = Duration.ofSeconds(40);

    private static final int CONNECTIONS_MAX = 2_048;

    /// A closing service waits for running programs this long at most, however long they may run.
    private static final Duration DRAIN_MOST = Duration.ofSeconds(60);

    /// What a killed program's answer may take to reach its client.
    private static final Duration ANSWER_MAX = Duration.ofSeconds(5);

    private final Executor executor;
    private final Drain drain;
    private final ServiceMetrics metrics;
    private final WebServer server;
    private final Duration drainMax;
    private boolean closed;

    private Service(ServiceConfig config, WebServer.Binding binding, Executor executor) {
        this.executor = executor;
        this.drain = new Drain(
                config.sandbox().concurrentExecutionsMax() + config.sandbox().queueCapacity());
        this.metrics = new ServiceMetrics(executor::status);
        this.drainMax = shorter(config.sandbox().limits().wallTime(), DRAIN_MOST);
        this.server = WebServer.start(binding, new Routes(config, executor, drain, metrics));
    }

    /// Starts a service whose programs have no tools.
    ///
    /// @throws io.aicodeexecutor.SandboxException if no sandbox can be opened here
    public static Service start(ServiceConfig config) {
        return start(config, List.of());
    }

    /// Starts a service.
    ///
    /// @param tools what its programs may call
    /// @throws IllegalArgumentException if two tools share a name
    /// @throws io.aicodeexecutor.SandboxException if no sandbox can be opened here
    public static Service start(ServiceConfig config, List<Tool> tools) {
        config.warnings().forEach(warning -> LOG.warn("{}", warning));
        WebServer.Binding everywhere =
                new WebServer.Binding(Optional.empty(), config.port(), IDLE_MAX, CONNECTIONS_MAX);
        return start(config, everywhere, new SandboxExecutor(new MCPSandbox(config.sandbox(), tools)));
    }

    /// @param executor closed by the service, also where the start fails
    static Service start(ServiceConfig config, WebServer.Binding binding, Executor executor) {
        try {
            Service service = new Service(config, binding, executor);
            LOG.info("The service listens on port {}.", service.port());
            return service;
        } catch (RuntimeException | Error failed) {
            executor.close();
            throw failed;
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /// The TCP port that the service listens on.
    public int port() {
        return server.port();
    }

    /// Ends the service: refuses new programs, waits for running ones as long as one may run (60 s at most),
    /// kills what is left and answers for it, then stops the sandbox and the server. If the calling thread is
    /// interrupted, nothing is waited for. Closing twice does nothing more.
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        drain.begin();
        boolean interrupted = false;
        try {
            drain.await(drainMax);
        } catch (InterruptedException hurry) {
            interrupted = true;
        }
        executor.close();
        try {
            if (!interrupted && !drain.await(ANSWER_MAX)) {
                LOG.warn("Some requests have not taken their answer; the server stops without them.");
            }
        } catch (InterruptedException hurry) {
            interrupted = true;
        }
        server.stop();
        metrics.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        LOG.info("The service has stopped.");
    }
}
