package org.example.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.Policy;
import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.testkit.Attack;
import io.aicodeexecutor.testkit.Capability;
import io.aicodeexecutor.testkit.ProgramCase;
import io.aicodeexecutor.testkit.RequestSequence;
import io.aicodeexecutor.testkit.SandboxContract;
import io.aicodeexecutor.testkit.SandboxUnderTest;
import java.time.Duration;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The contract against settings that a user might have: a module more than the standard policy, a name less, little
/// memory. The seeds are fixed, so that the build of this project is the same each time, and there is less of
/// everything, since [WallAloneTest] has it all; a user would do neither.
class AgentSandboxTest implements SandboxContract {
    /// One of how many attacks is run.
    private static final int ATTACKS_IN = 16;

    @Override
    public SandboxConfig config() {
        return SandboxConfig.builder()
                .withPolicy(Policy.standard().withModule("pickle").withForbiddenName("secret"))
                .withWallTime(Duration.ofSeconds(20))
                .withMaxCpuPercent(100)
                .withMemoryMebibytes(64)
                .build();
    }

    @Override
    @TestFactory
    public Stream<DynamicTest> everyAttackOfTheCorpusIsContained(SandboxUnderTest subject) {
        return Attack.corpus().stream()
                .filter(attack -> Math.floorMod(attack.name().hashCode(), ATTACKS_IN) == 0)
                .map(attack -> DynamicTest.dynamicTest(attack.name(), () -> subject.attack(attack)));
    }

    @Override
    @Property(seed = "20250201", tries = 5)
    public void attacksCombinedWithEachOtherAreContained(
            @ForAll("combinedAttacks") ProgramCase attack, SandboxUnderTest subject) {
        SandboxContract.super.attacksCombinedWithEachOtherAreContained(attack, subject);
    }

    @Override
    @Property(seed = "20250202")
    public void noNameTrickPasses(@ForAll("nameTricks") ProgramCase trick, SandboxUnderTest subject) {
        SandboxContract.super.noNameTrickPasses(trick, subject);
    }

    @Override
    @Property(seed = "20250203", tries = 8)
    public void aWellFormedProgramEndsByItself(
            @ForAll("wellFormedPrograms") ProgramCase program, SandboxUnderTest subject) {
        SandboxContract.super.aWellFormedProgramEndsByItself(program, subject);
    }

    @Override
    @Property(seed = "20250204", tries = 6)
    public void aProgramWithMistakesIsContained(
            @ForAll("programsWithMistakes") ProgramCase program, SandboxUnderTest subject) {
        SandboxContract.super.aProgramWithMistakesIsContained(program, subject);
    }

    @Override
    @Property(seed = "20250205", tries = 8)
    public void everyContextComesBackExactlyAsItWent(
            @ForAll("contexts") ProgramCase program, SandboxUnderTest subject) {
        SandboxContract.super.everyContextComesBackExactlyAsItWent(program, subject);
    }

    @Override
    @Property(seed = "20250206", tries = 1, shrinking = ShrinkingMode.FULL)
    public void requestsInAnyOrderLeaveNothingBehind(
            @ForAll("requestSequences") RequestSequence sequence, SandboxUnderTest subject) {
        SandboxContract.super.requestsInAnyOrderLeaveNothingBehind(sequence, subject);
    }

    @Test
    void ownTestsGetTheSandboxToo(PythonSandbox sandbox, SandboxUnderTest subject) {
        assertThat(subject.sandbox()).isSameAs(sandbox);
        assertThat(subject.config()).hasToString(config().toString());
        subject.attack(Capability.NAMES, "a name of my own", ExecutionRequest.of("secret = 1\n_ = 'ESCAPED'"));
    }
}
