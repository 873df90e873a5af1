package io.aicodeexecutor.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/// Bytes of every sort, decoded as either side would: frames, then the end or a fault, and nothing else; and never
/// more memory than the bytes themselves give reason for.
///
/// Each property is tried as often as the POM says; `-Dfuzz.tries=5000000` tries it longer.
class FrameFuzzTest {
    private static final List<Frame> FRAMES = FrameCodecTest.frames().toList();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /// A reader, a fault with its stack, and classes that are loaded at the first use.
    private static final long ALLOCATED_BYTES = 512 * 1024;

    private static final long ALLOCATED_BYTES_PER_BYTE = 200;

    private static long decoded;
    private static long accepted;

    @BeforeContainer
    static void loadWhatIsLoadedAtTheFirstUse() throws IOException {
        for (Frame frame : FRAMES) {
            FrameCodecTest.decode(FrameCodecTest.encode(frame), frame instanceof Frame.FromHost);
        }
    }

    @AfterContainer
    static void enoughWasTriedAndSomeOfItWasTaken() {
        assertThat(decoded).isGreaterThanOrEqualTo(100_000);
        assertThat(accepted).isGreaterThan(decoded / 10);
    }

    private static void decodeAsEither(byte[] bytes) throws IOException {
        decode(bytes, true);
        decode(bytes, false);
    }

    private static void decode(byte[] bytes, boolean fromHost) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        FrameReader reader = fromHost
                ? FrameReader.ofHost(in, FrameCodecTest.BOUNDS)
                : FrameReader.ofWorker(in, FrameCodecTest.BOUNDS);
        decoded++;
        String fault = "";
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
            while ((fromHost ? reader.readFromHost() : reader.readFromWorker()) != null) {
                accepted++;
            }
        } catch (ProtocolException | EOFException refused) {
            fault = String.valueOf(refused.getMessage());
        }
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        if (fault.isEmpty()) {
            assertThat(in.available()).isZero();
        }
        assertThat(fault).matches("[ -~]{0,100}");
        assertThat(allocated).isLessThan(ALLOCATED_BYTES + ALLOCATED_BYTES_PER_BYTE * bytes.length);
    }

    private static byte[] encoded(int[] which) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int each : which) {
            all.writeBytes(FrameCodecTest.encode(FRAMES.get(Math.floorMod(each, FRAMES.size()))));
        }
        return all.toByteArray();
    }

    @Property
    void anyBytes(@ForAll @Size(max = 200) byte[] bytes) throws IOException {
        decodeAsEither(bytes);
    }

    @Property
    void anyHeaderBeforeAnyBytes(
            @ForAll int length,
            @ForAll @IntRange(max = 30) int kind,
            @ForAll long job,
            @ForAll boolean isTrueLength,
            @ForAll @Size(max = 200) byte[] payload)
            throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(13 + payload.length)
                .putInt(isTrueLength ? payload.length : length)
                .put((byte) kind)
                .putLong(job)
                .put(payload);
        decodeAsEither(frame.array());
    }

    @Property
    void framesBehindEachOtherThatAreCutShortAnywhere(
            @ForAll @Size(min = 1, max = 4) int[] which, @ForAll @IntRange(max = 1_000) int cut) throws IOException {
        byte[] bytes = encoded(which);
        decodeAsEither(Arrays.copyOf(bytes, bytes.length - cut % bytes.length));
    }

    @Property
    void framesWithAFewBytesChanged(
            @ForAll @Size(min = 1, max = 3) int[] which,
            @ForAll @Size(min = 1, max = 4) int[] where,
            @ForAll @Size(4) byte[] what)
            throws IOException {
        byte[] bytes = encoded(which);
        for (int i = 0; i < where.length; i++) {
            bytes[Math.floorMod(where[i], bytes.length)] = what[i];
        }
        decodeAsEither(bytes);
    }

    @Property
    void framesWithANumberSomewhere(
            @ForAll @IntRange(max = 10) int which, @ForAll @IntRange(max = 1_000) int where, @ForAll int number)
            throws IOException {
        byte[] bytes = encoded(new int[] {which});
        ByteBuffer.wrap(bytes).putInt(where % (bytes.length - 3), number);
        decodeAsEither(bytes);
    }
}
