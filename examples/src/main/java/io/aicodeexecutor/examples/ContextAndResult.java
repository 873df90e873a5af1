package io.aicodeexecutor.examples;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.PythonSandbox;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/// Data in, data out: the context becomes global variables of the program, the value of `_` comes back as JSON
/// data.
public final class ContextAndResult {
    private static final String PROGRAM = """
            from collections import defaultdict

            totals = defaultdict(float)
            for order in orders:
                totals[order["customer"]] += order["amount"]
            large = {customer: total for customer, total in totals.items() if total >= threshold}
            print(f"{len(orders)} orders of {len(totals)} customers")
            _ = {"large": large, "best": max(totals, key=totals.get)}
            """;

    private ContextAndResult() {}

    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        List<Map<String, Object>> orders = List.of(
                Map.of("customer", "Ada", "amount", 120.5),
                Map.of("customer", "Grace", "amount", 80),
                Map.of("customer", "Ada", "amount", 30.25));

        try (PythonSandbox sandbox = new PythonSandbox()) {
            ExecutionResult result = sandbox.execute(
                    ExecutionRequest.of(PROGRAM).withContext(Map.of("orders", orders, "threshold", 100)));

            out.print(result.stdout());
            if (result.returnValue() instanceof Map<?, ?> value) {
                out.println("best customer: " + value.get("best"));
                out.println("large customers: " + value.get("large"));
            }
        }
    }
}
