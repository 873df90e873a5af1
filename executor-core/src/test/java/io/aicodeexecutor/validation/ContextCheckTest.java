package io.aicodeexecutor.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.Limits;
import io.aicodeexecutor.Policy;
import io.aicodeexecutor.Violation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Contexts that are written against the host end before they grow.
final class ContextCheckTest {
    private static String check(Map<String, @Nullable Object> context) {
        return switch (ContextCheck.check(context, Limits.DEFAULTS, Policy.standard(), Set.of())) {
            case ContextCheck.Accepted accepted -> accepted.json();
            case ContextCheck.Refused refused ->
                String.join(
                        "; ",
                        refused.violations().stream().map(Violation::toString).toList());
        };
    }

    @Test
    void aBillionEntriesAreNotWrittenToFindThatTheyAreTooMany() {
        String tooLarge = "the context is larger than 1048576 bytes as JSON (context.size)";
        assertThat(check(Map.of("a", Collections.nCopies(1_000_000_000, null)))).isEqualTo(tooLarge);
        assertThat(check(Map.of("a", Collections.nCopies(1_000_000_000, true)))).isEqualTo(tooLarge);
        assertThat(check(Map.of("a", Collections.nCopies(1_000_000_000, List.of()))))
                .isEqualTo(tooLarge);
    }

    @Test
    void mapsEndWhereTheyEnd() {
        Map<String, @Nullable Object> context = new LinkedHashMap<>();
        context.put("a", Map.of("b", Map.of()));
        context.put("c", List.of(Map.of("d", 1), 2));
        assertThat(check(context)).isEqualTo("{\"a\":{\"b\":{}},\"c\":[{\"d\":1},2]}");
    }

    @Test
    void theSizeIsThatOfTheBytes() {
        String tooLarge = "the context is larger than 1048576 bytes as JSON (context.size)";
        int room = (1 << 20) - "{'a':''}".length();
        assertThat(check(Map.of("a", "é".repeat(room / 2)))).startsWith("{\"a\":\"é");
        assertThat(check(Map.of("a", "é".repeat(room / 2 + 1)))).isEqualTo(tooLarge);
        assertThat(check(Map.of("a", Map.of("k".repeat(1 << 20), 1)))).isEqualTo(tooLarge);
        assertThat(check(Map.of("a", List.of("x".repeat(1 << 19), "x".repeat(1 << 19)))))
                .isEqualTo(tooLarge);
    }

    @Test
    void aKeyWithinMayBeAnyTextThatUtf8CanHold() {
        assertThat(check(Map.of("a", Map.of("__class__ 😀", 1)))).isEqualTo("{\"a\":{\"__class__ 😀\":1}}");
        assertThat(check(Map.of("a", Map.of("\ud800", 1))))
                .isEqualTo("a text in the context has a lone surrogate, at a (context.value)");
    }

