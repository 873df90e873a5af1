package io.aicodeexecutor.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GeneratedAttackTest {
    @Test
    void theSameSeedGivesTheSameAttacksOnEveryCapabilityInTurn() {
        int capabilities = HostilePrograms.capabilities().size();
        List<GeneratedAttack> attacks = GeneratedAttack.attacks(2 * capabilities, 7);

        assertThat(attacks)
                .isEqualTo(GeneratedAttack.attacks(2 * capabilities, 7))
                .isNotEqualTo(GeneratedAttack.attacks(2 * capabilities, 8));
        assertThat(attacks.stream().map(GeneratedAttack::capability))
                .isEqualTo(Stream.of(HostilePrograms.capabilities(), HostilePrograms.capabilities())
                        .flatMap(List::stream)
                        .toList());
        assertThat(attacks.getFirst().name()).isEqualTo("generated files 0 of seed 7");
    }
}
