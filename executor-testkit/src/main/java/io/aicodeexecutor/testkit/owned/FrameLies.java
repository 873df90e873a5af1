package io.aicodeexecutor.testkit.owned;

import io.aicodeexecutor.wire.FrameBounds;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Frames that no worker may send at any time: the host finds the fault in the frame itself.
final class FrameLies {
    private static final int SLACK = 256;
    private static final int RAISED_BYTES =
            2 * FrameBounds.TEXT_BYTES_MAX + FrameBounds.TRACEBACK_FRAMES_MAX * 1024 + SLACK;
    private static final byte[] OVERLONG = {(byte) 0xC0, (byte) 0x80};
    private static final byte[] SURROGATE = {(byte) 0xED, (byte) 0xA0, (byte) 0x80};

    private FrameLies() {}

    /// By name.
    ///
    /// @param resultBytesMax of the sandbox
    /// @param toolBytesMax of the sandbox
    static Map<String, Lie> all(int resultBytesMax, int toolBytesMax) {
        Map<String, Lie> lies = new TreeMap<>();
        lengths(lies, resultBytesMax, toolBytesMax);
        kinds(lies);
        emptyOnes(lies);
        texts(lies);
        counts(lies);
        lies.put("garbage", mouth -> mouth.out().write(noise()));
        lies.put("all-ones", mouth -> {
            byte[] ones = new byte[4_096];
            Arrays.fill(ones, (byte) 0xFF);
            mouth.out().write(ones);
        });
        lies.put(
                "looks-like-text",
                mouth -> mouth.out().write("HTTP/1.1 200 OK\r\n\r\n{}".getBytes(StandardCharsets.US_ASCII)));
        return lies;
    }

    private static void lengths(Map<String, Lie> lies, int resultBytesMax, int toolBytesMax) {
        lies.put(
                "length-over-output",
                mouth -> mouth.header(FrameBounds.OUTPUT_CHUNK_BYTES + SLACK + 1, Mouth.OUTPUT, mouth.job()));
        lies.put("length-over-done", mouth -> mouth.header(resultBytesMax + SLACK + 1, Mouth.DONE, mouth.job()));
        lies.put(
                "length-over-tool-call",
                mouth -> mouth.header(
                        toolBytesMax + SLACK + FrameBounds.TEXT_BYTES_MAX + 1, Mouth.TOOL_CALL, mouth.job()));
        lies.put("length-over-raised", mouth -> mouth.header(RAISED_BYTES + 1, Mouth.RAISED, mouth.job()));
        lies.put(
                "length-over-failed",
                mouth -> mouth.header(FrameBounds.TEXT_BYTES_MAX + SLACK + 1, Mouth.FAILED, mouth.job()));
        lies.put("length-over-idle", mouth -> mouth.header(1, Mouth.IDLE, mouth.job()));
        lies.put("length-over-ready", mouth -> mouth.header(64 * 1024 + 1, Mouth.READY, 0));
        lies.put("length-greatest", mouth -> mouth.header(Integer.MAX_VALUE, Mouth.DONE, mouth.job()));
        lies.put("length-minus-one", mouth -> mouth.header(-1, Mouth.DONE, mouth.job()));
        lies.put("length-least", mouth -> mouth.header(Integer.MIN_VALUE, Mouth.OUTPUT, mouth.job()));
        lies.put("message-of-10-megabytes", mouth -> mouth.raised("E", "x".repeat(10 << 20), 1));
        lies.put("value-a-megabyte-over", mouth -> mouth.done('"' + "x".repeat(resultBytesMax + (1 << 20)) + '"'));
        lies.put("traceback-of-100000-frames", mouth -> {
            Payload payload = new Payload().text("E").text("").number(1).number(100_000);
            for (int i = 0; i < 100_000; i++) {
                payload.text("f").number(1);
            }
            mouth.frame(Mouth.RAISED, payload.printed(0, 0));
        });
    }

