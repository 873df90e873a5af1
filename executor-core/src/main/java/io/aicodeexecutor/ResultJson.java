package io.aicodeexecutor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The JSON form of an [ExecutionResult]: the one place that knows its field names.
final class ResultJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final double BYTES_PER_MEBIBYTE = 1 << 20;

    private ResultJson() {}

    static String write(ExecutionResult result) {
        try {
            return MAPPER.writeValueAsString(tree(result));
        } catch (JsonProcessingException impossible) {
            throw new SandboxException("The result could not be written as JSON.", impossible);
        }
    }

    private static Map<String, @Nullable Object> tree(ExecutionResult result) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("success", result.success());
        json.put("stdout", result.stdout());
        json.put("stderr", result.stderr());
        json.put("return_value", result.returnValue());
        json.put("execution_time", seconds(result.usage().wallTime()));
        json.put("memory_used_mb", result.usage().peakMemoryBytes() / BYTES_PER_MEBIBYTE);
        json.put("error", result.error().orElse(null));
        json.put("execution_id", result.executionId());
        json.put("outcome", result.outcome().jsonName());
        json.put("limit", result.limit().map(ResultJson::limit).orElse(null));
        json.put("error_detail", result.errorDetail().map(ResultJson::detail).orElse(null));
        json.put("usage", usage(result.usage()));
        json.put("truncated", Map.of("stdout", result.stdoutTruncated(), "stderr", result.stderrTruncated()));
        json.put(
                "violations",
                result.violations().stream().map(Violation::toTree).toList());
        json.put("warnings", result.warnings().stream().map(Violation::toTree).toList());
        json.put("tool_calls", toolCalls(result.toolCalls()));
        return json;
    }

    private static Map<String, Object> limit(Limit limit) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", limit.name());
        json.put("value", limit.value());
        json.put("unit", limit.unit());
        json.put("layer", limit.layer());
        return json;
    }

    private static Map<String, Object> detail(ErrorDetail detail) {
        List<Map<String, Object>> frames = new ArrayList<>();
        for (ErrorDetail.Frame frame : detail.traceback()) {
            frames.add(frame(frame));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", detail.type());
        json.put("message", detail.message());
        json.put("line", detail.line());
        json.put("traceback", frames);
        return json;
    }

    private static Map<String, Object> frame(ErrorDetail.Frame frame) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("function", frame.function());
        json.put("line", frame.line());
        json.put("text", frame.text());
        return json;
    }

    private static Map<String, Object> usage(Usage usage) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("wall_seconds", seconds(usage.wallTime()));
        json.put("cpu_seconds", seconds(usage.cpuTime()));
        json.put("queue_seconds", seconds(usage.queueTime()));
        json.put("start_seconds", seconds(usage.startTime()));
        json.put("peak_memory_bytes", usage.peakMemoryBytes());
        json.put("stdout_bytes", usage.stdoutBytes());
        json.put("stderr_bytes", usage.stderrBytes());
        return json;
    }

    private static List<Map<String, Object>> toolCalls(List<ToolCall> calls) {
        List<Map<String, Object>> json = new ArrayList<>();
        for (ToolCall call : calls) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("tool", call.tool());
            one.put("status", call.status().name().toLowerCase(java.util.Locale.ROOT));
            one.put("arguments_bytes", call.argumentsBytes());
            one.put("result_bytes", call.resultBytes());
            one.put("seconds", seconds(call.duration()));
            json.add(one);
        }
        return json;
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
