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
            "held = [bytearray(1_000_000) for n in range(1_000)]",
            "object()",
            "'x' * 100_000",
            "print('x' * 100_000)");

    private static final String SLEEPING = "import time; time.sleep(60)";

    private LimitsAndOutcomes() {}

    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        SandboxConfig config = SandboxConfig.builder()
                .withWallTime(Duration.ofSeconds(20))
                .withMaxCpuPercent(10)
                .withMemoryMebibytes(32)
                .build();
        try (PythonSandbox sandbox = new PythonSandbox(config)) {
            for (String program : PROGRAMS) {
                describe(program, sandbox.execute(ExecutionRequest.of(program)), out);
            }
            // a request may tighten a limit of the sandbox, never loosen it
            ExecutionRequest hurried = ExecutionRequest.of(SLEEPING).withWallTime(Duration.ofSeconds(1));
            describe(SLEEPING, sandbox.execute(hurried), out);
        }
    }

    private static void describe(String program, ExecutionResult result, PrintStream out) {
        out.println(program);
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
