package io.aicodeexecutor.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.UnixOperatingSystemMXBean;
import io.aicodeexecutor.MCPSandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Hostile and ordinary programs through one running service with a real sandbox.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealSandboxTest {
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int DESCRIPTORS_OF_KEPT_CONNECTIONS = 24;

    private final Set<Path> temporaryFilesBefore = new HashSet<>();
    private TestService service;

    @BeforeAll
    void start() throws Exception {
        temporaryFilesBefore.addAll(temporaryFiles());
        service = start("EXECUTION_TIMEOUT", "10");
    }

    private static TestService start(String... variables) throws Exception {
        ServiceConfig config = TestService.config(variables);
        Executor executor = new SandboxExecutor(new MCPSandbox(config.sandbox(), List.of()));
        TestService started = TestService.ofSlowPrograms(executor, variables);
        await(() -> health(started).path("mcp_initialized").booleanValue());
        return started;
    }

    @AfterAll
    void stopsWithoutLeavingAnything() throws Exception {
        service.close();
        await(() -> ProcessHandle.current().descendants().noneMatch(ProcessHandle::isAlive));
        assertThat(temporaryFiles()).isSubsetOf(temporaryFilesBefore);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            while True: pass                                     | timed_out cpu_limit
            import time; time.sleep(60)                          | timed_out
            'x' * 10**12                                         | memory_limit raised
            x = []\\nwhile True: x.append(bytearray(10000000))          | memory_limit
            def f(n): return f(n + 1) + 1\\nf(0)                 | raised
            raise ValueError('no')                               | raised
            raise SystemExit(3)                                  | raised
            raise SystemExit(0)                                  | completed
            import sys; sys.exit(3)                              | raised
            object()                                             | result_limit
            def f(: pass                                         | rejected
            import os                                            | rejected
            ().__class__                                         | rejected
            """)
    void everyKindOfProgramHasItsOutcomeAndTheServiceStillServes(String code, String outcomes) throws Exception {
        // on a busy machine a program comes to its memory's end after that of a short time
        String seconds = outcomes.startsWith("timed_out") ? "2" : "10";
        HttpResponse<String> answer = service.execute(body(code.replace("\\n", "\n"), Map.of(), seconds));
        JsonNode result = MAPPER.readTree(answer.body());
        if (answer.statusCode() == 400) {
            assertThat(result.path("violations").isEmpty()).isFalse();
            assertThat("rejected").isIn((Object[]) outcomes.split(" ", -1));
        } else {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(result.path("outcome").textValue()).as(answer.body()).isIn((Object[]) outcomes.split(" ", -1));
        }
        assertStillServes();
    }

    @Test
    void aFloodOfPrintsIsCutAndAnswered() throws Exception {
        String flood = "for i in range(20000): print('o' * 50)";
        HttpResponse<String> answer = service.execute(body(flood, Map.of(), "10"));
        JsonNode result = MAPPER.readTree(answer.body());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(result.path("stdout").textValue()).hasSize(64 * 1024);
        assertThat(result.path("truncated").toString()).contains("\"stdout\":true", "\"stderr\":false");
        assertStillServes();
    }

    @Test
    void aSourceThatIsOneByteTooLongIsRefused() throws Exception {
        assertRefused("#" + " ".repeat(10_000), Map.of());
    }

    @Test
    void aContextOfTwoMebibytesIsRefused() throws Exception {
        assertRefused("1", Map.of("text", "x".repeat(2 << 20)));
    }

    @Test
    void aReservedContextKeyIsRefused() throws Exception {
        assertRefused("1", Map.of("__builtins__", 1));
    }

    private void assertRefused(String code, Map<String, Object> context) throws Exception {
        HttpResponse<String> answer = service.execute(body(code, context, "2"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(MAPPER.readTree(answer.body()).path("violations").isEmpty()).isFalse();
        assertStillServes();
    }

    @Test
    void numbersCrossExactlyBothWays() throws Exception {
        String big = "123456789".repeat(30);
        HttpResponse<String> answer =
                service.execute("{\"code\": \"[n + 1, d, n]\", \"context\": {\"n\": " + big + ", \"d\": 0.1}}");
        assertThat(answer.body())
                .contains("\"return_value\":[" + new BigInteger(big).add(BigInteger.ONE) + ",0.1," + big + "]");
    }

    @Test
    void aProgramWhoseClientHangsUpEndsAtItsDeadline() throws Exception {
        String body = body("import time; time.sleep(60)", Map.of(), "2");
        try (Socket socket = service.connect()) {
            String head = TestService.head("/execute") + "Content-Length: " + body.length() + "\r\n\r\n";
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            await(() -> health(service).path("pool").path("busy").intValue() > 0);
        }
        await(() -> health(service).path("pool").path("busy").intValue() == 0);
        assertStillServes();
    }

    @Test
    void twoHundredMixedProgramsAreEachAnsweredOnceAndNothingIsLeft() throws Exception {
        assertStillServes();
        long descriptorsBefore = descriptors();
        Set<String> executions = new HashSet<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String code = mixed(i);
                answers.add(clients.submit(() -> service.execute(body(code, Map.of(), "10"))));
            }
            for (int i = 0; i < answers.size(); i++) {
                HttpResponse<String> answer = answers.get(i).get(5, TimeUnit.MINUTES);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                JsonNode result = MAPPER.readTree(answer.body());
                assertThat(result.path("outcome").textValue()).isEqualTo(i % 4 == 3 ? "raised" : "completed");
                assertThat(result.path("stdout").textValue()).startsWith("program " + i + "\n");
                executions.add(result.path("execution_id").textValue());
            }
        }
        assertThat(executions).hasSize(200);
        await(() -> descriptors() <= descriptorsBefore + DESCRIPTORS_OF_KEPT_CONNECTIONS);
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                .hasSizeLessThanOrEqualTo(4);
    }

    private static String mixed(int i) {
        String print = "print('program " + i + "')\n";
        return print
                + switch (i % 4) {
                    case 0 -> "sum(range(1000))";
                    case 1 -> "import json\njson.dumps({'a': [1, 2, 3]})";
                    case 2 -> "print('x' * 100)";
                    default -> "1 / 0";
                };
    }

    private void assertStillServes() throws Exception {
        HttpResponse<String> answer = service.execute(body("6 * 7", Map.of(), "5"));
        assertThat(answer.body()).contains("\"return_value\":42");
    }

    private static String body(String code, Map<String, Object> context, String timeout) throws IOException {
        return "{\"code\":" + MAPPER.writeValueAsString(code) + ",\"context\":" + MAPPER.writeValueAsString(context)
                + ",\"timeout_seconds\":" + timeout + "}";
    }

    private static JsonNode health(TestService service) {
        try {
            return MAPPER.readTree(service.get("/health").body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static long descriptors() {
        return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getOpenFileDescriptorCount();
    }

    private static Set<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return new HashSet<>(
                    files.filter(file -> file.getFileName().toString().contains("executor"))
                            .toList());
        }
    }
}
