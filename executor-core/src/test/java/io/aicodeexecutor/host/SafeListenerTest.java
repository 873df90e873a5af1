package io.aicodeexecutor.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.aicodeexecutor.ExecutionListener;
import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.OutputStreamName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SafeListenerTest {
    private static final ExecutionResult RESULT = new ResultDraft("1").cancelled();

    /// Throws past the signatures, as code in other languages does.
    private static final class Interrupted implements ExecutionListener {
        @Override
        public void onOutput(OutputStreamName stream, String text) {
            throwUnchecked(new InterruptedException(text));
        }

        @Override
        public void onFinished(ExecutionResult result) {
            throwUnchecked(new InterruptedException(result.executionId()));
        }

        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        private static <T extends Throwable> void throwUnchecked(Throwable fault) throws T {
            throw (T) fault;
        }
    }

    private final SafeListener listener =
            new SafeListener(ExecutionRequest.of("1").withListener(new Interrupted()));

    @AfterEach
    void clear() {
        Thread.interrupted();
    }

    @Test
    void theThreadThatReadsTheWorkerIsNotInterrupted() {
        assertThatCode(() -> listener.onOutput(OutputStreamName.STDOUT, "x")).doesNotThrowAnyException();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void theCallersThreadStaysInterrupted() {
        assertThatCode(() -> listener.onFinished(RESULT)).doesNotThrowAnyException();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void nobodyIsToldWhereNobodyListens() {
        SafeListener nobody = new SafeListener(ExecutionRequest.of("1"));
        assertThatCode(() -> {
                    nobody.onOutput(OutputStreamName.STDERR, "x");
                    nobody.onFinished(RESULT);
                })
                .doesNotThrowAnyException();
    }
}
