package io.aicodeexecutor.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.PythonSandbox;
import java.util.Map;
import java.util.stream.Collectors;
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
        String source = context.keySet().stream()
                .map(name -> PythonText.literal(name) + ": " + name)
                .collect(Collectors.joining(", ", "_ = {", "}"));

        ExecutionResult result = SANDBOX.execute(ExecutionRequest.of(source).withContext(context));

        assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.COMPLETED);
        assertThat(result.returnValue()).isEqualTo(context);
        // equal maps may differ in the order of their keys; their texts do not
        assertThat(String.valueOf(result.returnValue())).isEqualTo(context.toString());
    }
}
