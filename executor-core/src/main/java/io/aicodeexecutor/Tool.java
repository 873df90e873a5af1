package io.aicodeexecutor;

import java.util.regex.Pattern;

/// A Java function that a program may call as `tools.name(...)`. Immutable.
///
/// @param name what the program calls it: a public Python identifier of at most 64 ASCII characters
/// @param description for the model that writes the program
/// @param argumentsSchema JSON Schema (draft 2020-12) of the arguments: an object schema; positional arguments of a
/// call are
///     matched to its `properties` in their order
/// @param network whether it reaches the network; such tools are refused unless the configuration allows them
/// @param function the Java side
public record Tool(String name, String description, String argumentsSchema, boolean network, ToolFunction function) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

    /// Checks the name.
    ///
    /// @throws IllegalArgumentException if the name is not as described
    public Tool {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("tool name \"" + name
                    + "\" is not accepted: a letter, then letters, digits or _, at most 64 characters");
        }
    }

    /// A tool that stays on this host.
    public static Tool of(String name, String description, String argumentsSchema, ToolFunction function) {
        return new Tool(name, description, argumentsSchema, false, function);
    }

    /// The same tool, marked as one that reaches the network.
    public Tool asNetworkTool() {
        return new Tool(name, description, argumentsSchema, true, function);
    }
}
