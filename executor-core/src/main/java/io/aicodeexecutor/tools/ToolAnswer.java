package io.aicodeexecutor.tools;

/// What the program gets back from one call of a tool.
public sealed interface ToolAnswer {
    /// The tool's result.
    ///
    /// @param json the result as JSON, within [io.aicodeexecutor.Limits#toolBytesMax]
    record Result(String json) implements ToolAnswer {}

    /// The call was refused or failed; the program sees an exception with this message.
    ///
    /// @param message bounded in length; holds nothing of the host but what the tool itself chose to say
    record Refusal(String message) implements ToolAnswer {}
}
