package io.aicodeexecutor.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.text.UntrustedText;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;

class ContextRoundTripTest {
    private static final PythonSandbox SANDBOX = new PythonSandbox();

    @AfterContainer
    static void close() {
        SANDBOX.close();
    }

    @Provide
    static Arbitrary<Map<String, @Nullable Object>> contexts() {
        return JsonContexts.contexts();
    }

    @Property(seed = "20250101")
    void everyContextComesBackExactlyAsItWent(@ForAll("contexts") Map<String, @Nullable Object> context) {
        ProgramCase program = JsonContexts.returned(context);

        ExecutionResult result = SANDBOX.execute(program.request(SANDBOX.config()));

        assertThat(program.difference(result).map(UntrustedText::lines))
                .as(UntrustedText.lines(result.toString()))
                .isEmpty();
    }
}
