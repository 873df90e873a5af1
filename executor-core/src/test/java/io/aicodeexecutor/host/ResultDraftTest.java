package io.aicodeexecutor.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.Limits;
import io.aicodeexecutor.Usage;
import io.aicodeexecutor.data.JsonData;
import io.aicodeexecutor.wire.Frame;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a result says of a run.
final class ResultDraftTest {
    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aCountOfPrintedBytesIsBelievedOnlyBeyondTheLimit() {
        for (long said : new long[] {0, 3, Long.MAX_VALUE}) {
            assertThat(usage(bytes("abc"), said).stdoutBytes()).isEqualTo(3);
        }
        assertThat(usage(bytes("abcdef"), 2).stdoutBytes()).isEqualTo(6);
        assertThat(usage(bytes("abcdef"), 9).stdoutBytes()).isEqualTo(9);
    }

    /// Of a program that printed so much, by a worker that says so, where five bytes are the limit.
    private static Usage usage(ByteBuffer printed, long said) {
        CapturedOutput stdout = new CapturedOutput(5);
        stdout.add(printed);
        Frame.Done last = new Frame.Done(1, "1", new Frame.Printed(said, 0));
        Transcript transcript = new Transcript(
                Optional.empty(),
                Optional.of(last),
                Optional.empty(),
                stdout,
                new CapturedOutput(5),
                List.of(),
                Duration.ZERO,
                Duration.ZERO,
                0);
        Verdict verdict = Verdict.of(transcript, Limits.DEFAULTS, new JsonData(33, 100));
        return new ResultDraft("id").finished(verdict, transcript, "").usage();
    }
}
