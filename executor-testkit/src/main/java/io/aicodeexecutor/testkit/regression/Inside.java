package io.aicodeexecutor.testkit.regression;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aicodeexecutor.CodeValidator;
import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.Policy;
import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.Violation;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The sandbox side: has cut out what the policy refuses, and runs the rest. Not thread-safe.
final class Inside implements AutoCloseable {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String MARK = "\u001e";
    private static final int TESTS_MOST = 200;
    private static final int CUTS_MOST = 200;
    private static final int KILLS_IN_A_ROW_MOST = 10;

    private final CodeValidator validator;
    private final PythonSandbox sandbox;

    /// @param wallTime of a program, and so the most that a single test gets
    Inside(Duration wallTime) {
        SandboxConfig config = config(wallTime);
        this.validator = new CodeValidator(config.policy(), config.limits());
        this.sandbox = new PythonSandbox(config);
    }

    /// The standard policy; the limits of size, time and output are those that whole test modules need.
    static SandboxConfig config(Duration wallTime) {
        return SandboxConfig.builder()
                .withPolicy(Policy.standard())
                .withSourceBytesMax(1 << 20)
                .withAstNodesMax(1_000_000)
                .withAstDepthMax(500)
                .withWallTime(wallTime)
                .withMaxCpuPercent(100)
                .withMemoryMebibytes(512)
                .withStdoutBytesMax(4 << 20)
                .withConcurrentExecutionsMax(1)
                .withFreshWorkers(1)
                .build();
    }

    /// Runs every test that the policy lets stand.
    ///
    /// A program runs many tests. One that a limit ends says by its output how far it came: the next begins with the
    /// test in which that was, and only the first test of a program is held to have been what ended it.
    Map<String, Ending> run(Bare bare, Deadline deadline) throws IOException, BareException {
        Map<String, Ending> endings = new LinkedHashMap<>();
        Bare.Cutting left = cut(bare, Map.of());
        int kills = 0;
        while (true) {
            left.refused().forEach((test, rules) -> endings.put(test, new Ending("refused", rules)));
            List<String> waiting = bare.tests().stream()
                    .filter(test -> !endings.containsKey(test))
                    .limit(TESTS_MOST)
                    .toList();
            if (waiting.isEmpty()) {
                return endings;
            }
            if (deadline.isOver() || kills > KILLS_IN_A_ROW_MOST) {
                waiting.forEach(test -> endings.put(test, Ending.NOT_RUN));
                continue;
            }
            ExecutionResult result =
                    sandbox.execute(ExecutionRequest.of(left.text()).withContext(Map.of("wanted_tests", waiting)));
            Map<String, Ending> told = read(result.stdout());
            endings.putAll(told);
            if (told.isEmpty() && result.outcome() == Outcome.RAISED) {
                left = cut(bare, atLoad(result));
            } else if (told.isEmpty()) {
                endings.put(waiting.getFirst(), new Ending(result.outcome().jsonName(), why(result)));
            }
            kills = told.isEmpty() ? kills + 1 : 0;
        }
    }

    /// Cuts until the validator accepts what is left.
    private Bare.Cutting cut(Bare bare, Map<Integer, String> first) throws IOException, BareException {
        Bare.Cutting left = bare.cut(first);
        for (int i = 0; i < CUTS_MOST; i++) {
            Map<Integer, String> refused = new TreeMap<>();
            for (Violation violation : validator.validate(left.text()).errors()) {
                refused.putIfAbsent(violation.line(), violation.rule());
            }
            if (refused.isEmpty()) {
                return left;
            }
            left = bare.cut(refused);
        }
        throw new BareException("still refused after " + CUTS_MOST + " cuts");
    }

    /// A statement of the module that raises where it is loaded is cut like one that is refused.
    private static Map<Integer, String> atLoad(ExecutionResult result) throws BareException {
        int line = result.errorDetail()
                .filter(detail -> !detail.traceback().isEmpty())
                .map(detail -> detail.traceback().getFirst().line())
                .orElseThrow(() -> new BareException("does not load inside: " + why(result)));
        return Map.of(line, "at load: " + why(result));
    }

    private static String why(ExecutionResult result) {
        return result.error().orElse("");
    }

    private static Map<String, Ending> read(String stdout) {
        Map<String, Ending> endings = new LinkedHashMap<>();
        for (String line : stdout.lines().toList()) {
            // the last line of a program that was killed may be half a line
            if (line.startsWith(MARK) && line.endsWith("]")) {
                try {
                    JsonNode ending = MAPPER.readTree(line.substring(1));
                    endings.put(
                            ending.get(0).asText(),
                            new Ending(ending.get(1).asText(), ending.get(2).asText()));
                } catch (JsonProcessingException torn) {
                    return endings;
                }
            }
        }
        return endings;
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
