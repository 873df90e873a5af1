package io.aicodeexecutor.host;

import io.aicodeexecutor.CodeValidator;
import io.aicodeexecutor.Examination;
import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.IsolationReport;
import io.aicodeexecutor.Limit;
import io.aicodeexecutor.LimitTrial;
import io.aicodeexecutor.Limits;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.Policy;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.SandboxException;
import io.aicodeexecutor.Violation;
import io.aicodeexecutor.wire.Layers;
import io.aicodeexecutor.wire.StageArguments;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Every limit there is, tripped for real in workers that are thrown away: those of the product by programs, those of
/// the kernel by a worker of ours that does what a bomb does.
final class LimitTrials {
    private static final Duration START_MAX = Duration.ofMinutes(2);
    private static final String EXAMINER_MAIN = "io.aicodeexecutor.worker.ExaminerMain";
    private static final String HELD = "refused: ";
    private static final String FORBIDDEN_CALL = "forbidden_call";
    private static final Duration WALL_TIME = Duration.ofSeconds(1);

    /// Small, so that tripping takes little: wall time for the trial of CPU time, which gets 4 % of it.
    private static final Duration LONG_WALL_TIME = Duration.ofSeconds(30);

    private static final double CPU_PERCENT = 4;
    private static final int MEMORY_MEBIBYTES = 32;
    private static final int SMALL_BYTES = 4_096;
    private static final int NODES = 200;
    private static final int DEPTH = 8;

    /// The kernel's that are nought.
    private static final List<String> NOUGHT = List.of("file_size", "locked_memory", "message_queues", "priority");

    /// What must happen to one program.
    ///
    /// @param limit the limit's name
    /// @param value what it is set to
    /// @param request what trips it
    /// @param sign the outcome, the rule or the flag that says that it tripped
    private record Program(String limit, String value, ExecutionRequest request, String sign) {}

    private LimitTrials() {}

    /// Examines this host.
    static Examination of(SandboxConfig config) {
        List<LimitTrial> trials = new ArrayList<>();
        CodeValidator validator =
                new CodeValidator(Policy.standard(), small(config).limits());
        trials.add(reject(validator, "source_bytes", bytes(), "#".repeat(SMALL_BYTES + 1), "source.size"));
        trials.add(reject(validator, "ast_nodes", NODES + " nodes", "0\n".repeat(NODES), "ast.nodes"));
        trials.add(reject(validator, "ast_depth", levels(), "[".repeat(DEPTH) + "]".repeat(DEPTH), "ast.depth"));
        IsolationReport report;
        try (SandboxHost host = new SandboxHost(small(config), planned -> planned)) {
            awaitReady(host);
            report = host.isolation();
            for (Program program : programs()) {
                trials.add(run(host, program));
            }
        }
        try (SandboxHost host = new SandboxHost(small(config), LimitTrials::examiner)) {
            awaitReady(host);
            for (String limit : NOUGHT) {
                trials.add(trip(host, limit, "0"));
            }
            trials.add(trip(host, "open_files", Integer.toString(LaunchPlanner.OPEN_FILES_MAX)));
            trials.add(trip(host, "threads", threads(report)));
            trials.add(trip(host, "address_space", addressSpace(small(config).limits())));
            trials.add(call(host));
        }
        return new Examination(report, trials);
    }

    private static SandboxConfig small(SandboxConfig config) {
        SandboxConfig.Builder builder = SandboxConfig.builder()
                .withPolicy(Policy.off())
                .withConcurrentExecutionsMax(1)
                .withFreshWorkers(0)
                .withRequiredLayers(config.requiredLayers())
                .withWallTime(LONG_WALL_TIME)
                .withMaxCpuPercent(CPU_PERCENT)
                .withMemoryMebibytes(MEMORY_MEBIBYTES)
                .withSourceBytesMax(SMALL_BYTES)
                .withAstNodesMax(NODES)
                .withAstDepthMax(DEPTH)
                .withContextBytesMax(SMALL_BYTES)
                .withStdoutBytesMax(SMALL_BYTES)
                .withStderrBytesMax(SMALL_BYTES)
                .withResultBytesMax(SMALL_BYTES)
                .withResultDepthMax(DEPTH);
        config.cacheDirectory().ifPresent(builder::withCacheDirectory);
        return builder.build();
    }

    private static StageArguments examiner(StageArguments planned) {
        return planned.running(EXAMINER_MAIN, List.of());
    }

