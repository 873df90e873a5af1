package io.aicodeexecutor.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.Policy;
import io.aicodeexecutor.SandboxConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/// What a contract does around its tests: the report, the cases that it keeps, the sandbox that it closes.
class ContractLifeTest {
    private static final String REPORT = "executor.testkit.report";

    @TempDir
    private Path directory;

    private String foundBefore = "";
    private String reportBefore = "";

    @BeforeEach
    void pointElsewhere() {
        foundBefore = System.getProperty(FoundCases.PROPERTY, "target/found");
        reportBefore = System.getProperty(REPORT, "target/sandbox-report");
        System.setProperty(FoundCases.PROPERTY, directory.resolve("found").toString());
        System.setProperty(REPORT, directory.resolve("report").toString());
    }

    @AfterEach
    void pointBack() {
        System.setProperty(FoundCases.PROPERTY, foundBefore);
        System.setProperty(REPORT, reportBefore);
    }

    private static TestExecutionSummary run(DiscoverySelector... selectors) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectors)
                                .configurationParameter("jqwik.database", "")
                                .build(),
                        listener);
        return listener.getSummary();
    }

    /// A contract that has an attack of its own, which gets through.
    static class Leaky implements SandboxContract {
        @Override
        public SandboxConfig config() {
            return SandboxConfig.builder().withPolicy(Policy.off()).build();
        }

        @Test
        void myAttack(SandboxUnderTest subject) {
            subject.attack(Capability.FILES, "mine <b>", ExecutionRequest.of("_ = 'ESCAPED'"));
        }

        @Test
        void anotherAttack(SandboxUnderTest subject) {
            subject.attack(Capability.NETWORK, "other", ExecutionRequest.of("1 / 0"));
        }
    }

    @Test
    void theReportTellsOfEveryAttackAndNoWorkerIsLeft() throws Exception {
        WorkerProcesses workers = WorkerProcesses.now();

        TestExecutionSummary summary = run(
                selectMethod(Leaky.class, "myAttack", SandboxUnderTest.class.getName()),
                selectMethod(Leaky.class, "anotherAttack", SandboxUnderTest.class.getName()));

        assertThat(summary.getTestsSucceededCount()).isEqualTo(1);
        assertThat(summary.getTestsFailedCount()).isEqualTo(1);
        assertThat(workers.left()).isEmpty();
        String text = Files.readString(directory.resolve("report.txt"));
        assertThat(text)
                .contains(
                        "## " + Leaky.class.getName(),
                        "1 of 2 attempts reached",
                        "- generated attacks: 0, of seed ",
                        "files, mine <b>:\n    _ = 'ESCAPED'");
        assertThat(Files.readString(directory.resolve("report.html"))).contains("mine &lt;b&gt;");
    }

    /// Fails for every program with a division by zero.
    static class Failing {
        @Provide
        static Arbitrary<ProgramCase> programs() {
            return Arbitraries.of("1", "1 / 0", "22 / 0")
                    .map(source -> ProgramCase.of(source).withValue(1L));
        }

        @Property
        @AddLifecycleHook(KeepFound.class)
        void noDivision(@ForAll("programs") ProgramCase program) {
            assertThat(program.source()).as("a division").doesNotContain("/ 0");
        }

        @Provide
        static Arbitrary<RequestSequence> sequences() {
            return RequestSequence.sequences(5);
        }

        @Property
        @AddLifecycleHook(KeepFound.class)
        void noCancelling(@ForAll("sequences") RequestSequence sequence) {
            assertThat(sequence.steps()).doesNotContain(RequestSequence.Step.CANCEL);
        }

        @Property
        @AddLifecycleHook(KeepFound.class)
        void nothingFails(@ForAll int number) {
            assertThat(number).isBetween(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
    }

    @Test
    void whatFailsIsKeptInItsSmallestForm() throws Exception {
        TestExecutionSummary summary = run(selectClass(Failing.class));

        assertThat(summary.getTestsFailedCount()).isEqualTo(2);
        List<FoundCases.Found> found = FoundCases.configured().read();
        assertThat(found).hasSize(2);
        assertThat(found.get(0))
                .isInstanceOfSatisfying(
                        FoundCases.Found.Sequence.class,
                        sequence -> assertThat(sequence.sequence().steps())
                                .containsExactly(RequestSequence.Step.OPEN, RequestSequence.Step.CANCEL));
        assertThat(found.get(1))
                .isInstanceOfSatisfying(
                        FoundCases.Found.Program.class,
                        program -> assertThat(program.program())
                                .isEqualTo(ProgramCase.of("1 / 0").withValue(1L)));
        assertThat(found.get(1).name()).startsWith("Failing_noDivision_").endsWith(".py");
        assertThat(Files.readString(
                        directory.resolve("found").resolve(found.get(1).name())))
                .startsWith("# Found by: Failing.noDivision\n# Seed: ")
                .contains("\n# Said: [a division] \n# case: {\"outcomes\":[\"completed\"],\"value\":1}\n1 / 0");
    }

    @Test
    void whatWasFoundIsRunAgain() throws Exception {
        FoundCases.configured().save(ProgramCase.of("40 + 2").withValue(42L), "mended", "1", "x");
        FoundCases.configured().save(ProgramCase.of("40 + 2").withValue(43L), "not mended", "1", "x");

        TestExecutionSummary summary =
                run(selectMethod(Leaky.class, "everyFindStaysMended", SandboxUnderTest.class.getName()));

        assertThat(summary.getTestsSucceededCount()).isEqualTo(1);
        assertThat(summary.getFailures()).singleElement().satisfies(failure -> {
            assertThat(failure.getTestIdentifier().getDisplayName()).startsWith("not_mended_");
            assertThat(failure.getException()).hasMessageContaining("value is 42, expected 43");
        });
    }
}
