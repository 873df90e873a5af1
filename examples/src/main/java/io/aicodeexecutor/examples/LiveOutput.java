package io.aicodeexecutor.examples;

import io.aicodeexecutor.ExecutionListener;
import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.OutputStreamName;
import io.aicodeexecutor.PythonSandbox;
import java.io.PrintStream;

/// Output while the program runs: a listener hears each piece as it arrives.
public final class LiveOutput {
    private static final String PROGRAM = """
            import time

            for step in range(1, 4):
                print(f"step {step} of 3")
                time.sleep(0.2)
            """;

    private LiveOutput() {}

    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        ExecutionListener listener = new ExecutionListener() {
            @Override
            public void onOutput(OutputStreamName stream, String text) {
                out.print(text);
            }

            @Override
            public void onFinished(ExecutionResult result) {
                out.println("finished: " + result.outcome());
            }
        };
        try (PythonSandbox sandbox = new PythonSandbox()) {
            sandbox.execute(ExecutionRequest.of(PROGRAM).withListener(listener));
        }
    }
}
