package io.aicodeexecutor.examples;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.Limit;
import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.SandboxConfig;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/// Every way a program can end, and what the caller sees of it. The sandbox serves on after each.
public final class LimitsAndOutcomes {
    private static final List<String> PROGRAMS = List.of(
            "print('partial'); 6 * 7",
            "import os",
            "print('partial'); 1 / 0",
            "while True: pass",
            "import time; time.sleep(60)",
            "held = []\nwhile True: held.append('x' * 1000)",
            "object()",
            "'x' * 100_000",
            "print('x' * 100_000)");

    private LimitsAndOutcomes() {}

    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        SandboxConfig config = SandboxConfig.builder()
                .withWallTime(Duration.ofSeconds(4))
                .withMaxCpuPercent(50)
                .withMemoryMebibytes(32)
                .build();
        try (PythonSandbox sandbox = new PythonSandbox(config)) {
            for (String program : PROGRAMS) {
                describe(program, sandbox.execute(ExecutionRequest.of(program)), out);
            }
        }
    }

    private static void describe(String program, ExecutionResult result, PrintStream out) {
        out.println(program.replace("\n", "; "));
        out.println("    outcome: " + result.outcome().jsonName());
        result.error().ifPresent(error -> out.println("    error: " + error));
        result.limit().map(Limit::name).ifPresent(limit -> out.println("    limit: " + limit));
        if (result.success()) {
            out.println("    value: " + result.returnValue());
        }
        if (!result.stdout().isEmpty()) {
            String cut = result.stdoutTruncated() ? ", truncated" : "";
            out.println("    printed: " + result.stdout().length() + " characters" + cut);
        }
    }
}
