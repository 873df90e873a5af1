package io.aicodeexecutor.tools;

import com.fasterxml.jackson.databind.JsonNode;
import io.aicodeexecutor.Tool;
import io.aicodeexecutor.ToolException;
import io.aicodeexecutor.text.UntrustedText;

/// A tool with its compiled schema. Immutable.
record RegisteredTool(Tool tool, ArgumentsSchema schema) {
    private static final int REASON_CHARACTERS_MAX = 1_000;

    /// @throws IllegalArgumentException if the tool's schema is not a JSON Schema of an object
    static RegisteredTool of(Tool tool) {
        try {
            return new RegisteredTool(tool, ArgumentsSchema.compile(tool.argumentsSchema()));
        } catch (IllegalArgumentException unusable) {
            String reason = UntrustedText.line(String.valueOf(unusable.getMessage()), REASON_CHARACTERS_MAX);
            throw new IllegalArgumentException(
                    "the schema of tool \"" + tool.name() + "\" is not usable: " + reason, unusable);
        }
    }

    ToolSignature signature() {
        return new ToolSignature(tool.name(), schema.parameters());
    }

    /// Makes one call on the current thread, whatever comes of it.
    ///
    /// @param bytesMax of the result as JSON
    @SuppressWarnings("CatchingUnchecked") // a tool may throw anything, and none of it may reach the program
    CallEnding call(String untrustedArgumentsJson, int bytesMax) {
        String name = "tool \"" + tool.name() + "\"";
        try {
            JsonNode arguments = ArgumentsJson.parse(untrustedArgumentsJson);
            schema.check(arguments);
            Object result = tool.function().call(ArgumentsJson.values(arguments));
            return CallEnding.ok(ResultWriter.write(result, bytesMax));
        } catch (RefusedCall refused) {
            return CallEnding.refused("arguments of " + name + " are refused: " + refused.reason());
        } catch (UnacceptableResult unacceptable) {
            return CallEnding.failed(name + " returned " + unacceptable.forProgram(), unacceptable.forHost());
        } catch (ToolException deliberate) {
            return CallEnding.failed(String.valueOf(deliberate.getMessage()), "");
        } catch (Throwable failure) {
            return CallEnding.failed(name + " failed", HostLog.describe(failure));
        }
    }
}
