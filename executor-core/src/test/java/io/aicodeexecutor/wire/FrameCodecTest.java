package io.aicodeexecutor.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aicodeexecutor.wire.Frame.CodeFrame;
import io.aicodeexecutor.wire.Frame.GuardRules;
import io.aicodeexecutor.wire.Frame.JobLimits;
import io.aicodeexecutor.wire.Frame.LayerProof;
import io.aicodeexecutor.wire.Frame.Printed;
import io.aicodeexecutor.wire.Frame.Reason;
import io.aicodeexecutor.wire.Frame.ToolSignature;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class FrameCodecTest {
    static final FrameBounds BOUNDS = new FrameBounds(1_000, 1_000, 1_000, 10_000);
    private static final int HEADER_BYTES = 13;
    private static final Printed PRINTED = new Printed(3, Long.MAX_VALUE);

    static Stream<Frame> frames() {
        return Stream.of(
                new Frame.Setup(
                        Frame.VERSION,
                        new GuardRules(
                                true, List.of("json", "a.b"), List.of("eval"), List.of("__init__"), List.of("io.open")),
                        List.of(new ToolSignature("add", List.of("a", "b"))),
                        "Europe/Paris"),
                new Frame.Job(
                        7,
                        "print('é😀')",
                        "{}",
                        List.of("json", "urllib.parse"),
                        new JobLimits(1, 2, 3, 4, 5, 6),
                        OptionalLong.empty()),
                new Frame.Job(
                        7, "1", "{}", List.of(), new JobLimits(1, 2, 3, 4, 5, 6), OptionalLong.of(Long.MIN_VALUE)),
                new Frame.ToolResult(7, true, "[1]"),
                new Frame.Ready(
                        Frame.VERSION, List.of(new LayerProof("seccomp", true, true, true, false, "how", "what"))),
                new Frame.Output(7, true, ByteBuffer.wrap(new byte[] {0, -1, 10})),
                new Frame.ToolCall(7, "add", "{\"a\":1}"),
                new Frame.Done(7, "null", PRINTED),
                new Frame.Raised(7, "ValueError", "no", 3, List.of(new CodeFrame("<module>", 3)), PRINTED),
                new Frame.Failed(7, Reason.RESULT_TYPE, "object", PRINTED),
                new Frame.Idle(7));
    }

    static byte[] encode(Frame frame) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FrameWriter(out).write(frame);
        return out.toByteArray();
    }

    static @Nullable Frame decode(byte[] bytes, boolean fromHost) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        return fromHost
                ? FrameReader.ofHost(in, BOUNDS).readFromHost()
                : FrameReader.ofWorker(in, BOUNDS).readFromWorker();
    }

    @ParameterizedTest
    @MethodSource("frames")
    void everyFrameComesBackAsItWas(Frame frame) throws IOException {
        assertThat(decode(encode(frame), frame instanceof Frame.FromHost)).isEqualTo(frame);
    }

    @ParameterizedTest
    @MethodSource("frames")
    void noFrameIsAcceptedFromTheWrongSide(Frame frame) throws IOException {
        byte[] bytes = encode(frame);
        assertThatThrownBy(() -> decode(bytes, frame instanceof Frame.FromWorker))
                .isInstanceOf(ProtocolException.class)
                .hasMessage("a frame is of no kind that may come from this side");
    }

    @ParameterizedTest
    @MethodSource("frames")
    void aFrameThatIsCutShortAnywhereIsTheEndOfTheStream(Frame frame) throws IOException {
        byte[] bytes = encode(frame);
        for (int length = 1; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> decode(cut, frame instanceof Frame.FromHost))
                    .isInstanceOf(EOFException.class)
                    .hasMessage("the stream ended within a frame");
        }
    }

    @ParameterizedTest
    @MethodSource("frames")
    void aFrameWithAByteTooManyIsRefused(Frame frame) throws IOException {
        if (frame instanceof Frame.Output) {
            return; // all of its payload is content
        }
        byte[] bytes = encode(frame);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        longer[3]++;
        assertThatThrownBy(() -> decode(longer, frame instanceof Frame.FromHost))
                .isInstanceOf(ProtocolException.class);
    }

    @ParameterizedTest
    @MethodSource("frames")
    void aPayloadThatEndsWithinItsFieldsIsRefused(Frame frame) throws IOException {
        if (frame instanceof Frame.Output) {
            return; // all of its payload but the first byte is content
        }
        byte[] bytes = encode(frame);
        for (int payload = 0; payload < bytes.length - HEADER_BYTES; payload++) {
            byte[] shorter = Arrays.copyOf(bytes, HEADER_BYTES + payload);
            ByteBuffer.wrap(shorter).putInt(payload);
            assertThatThrownBy(() -> decode(shorter, frame instanceof Frame.FromHost))
                    .isInstanceOf(ProtocolException.class)
                    .message()
                    .isIn(
                            "a frame is shorter than its fields",
                            "a text is longer than its frame",
                            "a list is longer than its frame");
        }
    }

    @Test
    void whatIsNothingComesBackAsNothing() throws IOException {
        Printed nothing = new Printed(0, 0);
        for (Frame frame : List.of(
                new Frame.Ready(Frame.VERSION, List.of()),
                new Frame.Output(7, false, ByteBuffer.allocate(0)),
                new Frame.ToolCall(7, "", ""),
                new Frame.Raised(7, "", "", 0, List.of(), nothing),
                new Frame.Done(7, "", nothing))) {
            assertThat(decode(encode(frame), false)).isEqualTo(frame);
        }
        Frame job = new Frame.Job(7, "", "", List.of(), new JobLimits(0, 0, 0, 0, 0, 0), OptionalLong.empty());
        assertThat(decode(encode(job), true)).isEqualTo(job);
    }

    @Test
    void aFrameMayBeLargerThanTwentyFourBitsCanCount() throws IOException {
        FrameBounds wide = new FrameBounds(1 << 25, 1, 1, 1);
        Frame large = new Frame.Output(7, true, ByteBuffer.allocate(0x01_02_03_04));
        byte[] bytes = encode(large);
        assertThat(Arrays.copyOf(bytes, 4)).containsExactly(1, 2, 3, 5);
        assertThat(FrameReader.ofWorker(new ByteArrayInputStream(bytes), wide).readFromWorker())
                .isEqualTo(large);
    }

    @Test
    void theLargestValuePassesAndALargerFrameIsRefused() throws IOException {
        Frame largest = new Frame.Done(7, "x".repeat(BOUNDS.valueBytesMax()), PRINTED);
        assertThat(decode(encode(largest), false)).isEqualTo(largest);
        int beyond = BOUNDS.valueBytesMax() + 1_000;
        byte[] larger = encode(new Frame.Done(7, "x".repeat(beyond), PRINTED));
        assertThatThrownBy(() -> decode(larger, false)).hasMessage("a frame of kind DONE is larger than allowed");
    }

    @Test
    void theWidestBoundsDoNotOverflow() throws IOException {
        int most = Integer.MAX_VALUE;
        FrameBounds widest = new FrameBounds(most, most, most, most);
        for (FrameType type : FrameType.values()) {
            assertThat(widest.payloadBytesMax(type)).as(type.name()).isNotNegative();
        }
    }

    @Test
    void aFrameThatIsWrittenDoesNotWaitInABuffer() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FrameWriter(new BufferedOutputStream(out)).write(new Frame.Idle(7));
        assertThat(out.size()).isEqualTo(HEADER_BYTES);
    }

    @Test
    void theEndOfTheStreamBetweenFramesIsNoFault() throws IOException {
        assertThat(decode(new byte[0], false)).isNull();
    }

    @Test
    void aLengthBeyondTheBoundIsRefusedBeforeItIsRead() {
        byte[] header = {0x7F, -1, -1, -1, 20, 0, 0, 0, 0, 0, 0, 0, 7};
        assertThatThrownBy(() -> decode(header, false))
                .isInstanceOf(ProtocolException.class)
                .hasMessage("a frame of kind DONE is larger than allowed");
        byte[] negative = {-1, -1, -1, -1, 20, 0, 0, 0, 0, 0, 0, 0, 7};
        assertThatThrownBy(() -> decode(negative, false)).isInstanceOf(ProtocolException.class);
    }

    @Test
    void anUnknownKindIsRefused() {
        byte[] header = {0, 0, 0, 0, 99, 0, 0, 0, 0, 0, 0, 0, 7};
        assertThatThrownBy(() -> decode(header, false)).isInstanceOf(ProtocolException.class);
    }

    @Test
    void aFrameOfAJobMustNameIt() throws IOException {
        byte[] bytes = encode(new Frame.Done(7, "null", PRINTED));
        bytes[12] = 0;
        assertThatThrownBy(() -> decode(bytes, false))
                .isInstanceOf(ProtocolException.class)
                .hasMessage("a frame of kind DONE has the wrong job");
    }

    @Test
    void aTextThatIsNotUtf8IsRefused() throws IOException {
        byte[] bytes = encode(new Frame.Done(7, "null", PRINTED));
        bytes[17] = (byte) 0xFF;
        assertThatThrownBy(() -> decode(bytes, false))
                .isInstanceOf(ProtocolException.class)
                .hasMessage("a text is not UTF-8");
    }

    @Test
    void aListLongerThanItsFrameIsRefused() throws IOException {
        byte[] bytes = encode(new Frame.Ready(Frame.VERSION, List.of()));
        bytes[17] = 0x7F;
        assertThatThrownBy(() -> decode(bytes, false))
                .isInstanceOf(ProtocolException.class)
                .hasMessage("a list is longer than its frame");
    }

    @Test
    void anExceptionIsNoLongerThanTheWorkersOwnBounds() throws IOException {
        FrameBounds bounds = new FrameBounds(1, 1, 1, 1);
        List<CodeFrame> hundred = Collections.nCopies(FrameBounds.TRACEBACK_FRAMES_MAX, new CodeFrame("f", 1));
        String text = "x".repeat(FrameBounds.TEXT_BYTES_MAX);
        Frame fits = new Frame.Raised(7, text, text, 1, hundred, PRINTED);
        assertThat(FrameReader.ofWorker(new ByteArrayInputStream(encode(fits)), bounds)
                        .readFromWorker())
                .isEqualTo(fits);
        byte[] longer = encode(new Frame.Raised(7, "E", text + "x", 1, List.of(), PRINTED));
        assertThatThrownBy(() -> FrameReader.ofWorker(new ByteArrayInputStream(longer), bounds)
                        .readFromWorker())
                .hasMessage("a text is longer than allowed");
        List<CodeFrame> more = Collections.nCopies(FrameBounds.TRACEBACK_FRAMES_MAX + 1, new CodeFrame("f", 1));
        byte[] deeper = encode(new Frame.Raised(7, "E", "", 1, more, PRINTED));
        assertThatThrownBy(() -> FrameReader.ofWorker(new ByteArrayInputStream(deeper), bounds)
                        .readFromWorker())
                .hasMessage("a list is longer than allowed");
    }

    @Test
    void aFlagOfTwoANegativeCountAndAnUnknownReasonAreRefused() throws IOException {
        byte[] flag = encode(new Frame.Output(7, true, ByteBuffer.allocate(0)));
        flag[13] = 2;
        assertThatThrownBy(() -> decode(flag, false)).hasMessage("a flag is neither 0 nor 1");
        byte[] count = encode(new Frame.Done(7, "", PRINTED));
        count[17] = -1;
        assertThatThrownBy(() -> decode(count, false)).hasMessage("a number that counts something is negative");
        byte[] reason = encode(new Frame.Failed(7, Reason.MEMORY, "", PRINTED));
        reason[17] = 'X';
        assertThatThrownBy(() -> decode(reason, false)).hasMessage("a failure has no known reason");
    }
}
