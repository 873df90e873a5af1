package io.aicodeexecutor.cli;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aicodeexecutor.text.UntrustedText;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The values that the program finds as global variables.
final class ContextOption {
    /// The most that any sandbox can be configured to accept; see `Limits.contextBytesMax`.
    private static final int BYTES_MAX = 16 << 20;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Option(
            names = "--context",
            paramLabel = "JSON|@file",
            description = "A JSON object whose members the program finds as global variables.")
    private @Nullable String context;

    /// The context; empty where none is given.
    ///
    /// @throws Misuse if it is no JSON object, or its file cannot be read
    Map<String, @Nullable Object> read() {
        String given = context;
        if (given == null) {
            return Map.of();
        }
        if (!given.startsWith("@")) {
            return parse("--context", given);
        }
        String file = given.substring(1);
        return parse("--context " + file, Input.text(file, Input.readFile(file, BYTES_MAX)));
    }

    private static Map<String, @Nullable Object> parse(String name, String json) {
        try {
            JsonNode tree = JSON.readTree(json);
            if (!tree.isObject()) {
                throw new Misuse(name + ": " + kind(tree) + " is not accepted; accepted: a JSON object");
            }
            return JSON.convertValue(tree, new TypeReference<>() {});
        } catch (JsonProcessingException malformed) {
            JsonLocation place = malformed.getLocation();
            String where = place == null ? "" : ", line " + place.getLineNr() + ":" + place.getColumnNr();
            String why = UntrustedText.line(malformed.getOriginalMessage());
            throw new Misuse(name + where + ": not JSON: " + why, malformed);
        }
    }

    private static String kind(JsonNode tree) {
        return tree.isMissingNode() ? "nothing" : tree.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
