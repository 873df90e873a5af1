package io.aicodeexecutor.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.Limits;
import io.aicodeexecutor.Policy;
import io.aicodeexecutor.Violation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    void anIntegerHasAsManyDigitsAsPythonReads() {
        BigInteger beyond = BigInteger.TEN.pow(4_300);
        String longest = "9".repeat(4_300);
        assertThat(check(Map.of("a", beyond.subtract(BigInteger.ONE)))).isEqualTo("{\"a\":" + longest + "}");
        String tooLong = "a number in the context has more than 4300 digits (context.value)";
        assertThat(check(Map.of("a", beyond))).isEqualTo(tooLong);
        assertThat(check(Map.of("a", beyond.negate()))).isEqualTo(tooLong);
        assertThat(check(Map.of("a", new BigDecimal(beyond)))).isEqualTo(tooLong);
        assertThat(check(Map.of("a", new BigDecimal("1E+1000000000"))))
                .isEqualTo("a number in the context is 1E+1000000000, which is not JSON data (context.value)");
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
