package io.aicodeexecutor.testkit.owned;

import io.aicodeexecutor.jail.Kernel;
import io.aicodeexecutor.jail.Seal;
import io.aicodeexecutor.wire.Frame;
import io.aicodeexecutor.wire.FrameBounds;
import io.aicodeexecutor.wire.FrameReader;
import io.aicodeexecutor.wire.FrameWriter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A worker without an interpreter: behind the wall that the real one puts up, it runs [Attempt]s.
///
/// A job's source is one comment: `# ATTEMPT THREAD_KIND GROUND…`; its value is the answer.
final class OwnedWorker {
    private static final FrameBounds BOUNDS = new FrameBounds(0, 0, Integer.MAX_VALUE, Integer.MAX_VALUE);
    private static final Frame.Printed NOTHING = new Frame.Printed(0, 0);
    private static final int WORDS_BEFORE_GROUND = 3;

    /// What leaves a worker without its standard input.
    private static final String SPOILS = "execute_a_program_by_java";

    private final RawKernel raw = new RawKernel();
    private final ExecutorService before = ThreadKind.beforeTheSeal();
    private final Map<String, Attempt> attempts = Stream.concat(
                    Attempt.all().stream(), Stream.of(ProcessAttempts.leaveAChild(), ProcessAttempts.liveOn()))
            .collect(Collectors.toMap(Attempt::name, Function.identity()));

    private OwnedWorker() {}

    /// The classes that the jar of this worker must hold.
    static List<String> classes() {
        String own = OwnedWorker.class.getPackageName().replace('.', '/') + "/";
        return Stream.of(
                        "OwnedWorker",
                        "RawKernel",
                        "Ground",
                        "Attempt",
                        "Attempt$Target",
                        "Attempt$Body",
                        "FileAttempts",
                        "NetworkAttempts",
                        "NetworkAttempts$OnSocket",
                        "ProcessAttempts",
                        "KernelAttempts",
                        "ResourceAttempts",
                        "Sights",
                        "ThreadKind",
                        "ThreadKind$1",
                        "ThreadKind$2",
                        "ThreadKind$3",
                        "ThreadKind$4",
                        "ThreadKind$5",
                        "ThreadKind$6")
                .map(name -> own + name)
                .toList();
    }

    /// Started by stage 0.
    public static void main(String[] args) throws IOException, InterruptedException {
        FrameWriter out = new FrameWriter(new FileOutputStream(FileDescriptor.out));
        FrameReader in = FrameReader.ofHost(new FileInputStream(FileDescriptor.in), BOUNDS);
        OwnedWorker worker = new OwnedWorker();
        in.readFromHost();
        out.write(new Frame.Ready(Frame.VERSION, new Seal(new Kernel(), args[args.length - 1]).close()));
        Frame.FromHost frame = in.readFromHost();
        while (frame != null) {
            if (frame instanceof Frame.Job job) {
                out.write(new Frame.Done(job.job(), quoted(worker.answer(job.source())), NOTHING));
                if (job.source().contains(SPOILS)) {
                    break;
                }
                out.write(new Frame.Idle(job.job()));
            }
            frame = in.readFromHost();
        }
        Runtime.getRuntime().halt(0);
    }

    private String answer(String source) throws InterruptedException {
        List<String> words = Arrays.asList(source.strip().split(" ", -1));
        Attempt attempt = attempts.get(words.get(1));
        if (attempt == null) {
            return "there is no attempt " + words.get(1);
        }
        ThreadKind kind = ThreadKind.valueOf(words.get(2));
        Ground ground = Ground.parse(words.subList(WORDS_BEFORE_GROUND, words.size()));
        return kind.run(before, () -> attempt.body().run(raw, ground));
    }

    /// As a JSON string; what is not plain becomes a question mark.
    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars()
                .limit(2_000)
                .map(c -> c >= ' ' && c < 127 && c != '"' && c != '\\' ? c : '?')
                .forEach(c -> json.append((char) c));
        return json.append('"').toString();
    }
}
