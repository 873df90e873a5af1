package io.aicodeexecutor.testkit;

import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.testkit.report.SafeText;

/// Words for the failure of a case, which a terminal may show.
final class SafeCase {
    private SafeCase() {}

    static String describe(ProgramCase program, ExecutionResult result) {
        return SafeText.plain(program.source() + "\n# context: " + program.context() + "\n# result: " + result);
    }
}
