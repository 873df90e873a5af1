package io.aicodeexecutor.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.Limits;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.OutputOverflow;
import io.aicodeexecutor.Policy;
import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.SandboxConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttackCorpusTest {
    /// One of how many attacks is tried with the policy too in the ordinary build.
    private static final int WITH_POLICY_IN = 8;

    /// In the ordinary build an attack with more ways than these tries one of so many.
    private static final int WAYS_FEW = 4;

    private static final int WAYS_IN = 3;

    private static PythonSandbox withoutPolicy;
    private static PythonSandbox withStandardPolicy;

    @BeforeAll
    static void open() {
        withoutPolicy = sandbox(Policy.off());
        withStandardPolicy = sandbox(Policy.standard());
    }

    @AfterAll
    static void close() {
        withoutPolicy.close();
        withStandardPolicy.close();
    }

    private static PythonSandbox sandbox(Policy policy) {
        return new PythonSandbox(SandboxConfig.builder()
                .withPolicy(policy)
                .withWallTime(Duration.ofSeconds(20))
                .withMaxCpuPercent(100)
                .withMemoryMebibytes(64)
                .build());
    }

    static Stream<String> names() {
        return Attack.corpus().stream().map(Attack::name);
    }

    private static Attack attack(String name) {
        return Attack.corpus().stream()
                .filter(attack -> attack.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theWallAloneHolds(String name) {
        assertHolds(withoutPolicy, attack(name), WAYS_IN);
    }

    static Stream<String> namesWithManyWays() {
        return names().filter(name -> attack(name).runs() > WAYS_FEW);
    }

    @Tag("exhaustive")
    @ParameterizedTest
    @MethodSource("namesWithManyWays")
    void theWallAloneHoldsAgainstEveryWay(String name) {
        assertHolds(withoutPolicy, attack(name), 1);
    }

    static Stream<String> someNames() {
        return names().filter(name -> Math.floorMod(name.hashCode(), WITH_POLICY_IN) == 0);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("someNames")
    void theWallAndTheStandardPolicyHold(String name) {
        assertHolds(withStandardPolicy, attack(name), 1);
    }

    @Tag("long")
    @Tag("exhaustive")
    @ParameterizedTest
    @MethodSource("names")
    void theWallAndTheStandardPolicyHoldAgainstAll(String name) {
        assertHolds(withStandardPolicy, attack(name), 1);
    }

    /// @param oneOf of an attack with more than a few ways, how many ways one is tried
    private static void assertHolds(PythonSandbox sandbox, Attack attack, int oneOf) {
        int step = attack.runs() > WAYS_FEW ? oneOf : 1;
        for (int run = 0; run < attack.runs(); run += step) {
            ExecutionRequest request = attack.request(run, sandbox.config().limits());

            ExecutionResult result = sandbox.execute(request);

            assertThat(result.returnValue()).as(result.toString()).isNotEqualTo(HostilePrograms.ESCAPED);
            assertThat(result.outcome()).as(result.toString()).isIn(attack.allowedUnder(sandbox.config()));
            ResultContract.check(result, request, sandbox.config().limits());
        }
        assertThat(sandbox.execute(ExecutionRequest.of("21 * 2")).returnValue()).isEqualTo(42L);
    }

    @Test
    @Tag("sources")
    void theIndexNamesEveryFileAndNoOther() throws IOException {
        Path directory = Path.of("src/main/resources/io/aicodeexecutor/testkit/attacks");
        try (Stream<Path> files = Files.walk(directory)) {
            List<String> present = files.map(directory::relativize)
                    .map(Path::toString)
                    .filter(file -> file.endsWith(".py"))
                    .map(file -> file.substring(0, file.length() - ".py".length()))
                    .sorted()
                    .toList();
            assertThat(names()).containsExactlyElementsOf(present);
        }
    }

    @Test
    void everyFileSaysWhatItTriesAndWhereTheIdeaComesFrom() {
        for (Attack attack : Attack.corpus()) {
            List<String> lines = attack.source().lines().toList();
            assertThat(lines.get(0)).as(attack.name()).startsWith("# ").endsWith(".");
            assertThat(lines.get(1)).as(attack.name()).startsWith("# From: ");
            assertThat(lines.get(2)).as(attack.name()).startsWith("# must: ");
            assertThat(lines.get(3)).as(attack.name()).startsWith("# capability: ");
        }
    }

    @Test
    void everyWayHasARunOfItsOwn() {
        List<Attack> withWays = Attack.corpus().stream()
                .filter(attack -> attack.source().contains("ways[run]"))
                .toList();
        assertThat(withWays).hasSizeGreaterThan(10);
        for (Attack attack : withWays) {
            String ways = attack.source().replaceFirst("(?s).*?ways = \\(\n(.*?)\n *\\)\n.*", "$1");
            assertThat(ways.lines()).as(attack.name()).hasSize(attack.runs());
        }
    }

    private static SandboxConfig config(Policy policy) {
        return SandboxConfig.builder().withPolicy(policy).withMaxCpuPercent(100).build();
    }

    @Test
    void theWordsOfAHeaderAreWhatTheDocumentationSays() {
        Attack both = Attack.parse("a/b", "# must: refused, memory_limit\n# capability: memory\n# runs: 2\nx\n");
        assertThat(both.allowedUnder(config(Policy.standard()))).containsExactly(Outcome.REJECTED);
        assertThat(both.allowedUnder(config(Policy.off()))).containsExactly(Outcome.MEMORY_LIMIT);
        assertThat(both.runs()).isEqualTo(2);
        assertThat(both.capability()).isEqualTo(Capability.MEMORY);
        assertThat(both.body()).isEqualTo("x");

        Attack refused = Attack.parse("a/b", "# must: refused\n# capability: files\n");
        assertThat(refused.allowedUnder(config(Policy.off()))).isEqualTo(Set.of(Outcome.COMPLETED, Outcome.RAISED));
        assertThat(refused.runs()).isEqualTo(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attack.parse("a/b", "pass\n"))
                .withMessage("a/b has no line \"# must: …\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attack.parse("a/b", "# must: refused\n"))
                .withMessage("a/b has no line \"# capability: …\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attack.parse("a/b", "# must: refused\n# capability: all\n"))
                .withMessageStartingWith("no capability is named \"all\"; accepted: files, processes, ");
    }

    @Test
    void whatMustBeRefusedIsCheckedByWhatAPolicyReallyRefuses() {
        Attack attack = Attack.parse("a/b", "# must: refused\n# capability: names\nimport pickle\npickle.load\n");
        Policy wider = Policy.standard().withModule("pickle");

        assertThat(attack.allowedUnder(config(wider))).containsExactlyInAnyOrder(Outcome.COMPLETED, Outcome.RAISED);
        assertThat(attack.allowedUnder(config(wider.withForbiddenName("load")))).containsExactly(Outcome.REJECTED);
        assertThat(attack.allowedUnder(config(Policy.strict()))).containsExactly(Outcome.REJECTED);
    }

    @Test
    void tightLimitsMayTripAsWell() {
        Attack attack = Attack.parse("a/b", "# must: harmless\n# capability: names\n1\n");
        SandboxConfig tight = SandboxConfig.builder()
                .withPolicy(Policy.off())
                .withWallTime(Duration.ofMillis(500))
                .withMemoryMebibytes(16)
                .withResultBytesMax(10)
                .withContextBytesMax(50)
                .withOutputOverflow(OutputOverflow.STOP)
                .build();

        assertThat(attack.allowedUnder(tight))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Outcome.CANCELLED, Outcome.CRASHED)));
        Attack slow = Attack.parse("a/b", "# must: timed_out\n# capability: time\n1\n");
        assertThat(slow.request(0, tight.limits()).wallTime()).isEmpty();
        assertThat(slow.request(0, Limits.DEFAULTS).wallTime()).contains(Duration.ofSeconds(1));
        assertThat(attack.request(0, Limits.DEFAULTS).wallTime()).isEmpty();
    }
}
