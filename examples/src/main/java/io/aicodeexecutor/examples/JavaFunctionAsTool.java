package io.aicodeexecutor.examples;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.MCPSandbox;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.Tool;
import io.aicodeexecutor.ToolCall;
import io.aicodeexecutor.ToolException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A Java function as a tool: the program calls it by name, the host checks the arguments and runs it.
public final class JavaFunctionAsTool {
    private static final Map<String, Integer> STOCK = Map.of("desk", 4, "lamp", 0);

    private static final Tool IN_STOCK =
            Tool.of("in_stock", "How many of a product are in stock.", """
            {
              "type": "object",
              "properties": {"product": {"type": "string"}},
              "required": ["product"],
              "additionalProperties": false
            }
            """, JavaFunctionAsTool::inStock);

    private static final String PROGRAM = """
            _ = {}
            for product in ("desk", "lamp", "sofa"):
                try:
                    _[product] = tools.in_stock(product)
                except tools.Error as error:
                    _[product] = str(error)
            """;

    private JavaFunctionAsTool() {}

    public static void main(String[] args) {
        run(System.out);
    }

    private static Object inStock(Map<String, @Nullable Object> arguments) throws ToolException {
        Integer units = STOCK.get(String.valueOf(arguments.get("product")));
        if (units == null) {
            throw new ToolException("no such product");
        }
        return units;
    }

    static void run(PrintStream out) {
        try (MCPSandbox sandbox = new MCPSandbox(SandboxConfig.defaults(), List.of(IN_STOCK))) {
            sandbox.initialize();
            ExecutionResult result = sandbox.execute(ExecutionRequest.of(PROGRAM));

            out.println(result.returnValue());
            for (ToolCall call : result.toolCalls()) {
                out.println(call.tool() + ": " + call.status() + ", " + call.argumentsBytes() + " bytes in, "
                        + call.resultBytes() + " out");
            }
        }
    }
}
