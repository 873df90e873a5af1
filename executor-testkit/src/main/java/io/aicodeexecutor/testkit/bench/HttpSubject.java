package io.aicodeexecutor.testkit.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The product as a service, started by the launcher as a user would start it, and called by one client that
/// keeps its connections open.
final class HttpSubject implements Subject {
    private static final Pattern SERVING = Pattern.compile("executor: serving on port (\\d+);.*");
    private static final Duration START_MOST = Duration.ofMinutes(3);
    private static final Duration ANSWER_MOST = Duration.ofMinutes(10);
    private static final int TOKEN_BYTES = 24;
    private static final int OK = 200;
    private static final int FIRST_ERROR = 400;

    private final Belongings belongings;
    private final Process process;
    private final int lanes;
    private final String token;
    private final URI address;

    private HttpSubject(Belongings belongings, Process process, int lanes, String token, int port) {
        this.belongings = belongings;
        this.process = process;
        this.lanes = lanes;
        this.token = token;
        this.address = URI.create("http://127.0.0.1:" + port);
    }

    /// Starts the service on a free port.
    ///
    /// @throws AbsentException if the bench was not started by the launcher
    static HttpSubject open(Ground ground, int lanes) throws AbsentException, IOException, InterruptedException {
        Path launcher = ground.launcher().orElseThrow(() -> new AbsentException("not started by the launcher"));
        byte[] secret = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(secret);
        String token = HexFormat.of().formatHex(secret);
        ProcessBuilder builder =
                new ProcessBuilder(launcher.toString(), "serve").redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment()
                .putAll(Map.of(
                        "SERVICE_PORT", "0",
                        "EXECUTOR_API_TOKEN", token,
                        "RATE_LIMIT_PER_MINUTE", "10000000",
                        "MAX_CONCURRENT_EXECUTIONS", Integer.toString(lanes),
                        "MAX_CPU_PERCENT", "100",
                        "QUEUE_TIMEOUT", "300",
                        "EXECUTION_ISOLATION", "per_tenant"));
        Process process = ground.belongings().start(builder);
        try {
            return new HttpSubject(ground.belongings(), process, lanes, token, port(process));
        } catch (IOException | InterruptedException | RuntimeException failed) {
            ground.belongings().end(process);
            throw failed;
        }
    }

    /// Reads on standard error which port it has, and goes on reading, so that the pipe never fills.
    private static int port(Process process) throws IOException, InterruptedException {
        CompletableFuture<Integer> port = new CompletableFuture<>();
        Thread reader = Thread.ofPlatform().name("bench-service-log").daemon().start(() -> {
            StringBuilder said = new StringBuilder();
            try (BufferedReader lines = process.errorReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    Matcher serving = SERVING.matcher(line);
                    if (serving.matches()) {
                        port.complete(Integer.parseInt(serving.group(1)));
                    }
                    if (!port.isDone()) {
                        said.append('\n').append(line);
                    }
                }
            } catch (IOException ended) {
                said.append('\n').append(ended.getMessage());
            }
            port.completeExceptionally(new BenchException("It said:" + said));
        });
        try {
            return port.get(START_MOST.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new BenchException("The service did not start: " + failed.getCause(), failed);
        } catch (TimeoutException late) {
            throw new BenchException("The service did not start within " + START_MOST + "; " + reader.getName(), late);
        }
    }

    @Override
    public SubjectName name() {
        return SubjectName.HTTP;
    }

    /// The service's process, whose children are its workers.
    ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void settle() throws InterruptedException {
        Patience.await("the service has " + lanes + " idle workers", this::isAtRest);
    }

    private boolean isAtRest() {
        JsonNode health = health();
        JsonNode pool = health.path("pool");
        return health.path("status").asText().equals("healthy")
                && pool.path("ready").asInt() >= lanes
                && pool.path("busy").asInt() == 0
                && pool.path("starting").asInt() == 0
                && health.path("image").asText().equals("ready");
    }

    private JsonNode health() {
        try {
            return Workload.read(answer(connection("/health")).body());
        } catch (IOException refused) {
            throw new BenchException("The service does not answer.", refused);
        }
    }

    /// By the JDK's simplest client, which does everything on the thread that calls and keeps its connection: one that
    /// hands requests to threads of its own takes longer for what is not the service's doing.
    private Answer post(String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        HttpURLConnection connection = connection("/execute");
        connection.setRequestProperty("X-Executor-Token", token);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(bytes.length);
        try (OutputStream to = connection.getOutputStream()) {
            to.write(bytes);
        }
        return answer(connection);
    }

    private HttpURLConnection connection(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) address.resolve(path).toURL().openConnection(Proxy.NO_PROXY);
        connection.setReadTimeout((int) ANSWER_MOST.toMillis());
        return connection;
    }

    /// Reads an answer to its end, so that the connection can be used again.
    private static Answer answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        InputStream from = status < FIRST_ERROR ? connection.getInputStream() : connection.getErrorStream();
        if (from == null) {
            return new Answer(status, "");
        }
        try (from) {
            return new Answer(status, new String(from.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private record Answer(int status, String body) {}

    @Override
    public long run(Workload work, long serial) throws IOException, InterruptedException {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("code", Workload.unique(work.program(), serial));
        body.put("context", work.context());
        // a client has its data as objects: to write them as JSON is a part of the call
        long begin = System.nanoTime();
        Answer response = post(Workload.write(body));
        JsonNode answer = Workload.read(response.body());
        long nanos = System.nanoTime() - begin;
        if (response.status() != OK || !answer.path("success").asBoolean()) {
            throw new BenchException(
                    name().text() + ", " + work.name() + ": status " + response.status() + ", " + response.body());
        }
        work.checkJson(name(), answer.path("return_value").toString());
        return nanos;
    }

    @Override
    public void close() {
        belongings.end(process);
    }
}
