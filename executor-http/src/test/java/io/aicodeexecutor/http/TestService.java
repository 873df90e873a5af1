package io.aicodeexecutor.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A service on a free loopback port, and the ways to talk to it.
final class TestService implements AutoCloseable {
    static final String TOKEN = "a7Qm2zXv9LkR4tBn8WcY";
    static final Duration IDLE_MAX = Duration.ofSeconds(2);

    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Service service;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private TestService(Service service) {
        this.service = service;
    }

    /// With the token set; more variables as pairs of name and value.
    static TestService start(Executor executor, String... variables) {
        return new TestService(Service.start(config(variables), loopback(IDLE_MAX, 1_000), executor));
    }

    /// With the idle limit of a service in use: no connection that the client keeps ends just as it is used again.
    static TestService ofSlowPrograms(Executor executor, String... variables) {
        return new TestService(Service.start(config(variables), loopback(Service.IDLE_MAX, 1_000), executor));
    }

    /// With as many connections as are said, which may be silent for long.
    static TestService ofConnections(int most, Executor executor) {
        return new TestService(Service.start(config(), loopback(PATIENCE, most), executor));
    }

    private static WebServer.Binding loopback(Duration idleMax, int connectionsMax) {
        return new WebServer.Binding(Optional.of("127.0.0.1"), 0, idleMax, connectionsMax);
    }

    static ServiceConfig config(String... variables) {
        Map<String, String> environment = new HashMap<>(Map.of("EXECUTOR_API_TOKEN", TOKEN));
        for (int i = 0; i < variables.length; i += 2) {
            environment.put(variables[i], variables[i + 1]);
        }
        return ServiceConfig.fromEnvironment(environment);
    }

    /// A request without headers, to be refined.
    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                .timeout(PATIENCE);
    }

    HttpRequest.Builder posting(String path, String body) {
        return to(path).header(ClientGate.TOKEN_HEADER, TOKEN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path));
    }

    HttpResponse<String> execute(String body) throws IOException, InterruptedException {
        return send(posting("/execute", body));
    }

    Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return socket;
    }

    /// Sends bytes as they are and reads until the server closes.
    String raw(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// The head of a raw POST with the token, without its length and its blank line.
    static String head(String path) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + ClientGate.TOKEN_HEADER + ": " + TOKEN + "\r\n";
    }

    Service service() {
        return service;
    }

    /// The client goes first: a server waits a second for connections that are kept and silent.
    @Override
    public void close() {
        client.shutdownNow();
        service.close();
        client.close();
    }
}
