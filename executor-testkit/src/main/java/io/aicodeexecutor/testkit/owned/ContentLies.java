package io.aicodeexecutor.testkit.owned;

import io.aicodeexecutor.wire.Frame.LayerProof;
import io.aicodeexecutor.wire.Layers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Well-formed frames whose content is a lie.
final class ContentLies {
    /// What a terminal or a log must never see.
    static final String ESCAPES = "\u001b]0;owned\u0007\u001b[2J\r\nINFO all is well\u0000\u202e";

    private static final int DEEP = 100_000;

    private ContentLies() {}

    static Map<String, Lie> all() {
        Map<String, Lie> lies = new TreeMap<>();
        values(lies);
        lastWords(lies);
        toolCalls(lies);
        proofs(lies);
        return lies;
    }

    private static void values(Map<String, Lie> lies) {
        Map<String, String> values = Map.of(
                "nothing", "",
                "words", "not JSON",
                "not-a-number", "NaN",
                "infinity", "-Infinity",
                "beyond-a-float", "1e999",
                "duplicate-keys", "{\"a\":1,\"a\":2}",
                "two-documents", "1 2",
                "deep", "[".repeat(DEEP) + "]".repeat(DEEP),
                "one-level-too-deep", "[".repeat(34) + "]".repeat(34),
                "escapes", ESCAPES);
        values.forEach((name, json) -> lies.put("value-" + name, mouth -> mouth.done(json)));
        lies.put("value-of-a-million-digits", mouth -> mouth.done("9".repeat(1_000_000)));
        lies.put("value-with-keys-that-collide", mouth -> mouth.done(colliding()));
        lies.put("value-with-half-a-character", mouth -> mouth.done("\"\\ud800\""));
    }

    /// An object of 1,024 names that share one hash code with any multiplier of 33 or 31.
    private static String colliding() {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < 1_024; i++) {
            json.append(i == 0 ? "\"" : ",\"");
            for (int bit = 0; bit < 10; bit++) {
                json.append((i >> bit & 1) == 0 ? "Bb" : "CA");
            }
            json.append("\":0");
        }
        return json.append('}').toString();
    }

    private static void lastWords(Map<String, Lie> lies) {
        lies.put("done", mouth -> mouth.done("42"));
        lies.put("idle", mouth -> mouth.frame(Mouth.IDLE, new Payload()));
        lies.put(
                "output",
                mouth -> mouth.frame(Mouth.OUTPUT, new Payload().flag(0).flag('x')));
        lies.put(
                "printed-greatest",
                mouth -> mouth.frame(Mouth.DONE, new Payload().text("42").printed(Long.MAX_VALUE, Long.MAX_VALUE)));
        lies.put("raised-with-escapes", mouth -> mouth.raised(ESCAPES, ESCAPES, Integer.MAX_VALUE));
        lies.put("failed-with-escapes", mouth -> mouth.failed("INTERNAL", ESCAPES));
        lies.put("failed-of-memory", mouth -> mouth.failed("MEMORY", ESCAPES));
    }

    private static void toolCalls(Map<String, Lie> lies) {
        lies.put("tool-unknown", mouth -> mouth.toolCall(ESCAPES, "{}"));
        lies.put("tool-deep", mouth -> mouth.toolCall("t", "[".repeat(DEEP)));
        lies.put("tool-broken", mouth -> mouth.toolCall("t", "{" + ESCAPES));
        lies.put("tool-100000-times", mouth -> {
            for (int i = 0; i < 100_000; i++) {
                mouth.toolCall("t" + i, "{}");
            }
        });
        lies.put("tool-then-done", mouth -> {
            mouth.toolCall("t", "{}");
            mouth.done("42");
        });
    }

    /// Said instead of a true `Ready`.
    private static void proofs(Map<String, Lie> lies) {
        lies.put("proofs-none", mouth -> mouth.ready(List.of()));
        lies.put(
                "proof-missing",
                mouth -> mouth.ready(mouth.proofs().subList(1, mouth.proofs().size())));
        lies.put("proof-twice", mouth -> {
            List<LayerProof> proofs = new ArrayList<>(mouth.proofs());
            proofs.add(proofs.getFirst());
            mouth.ready(proofs);
        });
        lies.put("proof-unknown", mouth -> {
            List<LayerProof> proofs = new ArrayList<>(mouth.proofs());
            proofs.add(new LayerProof(ESCAPES, false, false, false, false, ESCAPES, ESCAPES));
            mouth.ready(proofs);
        });
        lies.put(
                "proof-unverified",
                mouth -> mouth.ready(changed(
                        mouth.proofs(),
                        proof -> new LayerProof(
                                proof.name(), proof.wanted(), true, true, false, proof.how(), ESCAPES))));
        lies.put(
                "proof-with-escapes",
                mouth -> mouth.ready(changed(
                        mouth.proofs(),
                        proof -> new LayerProof(proof.name(), true, true, true, true, ESCAPES, ESCAPES))));
        lies.put(
                "proofs-100000",
                mouth -> mouth.ready(Collections.nCopies(100_000, mouth.proofs().getFirst())));
        lies.put("proofs-4000", mouth -> mouth.frame(Mouth.READY, 0, tinyProofs(4_000)));
        lies.put(
                "version-other",
                mouth -> mouth.frame(Mouth.READY, 0, new Payload().number(99).number(0)));
    }

    private static List<LayerProof> changed(List<LayerProof> proofs, UnaryOperator<LayerProof> change) {
        return proofs.stream()
                .map(proof -> proof.name().equals(Layers.SECCOMP) ? change.apply(proof) : proof)
                .toList();
    }

    private static Payload tinyProofs(int count) {
        Payload payload = new Payload().number(1).number(count);
        for (int i = 0; i < count; i++) {
            payload.text("").raw(new byte[4]).text("").text("");
        }
        return payload;
    }
}