    private static void kinds(Map<String, Lie> lies) {
        for (int kind : new int[] {0, 4, 16, 24, 99, 255, Mouth.SETUP, Mouth.JOB, Mouth.TOOL_RESULT}) {
            lies.put("kind-" + kind, mouth -> mouth.header(0, kind, mouth.job()));
        }
        lies.put("job-zero", mouth -> mouth.frame(Mouth.DONE, 0, value()));
        lies.put("job-next", mouth -> mouth.frame(Mouth.DONE, mouth.job() + 1, value()));
        lies.put("job-previous", mouth -> mouth.frame(Mouth.DONE, mouth.job() - 1, value()));
        lies.put("job-negative", mouth -> mouth.frame(Mouth.DONE, -mouth.job(), value()));
        lies.put("job-greatest", mouth -> mouth.frame(Mouth.DONE, Long.MAX_VALUE, value()));
        lies.put("ready-again", mouth -> mouth.ready(mouth.proofs()));
        lies.put(
                "ready-of-a-job",
                mouth -> mouth.frame(Mouth.READY, new Payload().number(1).number(0)));
        lies.put("idle-of-another-job", mouth -> mouth.frame(Mouth.IDLE, mouth.job() + 1, new Payload()));
    }

    private static Payload value() {
        return new Payload().text("42").printed(0, 0);
    }

    private static void emptyOnes(Map<String, Lie> lies) {
        for (int kind : new int[] {Mouth.OUTPUT, Mouth.TOOL_CALL, Mouth.DONE, Mouth.RAISED, Mouth.FAILED}) {
            lies.put("empty-" + kind, mouth -> mouth.header(0, kind, mouth.job()));
        }
        lies.put("empty-" + Mouth.READY, mouth -> mouth.header(0, Mouth.READY, 0));
    }

    private static void texts(Map<String, Lie> lies) {
        lies.put(
                "value-not-utf8",
                mouth -> mouth.frame(
                        Mouth.DONE,
                        new Payload().blob((byte) '"', (byte) 0xFF, (byte) '"').printed(0, 0)));
        lies.put(
                "value-overlong-utf8",
                mouth -> mouth.frame(Mouth.DONE, new Payload().blob(OVERLONG).printed(0, 0)));
        lies.put(
                "tool-not-utf8",
                mouth -> mouth.frame(
                        Mouth.TOOL_CALL, new Payload().blob(SURROGATE).text("{}")));
        lies.put(
                "message-not-utf8",
                mouth -> mouth.frame(
                        Mouth.RAISED,
                        new Payload()
                                .text("E")
                                .blob(SURROGATE)
                                .number(1)
                                .number(0)
                                .printed(0, 0)));
        lies.put(
                "text-longer-than-its-frame",
                mouth -> mouth.frame(
                        Mouth.DONE, new Payload().number(Integer.MAX_VALUE).printed(0, 0)));
        lies.put(
                "text-of-negative-length",
                mouth -> mouth.frame(Mouth.DONE, new Payload().number(-1).printed(0, 0)));
        lies.put(
                "bytes-behind-the-fields",
                mouth -> mouth.frame(
                        Mouth.DONE, new Payload().text("42").printed(0, 0).flag(0)));
        lies.put("reason-unknown", mouth -> mouth.failed("\u001b[31mWHATEVER", "x"));
    }

    private static void counts(Map<String, Lie> lies) {
        for (int count : new int[] {50, 100_000, Integer.MAX_VALUE, -1}) {
            lies.put(
                    "list-count-" + count,
                    mouth -> mouth.frame(
                            Mouth.RAISED,
                            new Payload()
                                    .text("E")
                                    .text("")
                                    .number(1)
                                    .number(count)
                                    .printed(0, 0)));
        }
        lies.put("flag-of-two", mouth -> mouth.frame(Mouth.OUTPUT, new Payload().flag(2)));
        lies.put("line-minus-one", mouth -> mouth.raised("E", "m", -1));
        lies.put(
                "frame-line-minus-one",
                mouth -> mouth.frame(
                        Mouth.RAISED,
                        new Payload()
                                .text("E")
                                .text("")
                                .number(1)
                                .number(1)
                                .text("f")
                                .number(-1)
                                .printed(0, 0)));
        lies.put(
                "printed-minus-one",
                mouth -> mouth.frame(Mouth.DONE, new Payload().text("42").printed(-1, 0)));
        lies.put(
                "printed-least",
                mouth -> mouth.frame(Mouth.DONE, new Payload().text("42").printed(0, Long.MIN_VALUE)));
        lies.put("message-longer-than-any", mouth -> mouth.raised("E", "x".repeat(100_000), 1));
        lies.put("traceback-of-101-frames", mouth -> {
            Payload payload = new Payload().text("E").text("").number(1).number(101);
            for (int i = 0; i < 101; i++) {
                payload.text("f").number(1);
            }
            mouth.frame(Mouth.RAISED, payload.printed(0, 0));
        });
    }

    private static byte[] noise() {
        byte[] noise = new byte[4_096];
        new Random(7).nextBytes(noise);
        return noise;
    }
}