    private static void awaitReady(SandboxHost host) {
        try {
            if (!host.awaitReady(START_MAX)) {
                throw new SandboxException("No worker became ready within " + START_MAX.toSeconds() + " s. "
                        + host.status().lastStartFailure());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new SandboxException("The examination was interrupted.", stop);
        }
    }

    private static List<Program> programs() {
        int contextDepth = Limits.DEFAULTS.contextDepthMax();
        Map<String, Object> deep = Map.of("a", List.of(List.of(List.of(List.of(List.of())))));
        return List.of(
                new Program(
                        "context_bytes",
                        bytes(),
                        source("0").withContext(Map.of("a", "x".repeat(SMALL_BYTES))),
                        "context.size"),
                new Program(
                        "context_depth", contextDepth + " levels", source("0").withContext(deep), "context.depth"),
                new Program("stdout_bytes", bytes(), source("print('x' * 10_000)"), "truncated"),
                new Program(
                        "stderr_bytes", bytes(), source("import sys\nsys.stderr.write('x' * 10_000)\n0"), "truncated"),
                new Program("result_bytes", bytes(), source("'x' * 10_000"), "result_bytes"),
                new Program(
                        "result_depth", levels(), source("x = []\nfor _i in range(99): x = [x]\nx"), "result_depth"),
                new Program("recursion", "1,000 calls", source("def f(): f()\nf()"), "RecursionError"),
                new Program(
                        "wall_time",
                        "1 s",
                        source("import time\ntime.sleep(60)").withWallTime(WALL_TIME),
                        "wall_time"),
                new Program("cpu_time", "1.2 s", source("while True: pass"), "cpu_time"),
                new Program(
                        "memory",
                        MEMORY_MEBIBYTES + " MiB",
                        source("x = []\nwhile True: x.append(bytearray(1 << 20))"),
                        "memory"));
    }

    private static String bytes() {
        return SMALL_BYTES + " bytes";
    }

    private static ExecutionRequest source(String text) {
        return ExecutionRequest.of(text);
    }

    private static LimitTrial reject(CodeValidator validator, String limit, String value, String source, String rule) {
        List<String> rules = validator.validate(source).errors().stream()
                .map(Violation::rule)
                .toList();
        return new LimitTrial(limit, value, rules.contains(rule), rules.isEmpty() ? "accepted" : "rejected");
    }

    private static String levels() {
        return DEPTH + " levels";
    }

    private static LimitTrial run(SandboxHost host, Program program) {
        ExecutionResult result = host.execute(program.request());
        boolean truncated = result.stdoutTruncated() || result.stderrTruncated();
        String sign = result.limit()
                .map(Limit::name)
                .or(() -> result.violations().stream().map(Violation::rule).findFirst())
                .or(() -> result.errorDetail().map(detail -> detail.type()))
                .orElse(truncated ? "truncated" : "");
        String layer = result.limit().map(limit -> ", by the " + limit.layer()).orElse("");
        return new LimitTrial(
                program.limit(),
                program.value(),
                sign.equals(program.sign()),
                result.outcome().jsonName() + layer + (truncated ? ", truncated" : ""));
    }

    private static String addressSpace(Limits limits) {
        return (LaunchPlanner.addressSpaceBytes(limits) >> 20) + " MiB";
    }

    /// A worker that shares its user with others is bound loosely, and the trial would take the machine's threads.
    private static String threads(IsolationReport report) {
        return report.layers().stream()
                        .filter(layer -> layer.name().equals(Layers.IDENTITY)
                                || layer.name().equals(Layers.USER_NAMESPACE))
                        .anyMatch(IsolationReport.Layer::applied)
                ? Integer.toString(LaunchPlanner.THREADS_MAX)
                : "the user's threads and 4,096";
    }

    private static LimitTrial trip(SandboxHost host, String limit, String value) {
        ExecutionResult result = host.execute(source(limit));
        String said = result.outcome() == Outcome.COMPLETED
                ? String.valueOf(result.returnValue())
                : result.outcome().jsonName();
        return new LimitTrial(limit, value, said.startsWith(HELD), said);
    }

    private static LimitTrial call(SandboxHost host) {
        ExecutionResult result = host.execute(source(FORBIDDEN_CALL));
        boolean killed =
                result.outcome() == Outcome.CRASHED && result.error().orElse("").equals(Verdict.FORBIDDEN_CALL);
        return new LimitTrial(
                FORBIDDEN_CALL, "seccomp", killed, killed ? "ptrace: killed by the kernel" : "not killed");
    }
}
