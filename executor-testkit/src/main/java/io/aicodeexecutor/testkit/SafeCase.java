package io.aicodeexecutor.testkit;

import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.text.UntrustedText;

/// Words for the failure of a case, which a terminal may show.
final class SafeCase {
    private SafeCase() {}

    static String describe(ProgramCase program, ExecutionResult result) {
        return UntrustedText.lines(program.source() + "\n# context: " + program.context() + "\n# result: " + result);
    }
}
