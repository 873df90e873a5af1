package io.aicodeexecutor.testkit.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The client of the service, before a launcher and a service of this test.
class HttpSubjectTest {
    private static final String HEALTHY = """
            {"status": "healthy", "image": "ready", "pool": {"ready": 2, "busy": 0, "starting": 0}}""";

    private final AtomicReference<String> answer = new AtomicReference<>("{\"success\": true, \"return_value\": 4}");
    private final AtomicReference<String> asked = new AtomicReference<>("");
    private final Belongings belongings = new Belongings();

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/health", exchange -> reply(exchange, HEALTHY));
        server.createContext("/execute", exchange -> {
            asked.set(exchange.getRequestHeaders().getFirst("X-Executor-Token") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            reply(exchange, String.valueOf(answer.get()));
        });
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
        belongings.close();
        assertThat(belongings.isEmpty()).isTrue();
    }

    private static void reply(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    private Ground ground(String script) throws IOException, InterruptedException {
        Path launcher = Files.writeString(directory.resolve("executor"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new Ground(
                Baselines.find(""),
                Optional.of(launcher),
                belongings,
                new Progress(new PrintWriter(new StringWriter()), false),
                directory);
    }

    private HttpSubject open() throws Exception {
        return HttpSubject.open(
                ground("echo \"executor: serving on port " + server.getAddress().getPort()
                        + "; SIGTERM drains and ends it\" >&2\nexec sleep 600"),
                2);
    }

    @Test
    void aProgramGoesToTheServiceWithItsTokenAndItsAnswerIsChecked() throws Exception {
        ProcessHandle process;
        try (HttpSubject subject = open()) {
            process = subject.process();
            subject.settle();

            assertThat(subject.run(Workloads.sum(), 17)).isPositive();
            assertThat(asked.get()).matches("[0-9a-f]{48} \\{\"code\":\"2\\+2 # 17\",\"context\":\\{}}");

            answer.set("{\"success\": true, \"return_value\": 5}");
            assertThatExceptionOfType(BenchException.class)
                    .isThrownBy(() -> subject.run(Workloads.sum(), 18))
                    .withMessage("http per_tenant, 2+2: answered 5");
        }
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void aServiceThatDoesNotStartSaysWhy() throws Exception {
        Ground ground = ground("echo 'executor: the port is taken' >&2\nexit 3");

        assertThatExceptionOfType(BenchException.class)
                .isThrownBy(() -> HttpSubject.open(ground, 2))
                .withMessageContaining("executor: the port is taken");
    }
}
