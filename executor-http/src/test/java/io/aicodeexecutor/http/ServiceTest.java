package io.aicodeexecutor.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.IsolationReport;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// What the service answers, and how it ends.
class ServiceTest {
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final String PROGRAM = "{\"code\": \"x\"}";
    private static final int BODY_BYTES_MAX = 6 * 10_000 + 3 * (1 << 20) + 16 * 1024;

    private final ScriptedExecutor executor = new ScriptedExecutor();
    private TestService service = TestService.start(executor);

    @AfterEach
    void close() {
        service.close();
    }

    private void restart(String... variables) {
        service.close();
        service = TestService.start(executor, variables);
    }

    private static void assertAnswer(HttpResponse<String> answer, int status, String body) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    }

    @Test
    void aMissingOrWrongTokenIsRefused() throws Exception {
        String detail = "{\"detail\":\"The header X-Executor-Token is missing or wrong.\"}";
        assertAnswer(service.send(service.to("/execute").POST(HttpRequest.BodyPublishers.noBody())), 401, detail);
        assertAnswer(
                service.send(service.posting("/validate", PROGRAM).setHeader("X-Executor-Token", "x")), 401, detail);
        assertThat(executor.requests).isEmpty();
    }

    @Test
    void withoutAConfiguredTokenNothingRunsAndHealthIsDegraded() throws Exception {
        restart("EXECUTOR_API_TOKEN", "");
        assertAnswer(
                service.execute(PROGRAM),
                503,
                "{\"detail\":\"No token is configured; set EXECUTOR_API_TOKEN and start the service again.\"}");
        assertThat(service.get("/health").body())
                .startsWith("{\"status\":\"degraded\",\"reasons\":[\"No token is configured.\"]");
    }

    @Test
    void aBodyThatIsNotDeclaredAsJsonIsRefused() throws Exception {
        assertAnswer(
                service.send(service.posting("/execute", PROGRAM).setHeader("Content-Type", "text/plain")),
                415,
                "{\"detail\":\"The content type is not accepted; accepted: application/json in UTF-8.\"}");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWhetherItsLengthIsDeclaredOrNot() throws Exception {
        String detail = "{\"detail\":\"The body is too large; accepted: up to " + BODY_BYTES_MAX + " bytes.\"}";
        String declared = TestService.head("/execute") + "Content-Length: " + (BODY_BYTES_MAX + 1) + "\r\n\r\n";
        assertThat(service.raw(declared)).startsWith("HTTP/1.1 413").endsWith(detail);
        String chunk = Integer.toHexString(BODY_BYTES_MAX + 1) + "\r\n" + " ".repeat(BODY_BYTES_MAX + 1);
        String chunked = TestService.head("/execute") + "Transfer-Encoding: chunked\r\n\r\n" + chunk;
        assertThat(service.raw(chunked)).startsWith("HTTP/1.1 413").contains(detail);
    }

    @Test
    void tooManyRequestsOfOneAddressAreRefusedWhateverTheySayOfThemselves() throws Exception {
        restart("RATE_LIMIT_PER_MINUTE", "1");
        service.execute(PROGRAM);
        HttpResponse<String> answer =
                service.send(service.posting("/execute", PROGRAM).header("X-Forwarded-For", "192.0.2.1"));
        assertAnswer(answer, 429, "{\"detail\":\"Too many requests; accepted: 1 per minute.\"}");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 60L);
        assertThat(service.get("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void unknownPathsAndMethodsAreAnsweredInJson() throws Exception {
        assertAnswer(service.get("/nothing"), 404, "{\"detail\":\"There is nothing at this path.\"}");
        assertAnswer(service.get("/execute"), 405, "{\"detail\":\"This path does not serve this method.\"}");
    }

    @Test
    void headersThatAreTooLongAreAnsweredInJsonWithoutAWordAboutTheServer() throws Exception {
        String answer = service.raw("GET /health HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(20_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 431").endsWith("{\"detail\":\"The request could not be read.\"}");
        assertThat(answer).doesNotContainIgnoringCase("jetty");
    }

    @Test
    void aRequestIdIsKeptWhereItIsHarmlessAndReplacedWhereItIsNot() throws Exception {
        assertThat(service.send(service.to("/health").header("X-Request-Id", "a.B-9_"))
                        .headers()
                        .firstValue("X-Request-Id"))
                .hasValue("a.B-9_");
        assertThat(service.send(service.to("/health").header("X-Request-Id", "a b"))
                        .headers()
                        .firstValue("X-Request-Id")
                        .orElseThrow())
                .hasSize(36);
    }

    @Test
    void onlyListedOriginsMayReadAnswers() throws Exception {
        HttpResponse<String> listed = service.send(service.to("/execute")
                .header("Origin", "http://localhost:8030")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertThat(listed.statusCode()).isEqualTo(204);
        assertThat(listed.headers().firstValue("Access-Control-Allow-Origin")).hasValue("http://localhost:8030");
        HttpResponse<String> other = service.send(service.to("/health").header("Origin", "http://evil.example"));
        assertThat(other.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void metricsSpeakPrometheusAndJson() throws Exception {
        service.execute(PROGRAM);
        assertThat(service.get("/metrics").body()).contains("executor_executions_total{outcome=\"completed\"} 1.0");
        assertThat(service.send(service.to("/metrics").header("Accept", "application/json"))
                        .body())
                .isEqualTo("{\"total_requests\":3,\"total_executions\":1,\"successful_executions\":1,"
                        + "\"failed_executions\":0,\"average_execution_time\":0.25,\"average_memory_used_mb\":2.0}");
    }

    @Test
    void healthTellsTheStateAndNoFault() throws Exception {
        assertThat(service.get("/health").body())
                .startsWith("{\"status\":\"healthy\",\"reasons\":[],\"service\":\"ai-code-executor\",\"version\":");
        executor.readiness = Executor.Readiness.FAILED;
        HttpResponse<String> answer = service.get("/health");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).startsWith("{\"status\":\"unhealthy\",\"reasons\":[\"No worker can be started.\"]");
    }

    @Test
    void healthIsDegradedAsLongAsNoWorkerHasProvedAnything() throws Exception {
        executor.readiness = Executor.Readiness.STARTING;
        executor.isolation = new IsolationReport("linux-x86_64, kernel 6.18.0", List.of());
        HttpResponse<String> answer = service.get("/health");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("{\"status\":\"degraded\",\"reasons\":[\"No worker is ready yet.\"]")
                .contains("\"mcp_initialized\":false", "\"complete\":false,\"layers\":[]");
    }

    @Test
    void healthSaysHowTheWorkerImageIsAndNoPath() throws Exception {
        Map<String, String> reasons = Map.of(
                "temporary", "The cache directory cannot be used; the worker image is a temporary one.",
                "slow", "Workers start without start-up caches.",
                "rebuilding", "The worker image was damaged and is made again.",
                "missing", "There is no worker image.");
        for (Map.Entry<String, String> image : reasons.entrySet()) {
            executor.status = ScriptedExecutor.idle(image.getKey() + ": /a/path");
            assertThat(service.get("/health").body())
                    .startsWith("{\"status\":\"degraded\",\"reasons\":[\"" + image.getValue() + "\"]")
                    .contains("\"image\":\"" + image.getKey() + "\"")
                    .doesNotContain("/a/path");
        }
        executor.status = ScriptedExecutor.idle("building");
        assertThat(service.get("/health").body()).startsWith("{\"status\":\"healthy\",\"reasons\":[]");
    }

    @Test
    void aRunningProgramOutlastsTheIdleLimitAndKeepsNobodyFromHealth() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        executor.script = request -> {
            started.countDown();
            pause(TestService.IDLE_MAX.multipliedBy(2).toMillis());
            return ScriptedExecutor.completed(1);
        };
        CompletableFuture<HttpResponse<String>> answer = executing();
        started.await();
        assertThat(service.get("/health").statusCode()).isEqualTo(200);
        assertThat(answer.get().statusCode()).isEqualTo(200);
    }

    @RepeatedTest(5)
    void aClosingServiceRefusesNewProgramsAndAnswersRunningOnes() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        executor.script = request -> {
            started.countDown();
            pause(finish);
            return ScriptedExecutor.completed(1);
        };
        CompletableFuture<HttpResponse<String>> running = executing();
        started.await();
        Thread closing = Thread.ofVirtual().start(service.service()::close);
        while (service.get("/health").statusCode() != 503) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        HttpResponse<String> refused = service.execute(PROGRAM);
        assertAnswer(refused, 503, "{\"detail\":\"The service is shutting down.\"}");
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
        finish.countDown();
        assertThat(running.get().statusCode()).isEqualTo(200);
        closing.join();
        assertThat(executor.closed).isTrue();
    }

    private CompletableFuture<HttpResponse<String>> executing() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return service.execute(PROGRAM);
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
        });
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }

    private static void pause(CountDownLatch until) {
        try {
            until.await();
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }
}
