package io.aicodeexecutor.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.IsolationException;
import io.aicodeexecutor.QueueFullException;
import io.aicodeexecutor.SandboxException;
import io.aicodeexecutor.Violation;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecuteRouteTest {
    private final ScriptedExecutor executor = new ScriptedExecutor();
    private final TestService service = TestService.start(executor);

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void aProgramThatRanIsAnsweredWithItsResult() throws Exception {
        executor.script = request -> ScriptedExecutor.completed(List.of(1, "two"));
        HttpResponse<String> answer = service.execute("{\"code\": \"print('hello')\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body())
                .isEqualTo(executor.script.apply(executor.requests.getFirst()).toJson());
    }

    @Test
    void everyFieldReachesTheSandbox() throws Exception {
        service.execute(
                "{\"code\": \"x\", \"context\": {\"a\": [1, null]}, \"timeout_seconds\": 1.5, \"tenant\": \"t\","
                        + " \"random_seed\": -9223372036854775808}");
        ExecutionRequest request = executor.requests.getFirst();
        assertThat(request.untrustedSource()).isEqualTo("x");
        assertThat(request.context()).hasToString("{a=[1, null]}");
        assertThat(request.wallTime()).hasValue(Duration.ofMillis(1_500));
        assertThat(request.tenant()).isEqualTo("t");
        assertThat(request.randomSeed()).hasValue(Long.MIN_VALUE);
    }

    @Test
    void fieldsThatAreNullHaveTheirDefaults() throws Exception {
        service.execute(
                "{\"code\": \"x\", \"context\": null, \"timeout_seconds\": null, \"tenant\": null, \"random_seed\": null}");
        ExecutionRequest request = executor.requests.getFirst();
        assertThat(request.context()).isEmpty();
        assertThat(request.wallTime()).isEmpty();
        assertThat(request.tenant()).isEqualTo(ExecutionRequest.DEFAULT_TENANT);
        assertThat(request.randomSeed()).isEmpty();
    }

    @Test
    void numbersKeepEveryDigitOnTheWayIn() throws Exception {
        String big = "9".repeat(400);
        service.execute("{\"code\": \"x\", \"context\": {\"i\": " + big
                + ", \"j\": -9007199254740993, \"d\": 0.1, \"e\": 4.9e-324}}");
        assertThat(executor.requests.getFirst().context())
                .isEqualTo(Map.of(
                        "i", new BigInteger(big), "j", -9_007_199_254_740_993L, "d", 0.1, "e", Double.MIN_VALUE));
    }

    @Test
    void numbersKeepEveryDigitOnTheWayOut() throws Exception {
        BigInteger big = BigInteger.TEN.pow(300).add(BigInteger.ONE);
        executor.script = request -> ScriptedExecutor.completed(List.of(big, 0.1, Long.MAX_VALUE));
        assertThat(service.execute("{\"code\": \"x\"}").body())
                .contains("\"return_value\":[" + big + ",0.1,9223372036854775807]");
    }

    @Test
    void aRefusedProgramIsAnsweredWithEveryViolation() throws Exception {
        executor.script = request -> ScriptedExecutor.rejected(
                new Violation("import.forbidden", Violation.Severity.ERROR, 1, 8, "module \"os\" is forbidden"));
        HttpResponse<String> answer = service.execute("{\"code\": \"import os\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"detail\":\"The program was refused: 1 violation; the first: line 1:8: module \\\"os\\\" is"
                                + " forbidden (import.forbidden)\",\"violations\":[{\"rule\":\"import.forbidden\","
                                + "\"severity\":\"error\",\"line\":1,\"column\":8,\"message\":\"module \\\"os\\\" is forbidden\",\"excerpt\":null,\"advice\":null}]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                       | The body is not a JSON object.
            {                                        | The body is not valid JSON at line 1, column 2.
            {"code": }                               | The body is not valid JSON at line 1, column 10.
            {"code": "x"} {}                         | The body goes on after the end of its JSON object.
            {"code": "x", "code": "y"}               | code appears twice.
            {"code": "x", "context": {"a": {"b": 1, "b": 2}}} | context.a.b appears twice.
            {"code": "x", "context": {"a": [1, NaN]}} | context.a[1] is not a finite number that fits into 64 bits.
            {"code": "x", "context": {"a": 1e999}}   | context.a is not a finite number that fits into 64 bits.
            {}                                       | The field "code" is missing or no string.
            {"code": 1}                              | The field "code" is missing or no string.
            {"code": "x", "context": []}             | The field "context" is no object.
            {"code": "x", "tenant": 1}               | The field "tenant" is no string.
            {"code": "x", "tenant": ""}              | The field tenant has 0 characters; accepted: 1 to 128.
            {"code": "x", "memory": 1}               | The field "memory" is unknown; accepted: code, context, random_seed, tenant, timeout_seconds.
            {"code": "x", "timeout_seconds": "5"}    | The field "timeout_seconds" is no number; accepted: a number from 0.001 to 30.
            {"code": "x", "timeout_seconds": true}   | The field "timeout_seconds" is no number; accepted: a number from 0.001 to 30.
            {"code": "x", "timeout_seconds": 0}      | The field "timeout_seconds" is out of range; accepted: a number from 0.001 to 30.
            {"code": "x", "timeout_seconds": -1}     | The field "timeout_seconds" is out of range; accepted: a number from 0.001 to 30.
            {"code": "x", "timeout_seconds": 30.001} | The field "timeout_seconds" is out of range; accepted: a number from 0.001 to 30.
            {"code": "x", "timeout_seconds": 99999999999999999999} | The field "timeout_seconds" is out of range; accepted: a number from 0.001 to 30.
            {"code": "x", "random_seed": "1"}        | The field "random_seed" is no integer; accepted: an integer from -9223372036854775808 to 9223372036854775807.
            {"code": "x", "random_seed": 1.0}        | The field "random_seed" is no integer; accepted: an integer from -9223372036854775808 to 9223372036854775807.
            {"code": "x", "random_seed": true}       | The field "random_seed" is no integer; accepted: an integer from -9223372036854775808 to 9223372036854775807.
            {"code": "x", "random_seed": 9223372036854775808} | The field "random_seed" is out of range; accepted: an integer from -9223372036854775808 to 9223372036854775807.
            {"code": "x", "timeout_seconds": NaN}    | timeout_seconds is not a finite number that fits into 64 bits.
            """)
    void aMalformedBodyIsRefusedByTheNameOfItsFault(String body, String detail) throws Exception {
        HttpResponse<String> answer = service.execute(body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo(Json.write(detailOf(detail)));
        assertThat(executor.requests).isEmpty();
    }

    private static Map<String, Object> detailOf(String detail) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("detail", detail);
        tree.put("violations", List.of());
        return tree;
    }

    @Test
    void deepJsonAndGiantNumbersAreRefused() throws Exception {
        String detail =
                "The body's JSON is nested deeper than 100 levels, or holds a number of more than 20000 digits.";
        for (String value : List.of("[".repeat(50_000), "1".repeat(20_001))) {
            HttpResponse<String> answer = service.execute("{\"code\": \"x\", \"context\": {\"a\": " + value + "}}");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains(detail);
        }
    }

    @Test
    void aLimitThatTheSandboxRefusesIsTheClientsFault() throws Exception {
        executor.script = request -> {
            throw new IllegalArgumentException("wallTime is 31 s; accepted: 0.001 to 30 s");
        };
        HttpResponse<String> answer = service.execute("{\"code\": \"x\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo("{\"detail\":\"wallTime is 31 s; accepted: 0.001 to 30 s\",\"violations\":[]}");
    }

    @Test
    void aFullQueueIsAnsweredWith503AndWhenToComeAgain() throws Exception {
        executor.script = request -> {
            throw new QueueFullException("full", Duration.ofMillis(2_100));
        };
        HttpResponse<String> answer = service.execute("{\"code\": \"x\"}");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("3");
        assertThat(answer.body()).isEqualTo("{\"detail\":\"The service is busy: the queue is full.\"}");
    }

    @Test
    void missingIsolationIsAnsweredWith503WithoutItsReason() throws Exception {
        executor.script = request -> {
            throw new IsolationException("seccomp", "/usr/lib/secret: no seccomp");
        };
        HttpResponse<String> answer = service.execute("{\"code\": \"x\"}");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .isEqualTo("{\"detail\":\"This host lacks a required layer of isolation, so nothing runs.\"}");
    }

    @Test
    void aServiceThatIsStartingSaysWhenToComeAgain() throws Exception {
        executor.readiness = Executor.Readiness.STARTING;
        HttpResponse<String> answer = service.execute("{\"code\": \"x\"}");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(answer.body()).isEqualTo("{\"detail\":\"The service is starting: no worker is ready yet.\"}");
        assertThat(executor.requests).isEmpty();
    }

    @Test
    void aFaultOfOursTellsTheRequestIdAndNothingElse() throws Exception {
        List<Throwable> faults = List.of(
                new SandboxException("/home/operator/secret"),
                new IllegalStateException("x"),
                new StackOverflowError());
        for (Throwable fault : faults) {
            executor.script = request -> {
                switch (fault) {
                    case RuntimeException exception -> throw exception;
                    case Error error -> throw error;
                    default -> throw new AssertionError(fault);
                }
            };
            HttpResponse<String> answer = service.send(
                    service.posting("/execute", "{\"code\": \"x\"}").header("X-Request-Id", "r-1"));
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.headers().firstValue("X-Request-Id")).hasValue("r-1");
            assertThat(answer.body()).isEqualTo("{\"detail\":\"The service failed.\",\"request_id\":\"r-1\"}");
        }
    }
}
