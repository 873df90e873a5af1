package io.aicodeexecutor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Runs each main and asserts what it prints.
class ExamplesTest {
    private static String printed(Consumer<PrintStream> example) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        example.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void fiveLines() {
        assertThat(printed(FiveLines::run)).isEqualTo("COMPLETED: 285\n");
    }

    @Test
    void contextAndResult() {
        assertThat(printed(ContextAndResult::run)).isEqualTo("""
                3 orders of 2 customers
                best customer: Ada
                large customers: {Ada=150.75}
                """);
    }

    @Test
    void liveOutput() {
        assertThat(printed(LiveOutput::run)).isEqualTo("""
                step 1 of 3
                step 2 of 3
                step 3 of 3
                finished: COMPLETED
                """);
    }

    @Test
    void javaFunctionAsTool() {
        assertThat(printed(JavaFunctionAsTool::run)).isEqualTo("""
                {desk=4, lamp=0, sofa=no such product}
                in_stock: OK, 18 bytes in, 1 out
                in_stock: OK, 18 bytes in, 1 out
                in_stock: FAILED, 18 bytes in, 0 out
                """);
    }

    @Test
    void limitsAndOutcomes() {
        assertThat(printed(LimitsAndOutcomes::run)).isEqualTo("""
                print('partial'); 6 * 7
                    outcome: completed
                    value: 42
                    printed: 8 characters
                import os
                    outcome: rejected
                    error: line 1:8: module "os" may not be imported under policy "standard" (import.forbidden)
                print('partial'); 1 / 0
                    outcome: raised
                    error: ZeroDivisionError: division by zero
                    printed: 8 characters
                while True: pass
                    outcome: cpu_limit
                    error: the program used more than 2.0 s of CPU time
                    limit: cpu_time
                held = [bytearray(1_000_000) for n in range(1_000)]
                    outcome: memory_limit
                    error: the program asked for more than 32 MiB of memory
                    limit: memory
                object()
                    outcome: result_limit
                    error: a value of type "object" is not JSON data
                    limit: result_type
                'x' * 100_000
                    outcome: result_limit
                    error: the value is larger than 65536 bytes as JSON
                    limit: result_bytes
                print('x' * 100_000)
                    outcome: completed
                    value: null
                    printed: 65536 characters, truncated
                import time; time.sleep(60)
                    outcome: timed_out
                    error: the program ran longer than 1.0 s
                    limit: wall_time
                """);
    }
}
