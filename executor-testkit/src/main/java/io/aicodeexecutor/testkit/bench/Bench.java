package io.aicodeexecutor.testkit.bench;

import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.SandboxConfig;
import java.io.IOException;
import java.util.Arrays;

/// One run: group after group of rows, and within each its subjects in turns.
final class Bench {
    private Bench() {}

    static Results run(Ground ground, Plan plan) throws IOException, InterruptedException {
        ground.progress().step("worker image", 1, 1);
        PythonSandbox.prepare(SandboxConfig.defaults());
        Results results = new Results();
        for (RowGroup group :
                Arrays.stream(RowGroup.values()).filter(plan.rows()::contains).toList()) {
            switch (group) {
                case START -> StartRows.measure(ground, plan, results);
                case VALIDATE -> ValidateRows.measure(ground, plan, results);
                case LATENCY -> LatencyRows.measure(ground, plan, results);
                case THROUGHPUT -> ThroughputRows.measure(ground, plan, results);
                case KILL -> KillRows.measure(ground, plan, results);
                case TOOLS -> ToolRow.measure(ground, plan, results);
                case MEMORY -> MemoryRows.measure(ground, plan, results);
                case COMPUTE -> ComputeRows.measure(ground, plan, results);
            }
        }
        return results;
    }
}
