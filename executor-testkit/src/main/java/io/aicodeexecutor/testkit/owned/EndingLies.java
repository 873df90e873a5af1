package io.aicodeexecutor.testkit.owned;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Ends without a last word, and no end at all.
final class EndingLies {
    private static final int SIGKILL = 9;
    private static final int SIGSEGV = 11;
    private static final int SIGSTOP = 19;
    private static final int DRIBBLE_PERIOD_MILLISECONDS = 100;

    private EndingLies() {}

    static Map<String, Lie> all() {
        Map<String, Lie> lies = new TreeMap<>();
        for (int status : new int[] {0, 1, 3, 78, 137, 152}) {
            lies.put("exit-" + status, mouth -> Runtime.getRuntime().halt(status));
        }
        lies.put("last-words-then-exit", mouth -> {
            System.err.println("insufficient memory for the Java Runtime" + ContentLies.ESCAPES);
            Runtime.getRuntime().halt(1);
        });
        lies.put("kill-itself", mouth -> mouth.process().raise(SIGKILL));
        lies.put("stop-itself", mouth -> mouth.process().raise(SIGSTOP));
        lies.put("crash", mouth -> mouth.process().raise(SIGSEGV));
        lies.put("silence", mouth -> Mouth.holdStill());
        lies.put("cut-short-then-silence", EndingLies::sayHalf);
        lies.put("cut-short-then-exit", mouth -> {
            sayHalf(mouth);
            Runtime.getRuntime().halt(1);
        });
        lies.put("cut-short-then-out-of-memory", mouth -> {
            sayHalf(mouth);
            Runtime.getRuntime().halt(3);
        });
        lies.put("header-cut-short-then-exit", mouth -> {
            mouth.out().write(0);
            Runtime.getRuntime().halt(1);
        });
        lies.put("cut-short-then-close", mouth -> {
            sayHalf(mouth);
            mouth.process().close(OwnProcess.STDOUT);
        });
        lies.put("dribble", EndingLies::dribble);
        lies.put("close-output", mouth -> mouth.process().close(OwnProcess.STDOUT));
        lies.put("close-input", mouth -> mouth.process().close(OwnProcess.STDIN));
        lies.put("close-both", mouth -> {
            mouth.process().close(OwnProcess.STDIN);
            mouth.process().close(OwnProcess.STDOUT);
        });
        lies.put("flood-stdout", mouth -> flood(mouth, 0));
        lies.put("flood-stderr", mouth -> flood(mouth, 1));
        lies.put("flood-empty-output", mouth -> {
            byte[] frames = repeated(mouth.encoded(Mouth.OUTPUT, new Payload().flag(0)), 1_000);
            while (true) {
                mouth.out().write(frames);
            }
        });
        lies.put("flood-last-words", mouth -> {
            byte[] text = ContentLies.ESCAPES.repeat(1_000).getBytes(StandardCharsets.UTF_8);
            while (true) {
                System.err.write(text, 0, text.length);
            }
        });
        return lies;
    }

    private static void sayHalf(Mouth mouth) throws IOException {
        byte[] frame = mouth.encoded(Mouth.DONE, new Payload().text("42").printed(0, 0));
        mouth.out().write(frame, 0, frame.length - 3);
    }

    private static void dribble(Mouth mouth) throws IOException {
        byte[] frame =
                mouth.encoded(Mouth.DONE, new Payload().text("4".repeat(10_000)).printed(0, 0));
        for (byte one : frame) {
            mouth.out().write(one);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(DRIBBLE_PERIOD_MILLISECONDS));
        }
    }

    private static void flood(Mouth mouth, int stream) throws IOException {
        byte[] frame = mouth.encoded(Mouth.OUTPUT, new Payload().flag(stream).raw(new byte[32 * 1024]));
        while (true) {
            mouth.out().write(frame);
        }
    }

    private static byte[] repeated(byte[] bytes, int times) {
        ByteBuffer all = ByteBuffer.allocate(bytes.length * times);
        while (all.hasRemaining()) {
            all.put(bytes);
        }
        return all.array();
    }
}