    @Test
    void aPlaceIsToldInBoundedWords() {
        String key = "k".repeat(10_000);
        assertThat(check(Map.of(key, Map.of(key, "\ud800"))))
                .startsWith("a text in the context has a lone surrogate, at kkk")
                .hasSizeLessThan(500);
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void aKeyThatIsNoTextIsRefusedEvenWhereTheCompilerWasNotAsked() {
        Map<String, @Nullable Object> context = (Map) Map.of(1, 2);
        assertThat(check(context)).isEqualTo("a context key is not a string (context.key)");
    }

    @Test
    void allKeysThatAreRefusedAreNamedAtOnce() {
        Map<String, @Nullable Object> context = new TreeMap<>(Map.of("a b", 1, "eval", 2, "fine", 3));
        assertThat(check(context))
                .isEqualTo("context key \"a b\" is not an identifier (context.key);"
                        + " context key \"eval\" is reserved (context.key)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"__weird__", "__", "None", "yield"})
    void whatPythonKeepsForItselfIsReserved(String key) {
        assertThat(check(Map.of(key, 1))).isEqualTo("context key \"" + key + "\" is reserved (context.key)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"__a", "a__", "match", "type", "_1"})
    void whatOnlyLooksReservedIsFree(String key) {
        assertThat(check(Map.of(key, 1))).isEqualTo("{\"" + key + "\":1}");
    }

    @Test
    void aNumberThatNoFloatHoldsIsRefused() {
        assertThat(check(Map.of("a", Double.NEGATIVE_INFINITY)))
                .isEqualTo("a number in the context is -Infinity, which is not JSON data, at a (context.value)");
        assertThat(check(Map.of("a", Float.POSITIVE_INFINITY)))
                .isEqualTo("a number in the context is Infinity, which is not JSON data, at a (context.value)");
        assertThat(check(Map.of("a", Double.MAX_VALUE))).isEqualTo("{\"a\":1.7976931348623157E308}");
        BigDecimal whole = new BigDecimal("9".repeat(400));
        assertThat(check(Map.of("a", whole))).isEqualTo("{\"a\":" + whole + "}");
        assertThat(check(Map.of("a", new BigDecimal(whole + ".5"))))
                .isEqualTo("a number in the context is " + whole + ".5, which is not JSON data, at a (context.value)");
    }

    @Test
    void anIntegerHasAsManyDigitsAsPythonReads() {
        BigInteger beyond = BigInteger.TEN.pow(4_300);
        String longest = "9".repeat(4_300);
        assertThat(check(Map.of("a", beyond.subtract(BigInteger.ONE)))).isEqualTo("{\"a\":" + longest + "}");
        String tooLong = "a number in the context has more than 4300 digits, at a (context.value)";
        assertThat(check(Map.of("a", beyond))).isEqualTo(tooLong);
        assertThat(check(Map.of("a", beyond.negate()))).isEqualTo(tooLong);
        assertThat(check(Map.of("a", new BigDecimal(beyond)))).isEqualTo(tooLong);
        assertThat(check(Map.of("a", new BigDecimal("1E+1000000000"))))
                .isEqualTo("a number in the context is 1E+1000000000, which is not JSON data, at a (context.value)");
    }

    @Test
    void whatIsRefusedIsNamedByItsPlace() {
        Object refused = new Object();
        assertThat(check(Map.of("users", List.of(1, Map.of("na\nme", List.of(true, refused))))))
                .isEqualTo("a context value of type java.lang.Object is not JSON data, at users[1][\"na\\nme\"][1]"
                        + " (context.value)");
        assertThat(check(new TreeMap<>(Map.of("a", List.of(Map.of("b", 1)), "c", refused))))
                .isEqualTo("a context value of type java.lang.Object is not JSON data, at c (context.value)");
        Object deep = refused;
        for (int level = 0; level < 4; level++) {
            deep = Map.of("k".repeat(100), deep);
        }
        assertThat(check(Map.of("a", deep))).endsWith("\"]… (context.depth)").hasSizeLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ｅｖａｌ", "ﬁeld", "a\0", "a\u200b", "a-b", "é\ud800"})
    void aKeyThatAProgramCouldNotNameIsRefused(String key) {
        assertThat(check(Map.of(key, 1))).endsWith(" is not an identifier (context.key)");
    }

    @Test
    void keysOfEveryAlphabetPass() {
        assertThat(check(Map.of("größe", 1))).isEqualTo("{\"größe\":1}");
        assertThat(check(Map.of("数", 1))).isEqualTo("{\"数\":1}");
        assertThat(check(Map.of("_private", 1))).isEqualTo("{\"_private\":1}");
        assertThat(check(Map.of("tools", 1))).isEqualTo("{\"tools\":1}");
    }

    @Test
    void theResultOfAProgramIsItsOwn() {
        assertThat(check(Map.of("_", 1))).isEqualTo("context key \"_\" is reserved (context.key)");
    }
}
