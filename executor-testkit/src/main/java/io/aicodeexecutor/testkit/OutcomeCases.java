package io.aicodeexecutor.testkit;

import io.aicodeexecutor.Limits;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.OutputOverflow;
import io.aicodeexecutor.SandboxConfig;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// Programs that end in each way that a program can bring about.
final class OutcomeCases {
    private static final Duration LITTLE_TIME = Duration.ofMillis(500);

    private OutcomeCases() {}

    /// Each by what it does.
    static Map<String, ProgramCase> of(SandboxConfig config) {
        Limits limits = config.limits();
        Outcome tooMuchOutput =
                limits.outputOverflow() == OutputOverflow.STOP ? Outcome.OUTPUT_LIMIT : Outcome.COMPLETED;
        Map<String, ProgramCase> cases = new LinkedHashMap<>();
        cases.put("a value", ProgramCase.of("[1, 2.5, \"x\", None, True]").endingAs(Outcome.COMPLETED));
        cases.put(
                "what it prints",
                ProgramCase.of("print(1)\nprint(2)").printing("1\n2\n").endingAs(Outcome.COMPLETED));
        cases.put("an exception of its own", ProgramCase.of("1 / 0").raising("ZeroDivisionError"));
        cases.put("an exception of its own making", ProgramCase.of("""
                class Own(Exception):
                    pass
                raise Own("mine")
                """).raising("Own"));
        cases.put("no program", ProgramCase.of("def (").endingAs(Outcome.REJECTED, Outcome.RAISED));
        cases.put(
                "a loop without end",
                ProgramCase.of("while True:\n    pass")
                        .withWallTime(LITTLE_TIME)
                        .endingAs(Outcome.TIMED_OUT, Outcome.CPU_LIMIT));
        cases.put(
                "memory without end",
                ProgramCase.of("held = []\nwhile True:\n    held.append(bytearray(1000000))")
                        .endingAs(Outcome.MEMORY_LIMIT));
        cases.put(
                "too much output",
                ProgramCase.of("for n in range(1000):\n    print('x' * " + share(limits) + ")")
                        .endingAs(tooMuchOutput));
        cases.put(
                "a value that is too large",
                ProgramCase.of("_ = 'x' * " + limits.resultBytesMax())
                        .endingAs(Outcome.RESULT_LIMIT, Outcome.MEMORY_LIMIT));
        cases.put("a value that is no data", ProgramCase.of("_ = object()").endingAs(Outcome.RESULT_LIMIT));
        return cases;
    }

    /// What a line must have so that a thousand of them are more than what is kept.
    private static int share(Limits limits) {
        return limits.stdoutBytesMax() / 1_000 + 1;
    }
}
