package io.aicodeexecutor.tools;

import com.fasterxml.jackson.databind.JsonNode;
import io.aicodeexecutor.data.JsonData;
import io.aicodeexecutor.data.NotJsonDataException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the arguments of a call strictly: one JSON object, no duplicate keys, bounded depth and numbers.
final class ArgumentsJson {
    /// Levels of nesting, the object of the arguments included; the same for what a tool returns.
    static final int DEPTH_MAX = 64;

    // where Python itself stops reading an int from text: sys.int_info.default_max_str_digits
    private static final int NUMBER_DIGITS_MAX = 4_300;

    private static final JsonData READER = new JsonData(DEPTH_MAX, NUMBER_DIGITS_MAX);

    private ArgumentsJson() {}

    /// Parses a text whose length was checked before.
    static JsonNode parse(String untrustedJson) throws RefusedCall {
        JsonNode node;
        try {
            node = READER.parse(untrustedJson);
        } catch (NotJsonDataException notJson) {
            throw new RefusedCall(String.valueOf(notJson.getMessage()));
        }
        if (!node.isObject()) {
            throw new RefusedCall("not a JSON object");
        }
        return node;
    }

    /// The arguments as a tool gets them, with the types that [io.aicodeexecutor.ToolFunction] promises.
    static Map<String, @Nullable Object> values(JsonNode object) throws RefusedCall {
        try {
            return READER.members(object);
        } catch (NotJsonDataException notData) {
            throw new RefusedCall(String.valueOf(notData.getMessage()));
        }
    }
}
