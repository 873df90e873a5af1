package io.aicodeexecutor.http;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.Usage;
import io.aicodeexecutor.text.UntrustedText;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes one JSON object per execution to the logger `audit`: who, when, what came of it. Never code, values,
/// output or tokens.
final class AuditLog {
    private static final Logger AUDIT = LoggerFactory.getLogger("audit");
    private static final int KEYS_MAX = 32;
    private static final int KEY_CHARACTERS_MAX = 64;

    private final Clock clock;

    AuditLog(Clock clock) {
        this.clock = clock;
    }

    /// Who asked for an execution.
    ///
    /// @param address the remote address
    /// @param tokenId see [ApiToken#id]
    record Client(String address, String tokenId, String requestId) {}

    /// An execution that has a result, a refused one included.
    void executed(Client client, ExecutionRequest request, ExecutionResult result) {
        Map<String, @Nullable Object> line = line(client, request);
        Usage usage = result.usage();
        line.put("execution_id", result.executionId());
        line.put("outcome", result.outcome().jsonName());
        line.put("stdout_bytes", usage.stdoutBytes());
        line.put("stderr_bytes", usage.stderrBytes());
        line.put("tool_calls", result.toolCalls().size());
        line.put("wall_seconds", seconds(usage.wallTime()));
        line.put("cpu_seconds", seconds(usage.cpuTime()));
        line.put("queue_seconds", seconds(usage.queueTime()));
        line.put("start_seconds", seconds(usage.startTime()));
        AUDIT.info(Json.write(line));
    }

    /// An execution that has none.
    ///
    /// @param outcome `queue_full`, `unconfined`, `not_ready`, `not_acceptable` or `failed`
    void notExecuted(Client client, ExecutionRequest request, String outcome) {
        Map<String, @Nullable Object> line = line(client, request);
        line.put("execution_id", null);
        line.put("outcome", outcome);
        AUDIT.info(Json.write(line));
    }

    private Map<String, @Nullable Object> line(Client client, ExecutionRequest request) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("time", clock.instant().toString());
        line.put("client", client.address());
        line.put("token_id", client.tokenId());
        line.put("request_id", client.requestId());
        line.put("tenant", request.tenant());
        line.put("code_sha256", Digests.sha256Hex(request.untrustedSource()));
        line.put("code_bytes", request.untrustedSource().getBytes(StandardCharsets.UTF_8).length);
        line.put("context_keys", keys(request));
        line.put("context_keys_total", request.context().size());
        return line;
    }

    private static List<String> keys(ExecutionRequest request) {
        return request.context().keySet().stream()
                .limit(KEYS_MAX)
                .map(key -> UntrustedText.line(key, KEY_CHARACTERS_MAX))
                .toList();
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
