package io.aicodeexecutor.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.Policy;
import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.SandboxConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
    /// Attacks that may end by a limit of time are given little of it; the others must have enough on a slow
    /// machine.
    private static final Duration LITTLE_TIME = Duration.ofSeconds(1);

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
        assertHolds(withoutPolicy, attack(name));
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("names")
    void theWallAndTheStandardPolicyHold(String name) {
        assertHolds(withStandardPolicy, attack(name));
    }

    private static void assertHolds(PythonSandbox sandbox, Attack attack) {
        for (int run = 0; run < attack.runs(); run++) {
            ExecutionRequest request = attack.request(run);
            if (attack.allowed().contains(Outcome.TIMED_OUT)) {
                request = request.withWallTime(LITTLE_TIME);
            }
            ExecutionResult result = sandbox.execute(request);

            assertThat(result.returnValue()).as(result.toString()).isNotEqualTo(HostilePrograms.ESCAPED);
            assertThat(result.outcome())
                    .as(result.toString())
                    .isIn(attack.allowedUnder(sandbox.config().policy()));
            ResultContract.check(result, sandbox.config().limits());
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

    @Test
    void theWordsOfAHeaderAreWhatTheDocumentationSays() {
        Attack both = Attack.parse("a/b", "# must: refused, memory_limit\n# runs: 2\n");
        assertThat(both.allowedUnder(Policy.standard())).containsExactly(Outcome.REJECTED);
        assertThat(both.allowedUnder(Policy.off())).containsExactly(Outcome.MEMORY_LIMIT);
        assertThat(both.runs()).isEqualTo(2);

        Attack refused = Attack.parse("a/b", "# must: refused\n");
        assertThat(refused.allowedUnder(Policy.off())).isEqualTo(Set.of(Outcome.COMPLETED, Outcome.RAISED));
        assertThat(refused.runs()).isEqualTo(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attack.parse("a/b", "pass\n"))
                .withMessage("a/b has no line \"# must: …\"");
    }
}
