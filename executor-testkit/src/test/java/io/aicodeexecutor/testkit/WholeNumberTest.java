package io.aicodeexecutor.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Numbers in system properties: taken as they are, or refused.
class WholeNumberTest {
    private static final String ATTACKS = "executor.testkit.attacks";
    private static final String SEED = "executor.testkit.seed";

    private final Properties before = (Properties) System.getProperties().clone();

    @AfterEach
    void putBack() {
        System.setProperties(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2k", "0", "-1", "1000001", "", "0x10", "99999999999999999999"})
    void aCountThatIsNoneIsRefused(String text) {
        System.setProperty(ATTACKS, text);

        assertThatIllegalArgumentException()
                .isThrownBy(GeneratedAttack::configured)
                .withMessage(ATTACKS + " is \"" + text + "\"; accepted: 1 to 1000000");
    }

    @Test
    void soIsASeed() {
        System.setProperty(SEED, "today\u001b");

        assertThatIllegalArgumentException()
                .isThrownBy(GeneratedAttack::configured)
                .withMessage(SEED + " is \"today\\x1b\"; accepted: -9223372036854775808 to 9223372036854775807");
    }

    @Test
    void whatIsAskedForIsMade() {
        System.setProperty(ATTACKS, "3");
        System.setProperty(SEED, "-5");

        assertThat(GeneratedAttack.configured())
                .hasSize(3)
                .allMatch(attack -> attack.seed() == -5)
                .extracting(GeneratedAttack::capability)
                .isEqualTo(HostilePrograms.capabilities().subList(0, 3));
    }
}
