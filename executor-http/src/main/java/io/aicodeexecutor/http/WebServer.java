package io.aicodeexecutor.http;

import io.aicodeexecutor.SandboxException;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.JettyConfig;
import io.javalin.util.JavalinBindException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Jetty, as this service wants it: virtual threads, every buffer and every wait bounded, no word about itself.
final class WebServer {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final int REQUEST_HEADER_BYTES_MAX = 8 * 1024;
    private static final Duration ANSWER_MAX = Duration.ofSeconds(5);
    private static final int CONNECTIONS_MAX = 2_048;

    private WebServer() {}

    /// Where to listen.
    ///
    /// @param host the address to bind; empty for every address of this machine
    /// @param port 0 for any free one
    /// @param idleMax how long a connection may be silent while the service waits for it
    record Binding(Optional<String> host, int port, Duration idleMax) {}

    /// Starts a server.
    ///
    /// @throws SandboxException if the port cannot be had
    static Javalin start(Binding binding, Routes routes) {
        try {
            return Javalin.create(config -> configure(config, binding, routes)).start();
        } catch (JavalinBindException taken) {
            throw new SandboxException(
                    "Port " + binding.port() + " is in use or may not be bound; SERVICE_PORT chooses another.", taken);
        }
    }

    private static void configure(JavalinConfig config, Binding binding, Routes routes) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.concurrency.useVirtualThreads = true;
        config.http.prefer405over404 = true;
        config.router.javaLangErrorHandler(WebServer::answerError);
        config.requestLogger.http(new RequestLog());
        binding.host().ifPresent(host -> config.jetty.host = host);
        config.jetty.port = binding.port();
        bound(config.jetty, binding.idleMax());
        routes.register(config.routes);
    }

    private static void bound(JettyConfig jetty, Duration idleMax) {
        jetty.modifyHttpConfiguration(http -> bound(http, idleMax));
        jetty.modifyServer(WebServer::bound);
    }

    private static void bound(HttpConfiguration http, Duration idleMax) {
        http.setRequestHeaderSize(REQUEST_HEADER_BYTES_MAX);
        http.setIdleTimeout(idleMax.toMillis());
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
    }

    private static void bound(Server server) {
        server.addBean(new NetworkConnectionLimit(CONNECTIONS_MAX, server));
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
