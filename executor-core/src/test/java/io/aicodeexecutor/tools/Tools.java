package io.aicodeexecutor.tools;

import io.aicodeexecutor.Limits;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.Tool;
import io.aicodeexecutor.ToolFunction;
import java.util.List;

/// What the tests of this package share.
final class Tools {
    static final String ANY_OBJECT = "{\"type\": \"object\"}";

    private Tools() {}

    static Limits limits(int calls, int bytes) {
        return SandboxConfig.builder()
                .withToolCallsMax(calls)
                .withToolBytesMax(bytes)
                .build()
                .limits();
    }

    /// A session with one tool, named `x`, that takes any object.
    static ToolSession session(ToolFunction function) {
        List<Tool> tools = List.of(Tool.of("x", "", ANY_OBJECT, function));
        return new ToolRegistry(tools, false, limits(10, 1_000)).open();
    }
}
