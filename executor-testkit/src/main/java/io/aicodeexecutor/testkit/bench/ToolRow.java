package io.aicodeexecutor.testkit.bench;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.MCPSandbox;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The round trip of a tool call: from one call of a tool that does nothing to the next, in a program that
/// does nothing else, by the host's clock.
final class ToolRow {
    static final Row ROUND_TRIP = new Row("tool call, round trip", "ms");

    private static final int CALLS = 200;
    private static final String PROGRAM = "for n in range(" + CALLS + "):\n    tools.ping(n=n)\nn";
    private static final String SCHEMA = """
            {"type": "object", "properties": {"n": {"type": "integer"}}, "required": ["n"]}""";
    private static final double NANOS_PER_MILLI = 1e6;

    private ToolRow() {}

    static void measure(Ground ground, Plan plan, Results results) throws InterruptedException {
        Samples samples = new Samples();
        ConcurrentLinkedQueue<Long> heard = new ConcurrentLinkedQueue<>();
        Tool ping = Tool.of("ping", "answers", SCHEMA, arguments -> {
            heard.add(System.nanoTime());
            return arguments.get("n");
        });
        SandboxConfig config =
                SandboxConfig.builder().withConcurrentExecutionsMax(1).build();
        try (MCPSandbox sandbox = new MCPSandbox(config, List.of(ping))) {
            sandbox.initialize();
            for (int program = -plan.toolPrograms(); program < plan.toolPrograms(); program++) {
                ground.progress().step("tool calls", program + plan.toolPrograms() + 1, 2 * plan.toolPrograms());
                EmbeddedSubject.settle(sandbox, 1);
                heard.clear();
                run(sandbox);
                if (program >= 0) {
                    differences(List.copyOf(heard))
                            .forEach(nanos -> samples.add(ROUND_TRIP, SubjectName.EMBEDDED, nanos / NANOS_PER_MILLI));
                }
            }
        }
        samples.into(results);
    }

    private static void run(MCPSandbox sandbox) {
        ExecutionResult result = sandbox.execute(ExecutionRequest.of(Workload.unique(PROGRAM, System.nanoTime())));
        if (!result.success() || result.toolCalls().size() != CALLS) {
            throw new BenchException("A program that calls a tool " + CALLS + " times ended as "
                    + result.outcome().jsonName() + " after "
                    + result.toolCalls().size() + " calls: "
                    + result.error().orElse("no error"));
        }
    }

    private static List<Long> differences(List<Long> times) {
        List<Long> differences = new ArrayList<>();
        for (int i = 1; i < times.size(); i++) {
            differences.add(times.get(i) - times.get(i - 1));
        }
        return differences;
    }
}
