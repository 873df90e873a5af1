package io.aicodeexecutor.testkit.owned;

import io.aicodeexecutor.jail.Kernel;
import io.aicodeexecutor.jail.Seal;
import io.aicodeexecutor.testkit.owned.Lie.Point;
import io.aicodeexecutor.wire.Frame;
import io.aicodeexecutor.wire.FrameBounds;
import io.aicodeexecutor.wire.FrameReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A worker that keeps to the protocol but for one lie.
///
/// It seals itself as the real one does and answers every program with its own process id, printed and as the value.
/// Before it serves, it tells the lie that its command line names; afterwards the one that a comment in the program
/// names, so that one sandbox can meet them all. Having told it, it holds still and leaves the rest to the
/// host, unless the comment says `and on`.
public final class LyingWorker {
    /// The name of this class.
    public static final String MAIN = "io.aicodeexecutor.testkit.owned.LyingWorker";

    /// Bytes of a value in sandboxes that this worker is meant for.
    public static final int RESULT_BYTES_MAX = 2 << 20;

    /// Bytes of a tool's arguments in sandboxes that this worker is meant for.
    public static final int TOOL_BYTES_MAX = 256 * 1024;

    private static final String TRUTH = "truth";
    private static final FrameBounds TRUSTED_HOST = new FrameBounds(0, 0, Integer.MAX_VALUE, Integer.MAX_VALUE);
    private static final Pattern MARKER = Pattern.compile("# lie: (\\S+) (\\w+)( and on)?");

    private final long pid = ProcessHandle.current().pid();
    private final Map<String, Lie> lies = lies();
    private final Seal seal;
    private final FrameReader host;
    private Mouth mouth;
    private boolean goesOn;

    private LyingWorker(String stageReport) {
        seal = new Seal(new Kernel(), stageReport);
        FileInputStream in = new FileInputStream(FileDescriptor.in);
        host = FrameReader.ofHost(in, TRUSTED_HOST);
        mouth = new Mouth(in, new FileOutputStream(FileDescriptor.out), new OwnProcess(), 1, List.of());
    }

    /// Started by stage 0, which adds its report as the last argument.
    ///
    /// @param args a lie, or `truth`; when it is told; the report
    public static void main(String[] args) throws IOException {
        new LyingWorker(args[args.length - 1]).serve(args[0], Point.valueOf(args[1]));
    }

    /// What the jar of this worker must hold.
    public static List<String> classes() {
        String here = "io/aicodeexecutor/testkit/owned/";
        return List.of(
                here + "LyingWorker",
                here + "Lie",
                here + "Lie$Point",
                here + "Mouth",
                here + "OwnProcess",
                here + "Payload",
                here + "FrameLies",
                here + "ContentLies",
                here + "EndingLies");
    }

    /// Arguments of a worker that lies only where a program asks for it.
    public static List<String> truthful() {
        return List.of(TRUTH, Point.AFTER_READY.name());
    }

    /// Every lie, by its name.
    static Map<String, Lie> lies() {
        Map<String, Lie> all = new HashMap<>(FrameLies.all(RESULT_BYTES_MAX, TOOL_BYTES_MAX));
        all.putAll(ContentLies.all());
        all.putAll(EndingLies.all());
        return all;
    }

    private void serve(String lie, Point point) throws IOException {
        host.readFromHost();
        mouth = mouth.sealed(seal.close());
        tell(lie, point, Point.BEFORE_READY);
        tell(lie, point, Point.INSTEAD_OF_READY);
        mouth.ready(mouth.proofs());
        tell(lie, point, Point.AFTER_READY);
        Frame frame = host.readFromHost();
        while (frame != null) {
            // answers to tools that nobody waited for are passed over
            if (frame instanceof Frame.Job job) {
                answer(job);
            }
            frame = host.readFromHost();
        }
    }

    private void answer(Frame.Job job) throws IOException {
        mouth = mouth.inJob(job.job());
        Matcher marker = MARKER.matcher(job.source());
        boolean lies = marker.find();
        String lie = lies ? marker.group(1) : TRUTH;
        Point point = lies ? Point.valueOf(marker.group(2)) : Point.AFTER_IDLE;
        goesOn = lies && marker.group(3) != null;
        tell(lie, point, Point.AT_START);
        String text = Long.toString(pid);
        print(text);
        tell(lie, point, Point.MID_OUTPUT);
        print("\n");
        if (point == Point.AFTER_TOOL_CALL) {
            mouth.toolCall("nothing", "{}");
            host.readFromHost();
            tell(lie, point, Point.AFTER_TOOL_CALL);
        }
        tell(lie, point, Point.INSTEAD_OF_FINAL);
        if (point != Point.INSTEAD_OF_FINAL) {
            mouth.say(new Frame.Done(job.job(), text, new Frame.Printed(text.length() + 1L, 0)));
        }
        tell(lie, point, Point.AFTER_FINAL);
        tell(lie, point, Point.INSTEAD_OF_IDLE);
        mouth.say(new Frame.Idle(job.job()));
        tell(lie, point, Point.AFTER_IDLE);
    }

    private void print(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
        mouth.say(new Frame.Output(mouth.job(), false, bytes));
    }

    private void tell(String lie, Point when, Point now) throws IOException {
        if (when == now && !lie.equals(TRUTH)) {
            Objects.requireNonNull(lies.get(lie), lie).tell(mouth);
            if (!goesOn) {
                Mouth.holdStill();
            }
        }
    }
}
