package io.aicodeexecutor.testkit;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.Policy;
import io.aicodeexecutor.SandboxConfig;
import java.io.IOException;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// What every sandbox must withstand, as tests: implement [#config] in a class of your own, and JUnit runs all of it
/// against your settings.
///
/// ```
/// class MySandboxTest implements SandboxContract {
///     @Override
///     public SandboxConfig config() {
///         return SandboxConfig.builder().withPolicy(Policy.standard().withModule("pickle")).build();
///     }
/// }
/// ```
///
/// The tests are JUnit Jupiter's, the properties jqwik's; both engines must be there, as they are where this kit is a
/// dependency. Each engine opens one sandbox for the class, when the first test wants it, and closes it after the last
/// one, and before what opens sandboxes of its own; then the sandbox must still have served, and no worker may be left.
/// Another sandbox of the same JVM should not be open meanwhile. Tests and properties of your own get the sandbox as a
/// parameter of type
/// [io.aicodeexecutor.PythonSandbox] or [SandboxUnderTest].
///
/// How often properties are tried is jqwik's setting (`jqwik.tries.default`, 1,000 if not set). A method can be
/// overridden, to give it a fixed seed or other tries, or to leave it out. System properties:
///
/// - `executor.testkit.report`: where the report goes, `target/sandbox-report` (`.html` and `.txt`) if not set;
/// - `executor.testkit.found`: where failing cases are kept and run again from, `target/found` if not set;
/// - `executor.testkit.attacks`: how many attacks are generated, 1 to 1,000,000, 60 if not set;
/// - `executor.testkit.seed`: what they are generated from.
@ExtendWith(ContractExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@AddLifecycleHook(ContractHook.class)
@AddLifecycleHook(KeepFound.class)
public interface SandboxContract {
    /// The settings under attack. Called by each engine, and again for the properties that depend on them: they must be
    /// the same each time.
    SandboxConfig config();

    /// Every attack of the corpus ends as it may, gets nothing, and leaves a sandbox that serves.
    @TestFactory
    default Stream<DynamicTest> everyAttackOfTheCorpusIsContained(SandboxUnderTest subject) {
        return Attack.corpus().stream()
                .map(attack -> DynamicTest.dynamicTest(attack.name(), () -> subject.attack(attack)));
    }

    /// Generated attacks on each of [HostilePrograms#capabilities()] get nothing, and leave a sandbox that serves. One
    /// that is not contained is kept.
    @TestFactory
    default Stream<DynamicTest> everyGeneratedAttackIsContained(SandboxUnderTest subject) {
        return GeneratedAttack.configured().stream()
                .map(attack -> DynamicTest.dynamicTest(attack.name(), () -> subject.attack(attack, getClass())));
    }

    /// Attacks of the corpus and generated ones, combined with each other, get nothing.
    @Property
    default void attacksCombinedWithEachOtherAreContained(
            @ForAll("combinedAttacks") ProgramCase attack, SandboxUnderTest subject) {
        subject.check("attacks combined with each other", attack);
        subject.assertServes();
    }

    /// For [#attacksCombinedWithEachOtherAreContained].
    @Provide
    default Arbitrary<ProgramCase> combinedAttacks() {
        return HostilePrograms.compositions()
                .map(source -> ProgramCase.of(source).withWallTime(GeneratedAttack.LITTLE_TIME));
    }

    /// A forbidden name is refused wherever it stands, however it is spelled, and in whatever text. A sandbox without a
    /// policy forbids none; there it only must contain what comes of it.
    @Property
    default void noNameTrickPasses(@ForAll("nameTricks") ProgramCase trick, SandboxUnderTest subject) {
        subject.check("a name trick", trick);
    }

    /// For [#noNameTrickPasses].
    @Provide
    default Arbitrary<ProgramCase> nameTricks() {
        Policy policy = config().policy();
        Policy forbidding = policy.isEnforced() ? policy : Policy.standard();
        return NameTricks.mutations(forbidding, ProgramMutations.originals())
                .map(source -> ProgramCase.of(source).withWallTime(GeneratedAttack.LITTLE_TIME))
                .map(trick -> policy.isEnforced() ? trick.endingAs(Outcome.REJECTED) : trick);
    }

    /// A well-formed program ends with a value, or with an exception of its own.
    @Property
    default void aWellFormedProgramEndsByItself(
            @ForAll("wellFormedPrograms") ProgramCase program, SandboxUnderTest subject) {
        subject.check(program);
    }

    /// For [#aWellFormedProgramEndsByItself].
    @Provide
    default Arbitrary<ProgramCase> wellFormedPrograms() {
        return Programs.programs().map(source -> ProgramCase.of(source).endingAs(Outcome.COMPLETED, Outcome.RAISED));
    }

    /// A program with mistakes in it ends somehow, and leaves a sandbox that serves.
    @Property
    default void aProgramWithMistakesIsContained(
            @ForAll("programsWithMistakes") ProgramCase program, SandboxUnderTest subject) {
        subject.check("a program with mistakes", program);
        subject.assertServes();
    }

    /// For [#aProgramWithMistakesIsContained].
    @Provide
    default Arbitrary<ProgramCase> programsWithMistakes() {
        return ProgramMutations.programs()
                .map(source -> ProgramCase.of(source).withWallTime(GeneratedAttack.LITTLE_TIME));
    }

    /// A context comes back exactly as it went in.
    @Property
    default void everyContextComesBackExactlyAsItWent(
            @ForAll("contexts") ProgramCase program, SandboxUnderTest subject) {
        subject.check(program);
    }

    /// For [#everyContextComesBackExactlyAsItWent].
    @Provide
    default Arbitrary<ProgramCase> contexts() {
        int depth = Math.min(JsonContexts.DEFAULT_DEPTH, config().limits().contextDepthMax());
        return JsonContexts.contexts(depth).map(JsonContexts::returned);
    }

    /// Programs that end in each way keep to [ResultContract].
    @TestFactory
    default Stream<DynamicTest> everyOutcomeKeepsToTheResultContract(SandboxUnderTest subject) {
        return OutcomeCases.of(subject.config()).entrySet().stream()
                .map(named -> DynamicTest.dynamicTest(named.getKey(), () -> {
                    subject.check(named.getValue());
                    subject.assertServes();
                }));
    }

    /// Requests, tool calls, cancellations, limits and closes in any order leave a sandbox that serves or is closed,
    /// and no worker. Each try opens sandboxes of its own, so there are few; the search for a smaller failing one takes
    /// as long as it takes, since what is given up would go on beside the next property.
    @Property(tries = 5, shrinking = ShrinkingMode.FULL)
    default void requestsInAnyOrderLeaveNothingBehind(
            @ForAll("requestSequences") RequestSequence sequence, SandboxUnderTest subject) {
        subject.check(sequence);
    }

    /// For [#requestsInAnyOrderLeaveNothingBehind].
    @Provide
    default Arbitrary<RequestSequence> requestSequences() {
        return RequestSequence.sequences(8);
    }

    /// What failed once under this contract does not fail any more.
    ///
    /// @throws IOException if the directory cannot be read; a file that cannot fails its own test
    @TestFactory
    default Stream<DynamicTest> everyFindStaysMended(SandboxUnderTest subject) throws IOException {
        return FoundCases.configured().files(getClass()).stream()
                .map(file -> DynamicTest.dynamicTest(FoundCases.name(file), () -> {
                    switch (FoundCases.read(file)) {
                        case FoundCases.Found.Program program -> subject.check(program.name(), program.program());
                        case FoundCases.Found.Sequence sequence -> subject.check(sequence.sequence());
                    }
                    subject.assertServes();
                }));
    }

    /// A tenant finds nothing of another's.
    @TestFactory
    default Stream<DynamicTest> noTenantFindsWhatAnotherLeft(SandboxUnderTest subject) {
        return Attack.corpus().stream()
                .filter(attack -> attack.capability() == Capability.OTHERS && attack.runs() == 2)
                .map(attack -> DynamicTest.dynamicTest(attack.name(), () -> {
                    for (int run = 0; run < attack.runs(); run++) {
                        ExecutionRequest request =
                                attack.request(run, subject.config().limits());
                        subject.attack(attack.capability(), attack.name(), request.withTenant("tenant-" + run));
                    }
                }));
    }
}
