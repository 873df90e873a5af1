package io.aicodeexecutor;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The Java side of a tool.
@FunctionalInterface
public interface ToolFunction {
    /// Answers one call.
    ///
    /// Called on a virtual thread of the sandbox, which is interrupted when the execution ends first. Calls of
    /// different executions run at the same time.
    ///
    /// @param arguments what the program passed, checked against the tool's schema: JSON data (`null`,
    ///     [Boolean], [Long], [java.math.BigInteger], [Double], [String], [java.util.List], [Map])
    /// @return JSON data of the same kinds, or any other [Number]
    /// @throws ToolException to tell the program why; its message reaches the program
    /// @throws Exception anything else is logged on the host, and the program hears only that the tool failed
    @Nullable
    Object call(Map<String, @Nullable Object> arguments) throws Exception;
}
