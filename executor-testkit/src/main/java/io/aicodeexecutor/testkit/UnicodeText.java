package io.aicodeexecutor.testkit;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/// Generates text of every kind of character that Unicode has, half surrogate pairs excepted: those are not text.
final class UnicodeText {
    private static final List<String> EDGES = List.of(
            "",
            " ",
            "\0",
            "\r\n",
            "\u2028",
            "\ufeff",
            "\u001b[2J",
            "\u202e",
            "e\u0301",
            "\ufb01",
            "\uffff",
            "\ud83d\udc69\u200d\ud83d\udcbb",
            "'\"\\",
            "{\"a\": [",
            "null",
            "__class__");

    private static final String SETTLED = "äéñßøΩπжЯ名前あ한אب€½²Σ\u0661\ud83d\ude00";

    private UnicodeText() {}

    /// Texts.
    ///
    /// @param codePointsMax length, in code points
    static Arbitrary<String> texts(int codePointsMax) {
        Arbitrary<String> anything =
                codePoints().list().ofMaxSize(codePointsMax).map(UnicodeText::join);
        return Arbitraries.frequencyOf(Tuple.of(4, anything), Tuple.of(1, Arbitraries.of(EDGES)));
    }

    /// Texts of characters whose case, class and form have long been settled, so that every implementation of Python
    /// of the last years knows them alike.
    ///
    /// @param codePointsMax length, in code points
    static Arbitrary<String> settled(int codePointsMax) {
        Arbitrary<Integer> codePoints = Arbitraries.frequencyOf(
                Tuple.of(12, range(' ', '~')),
                Tuple.of(1, Arbitraries.of(0x00, 0x09, 0x0a)),
                Tuple.of(1, Arbitraries.of(SETTLED.codePoints().boxed().toList())));
        return codePoints.list().ofMaxSize(codePointsMax).map(UnicodeText::join);
    }

    private static Arbitrary<Integer> codePoints() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, range(' ', '~')),
                Tuple.of(1, range(0, 0x1f)),
                Tuple.of(1, range(0x7f, 0x2ff)),
                Tuple.of(1, range(0x300, 0xd7ff)),
                Tuple.of(1, range(0xe000, 0xffff)),
                Tuple.of(1, range(0x10000, Character.MAX_CODE_POINT)));
    }

    private static Arbitrary<Integer> range(int least, int most) {
        return Arbitraries.integers().between(least, most);
    }

    private static String join(List<Integer> codePoints) {
        StringBuilder text = new StringBuilder();
        codePoints.forEach(text::appendCodePoint);
        return text.toString();
    }
}
