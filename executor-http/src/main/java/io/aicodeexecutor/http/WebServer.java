package io.aicodeexecutor.http;

import io.aicodeexecutor.SandboxException;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.IO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Jetty, as this service wants it: virtual threads, every buffer and every wait bounded, no word about itself.
/// Thread-safe once started.
final class WebServer {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final int REQUEST_HEADER_BYTES_MAX = 8 * 1024;
    private static final Duration ANSWER_MAX = Duration.ofSeconds(5);
    private static final int NO_ACCEPTORS = 0;
    private static final int DEFAULT_SELECTORS = -1;

    private final Javalin server;
    private final AcceptedChannels accepted;

    private WebServer(Javalin server, AcceptedChannels accepted) {
        this.server = server;
        this.accepted = accepted;
    }

    /// Where to listen.
    ///
    /// @param host the address to bind; empty for every address of this machine
    /// @param port 0 for any free one
    /// @param idleMax how long a connection may be silent while the service waits for it
    /// @param connectionsMax how many there may be; the kernel lets a few more wait
    record Binding(Optional<String> host, int port, Duration idleMax, int connectionsMax) {}

    /// Starts a server.
    ///
    /// @throws SandboxException if the port cannot be had
    static WebServer start(Binding binding, Routes routes) {
        AcceptedChannels accepted = new AcceptedChannels();
        try {
            Javalin server = Javalin.create(config -> configure(config, binding, accepted, routes));
            return new WebServer(server.start(), accepted);
        } catch (JavalinBindException taken) {
            throw new SandboxException(
                    "Port " + binding.port() + " is in use or may not be bound; SERVICE_PORT chooses another.", taken);
        }
    }

    /// The TCP port that the server listens on.
    int port() {
        return server.port();
    }

    /// Stops the server: takes no more connections, gives those that are open a short while to end, then closes them.
    void stop() {
        try {
            takeNoMoreConnections();
            server.stop();
        } catch (JavalinException late) {
            LOG.warn("Some connections did not end in time; they have been closed.");
        } finally {
            accepted.close();
        }
    }

    /// What Jetty accepts while it waits for the others to end would have the idle limit of a running server. Nor may
    /// clients wait in the kernel's queue for a server that takes none of them.
    private void takeNoMoreConnections() {
        for (Connector connector : server.jettyServer().server().getConnectors()) {
            if (connector instanceof ServerConnector listening) {
                listening.setAccepting(false);
                IO.close((Closeable) listening.getTransport());
            }
        }
    }

    private static void configure(JavalinConfig config, Binding binding, AcceptedChannels accepted, Routes routes) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.concurrency.useVirtualThreads = true;
        config.http.prefer405over404 = true;
        config.router.javaLangErrorHandler(WebServer::answerError);
        config.requestLogger.http(new RequestLog());
        config.jetty.modifyHttpConfiguration(WebServer::bound);
        config.jetty.modifyServer(server -> bound(server, binding));
        config.jetty.addConnector((server, http) -> connector(server, http, binding, accepted));
        routes.register(config.routes);
    }

    /// The idle limit is the connector's, not the requests': a request that ends would put back the connector's,
    /// and with it the shorter one that a stopping server has set.
    ///
    /// Without a thread that accepts: stopping interrupts such a thread, and what it has just accepted is then known to
    /// nobody, neither Jetty nor the JDK, and stays open. The thread of the selector accepts without blocking, and is
    /// the one that closes.
    private static Connector connector(
            Server server, HttpConfiguration http, Binding binding, AcceptedChannels accepted) {
        ServerConnector connector = new ServerConnector(
                server, null, null, null, NO_ACCEPTORS, DEFAULT_SELECTORS, new HttpConnectionFactory(http));
        binding.host().ifPresent(connector::setHost);
        connector.setPort(binding.port());
        connector.setIdleTimeout(binding.idleMax().toMillis());
        connector.addBean(accepted);
        return connector;
    }

    private static void bound(HttpConfiguration http) {
        http.setRequestHeaderSize(REQUEST_HEADER_BYTES_MAX);
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
    }

    private static void bound(Server server, Binding binding) {
        server.addBean(new NetworkConnectionLimit(binding.connectionsMax(), server));
        server.setErrorHandler(new JettyErrors());
        // a route's answer is written after the route has returned: a stopping server waits for that
        server.setHandler(new GracefulHandler());
        server.setStopTimeout(ANSWER_MAX.toMillis());
    }

    /// The last resort: a fault of the JVM itself, such as no memory left.
    private static void answerError(HttpServletResponse response, Error fault) {
        LOG.error("A request failed.", fault);
        String id = Optional.ofNullable(response.getHeader(RequestId.HEADER)).orElse("none");
        byte[] body = Answers.failure(id).getBytes(StandardCharsets.UTF_8);
        try {
            response.setStatus(500);
            response.setContentType("application/json");
            response.getOutputStream().write(body);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
