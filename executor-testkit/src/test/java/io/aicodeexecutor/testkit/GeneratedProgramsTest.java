package io.aicodeexecutor.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.CodeValidator;
import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.PythonSandbox;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

class GeneratedProgramsTest {
    private static final PythonSandbox SANDBOX = new PythonSandbox();

    @AfterContainer
    static void close() {
        SANDBOX.close();
    }

    @Provide
    static Arbitrary<String> programs() {
        return Programs.programs();
    }

    @Property(seed = "20250102")
    void aWellFormedProgramEndsWithAValueOrAnExceptionOfItsOwn(@ForAll("programs") String source) {
        ExecutionResult result = SANDBOX.execute(ExecutionRequest.of(source));

        assertThat(result.outcome()).as(result.toString()).isIn(Outcome.COMPLETED, Outcome.RAISED);
        result.errorDetail()
                .ifPresent(error -> assertThat(error.type())
                        .as(result.toString())
                        .isIn("ZeroDivisionError", "IndexError", "KeyError", "ValueError", "OverflowError"));
        ResultContract.check(result, SANDBOX.config().limits());
    }

    @Property(seed = "20250103")
    void theStandardPolicyAcceptsAWellFormedProgram(@ForAll("programs") String source) {
        assertThat(new CodeValidator().validate(source).errors()).isEmpty();
    }
}
