package io.aicodeexecutor.tools;

import io.aicodeexecutor.Limits;
import io.aicodeexecutor.Tool;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The tools of one sandbox. Immutable and thread-safe.
public final class ToolRegistry {
    private final Map<String, RegisteredTool> tools;
    private final boolean networkTools;
    private final Limits limits;

    /// Compiles every schema.
    ///
    /// @param tools each with a name of its own
    /// @param networkTools whether tools that reach the network may be called
    /// @param limits of which the number of calls and their sizes are used
    /// @throws IllegalArgumentException if two tools share a name, or a schema is not a JSON Schema of an object
    public ToolRegistry(List<Tool> tools, boolean networkTools, Limits limits) {
        Map<String, RegisteredTool> byName = new LinkedHashMap<>();
        for (Tool tool : tools) {
            if (byName.putIfAbsent(tool.name(), RegisteredTool.of(tool)) != null) {
                throw new IllegalArgumentException("two tools are named \"" + tool.name() + "\"");
            }
        }
        this.tools = Collections.unmodifiableMap(byName);
        this.networkTools = networkTools;
        this.limits = limits;
    }

    /// The tools, in the order in which they were given.
    public List<Tool> tools() {
        return tools.values().stream().map(RegisteredTool::tool).toList();
    }

    /// How each is called, in the same order.
    public List<ToolSignature> signatures() {
        return tools.values().stream().map(RegisteredTool::signature).toList();
    }

    /// A session for one execution.
    public ToolSession open() {
        return new ToolSession(tools, networkTools, limits);
    }
}
