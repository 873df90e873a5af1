package io.aicodeexecutor.examples;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.PythonSandbox;
import java.io.PrintStream;

/// The smallest embedding: open a sandbox, run a program, read its value.
public final class FiveLines {
    private FiveLines() {}

    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        try (PythonSandbox sandbox = new PythonSandbox()) {
            ExecutionResult result = sandbox.execute(ExecutionRequest.of("sum(n * n for n in range(10))"));
            out.println(result.outcome() + ": " + result.returnValue());
        }
    }
}
