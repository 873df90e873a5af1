package io.aicodeexecutor.tools;

import java.util.List;

/// How a tool is called: what a worker must know to turn positional arguments into named ones.
///
/// @param name the tool's name
/// @param parameters the names of the schema's properties, in the schema's order
public record ToolSignature(String name, List<String> parameters) {
    public ToolSignature {
        parameters = List.copyOf(parameters);
    }
}
