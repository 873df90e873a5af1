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
import java.util.Map;
import java.util.Optional;
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

        @Provide
        static Arbitrary<ProgramCase> escaping() {
            return Arbitraries.just(ProgramCase.of("_ = 'ESCAPED'"));
        }

        @Property(tries = 3)
        void myProperty(@ForAll("escaping") ProgramCase program, SandboxUnderTest subject) {
            subject.check(program);
        }

        @Property(tries = 3)
        void myAttackingProperty(@ForAll("escaping") ProgramCase program, SandboxUnderTest subject) {
            subject.attack(Capability.FILES, "mine", ExecutionRequest.of(program.source()));
        }

        @Test
        void aGeneratedAttack(SandboxUnderTest subject) {
            subject.attack(new GeneratedAttack(Capability.FILES, "made", "_ = 'ESCAPED'", 7), getClass());
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
                        "- generated attacks: 0\n",
                        "- serves at the end: yes\n",
                        "files, mine <b>:\n    _ = 'ESCAPED'");
        assertThat(Files.readString(directory.resolve("report.html"))).contains("mine &lt;b&gt;");
    }

    private Path propertiesReport(Class<?> contract) {
        return directory.resolve("report-" + contract.getName() + "-properties.txt");
    }

    /// A contract with a property that holds.
    static class Mended implements SandboxContract {
        @Override
        public SandboxConfig config() {
            return SandboxConfig.builder().withPolicy(Policy.off()).build();
        }

        @Property(tries = 1)
        void serves(SandboxUnderTest subject) {
            subject.assertServes();
        }
    }

    @Test
    void whatAnEarlierRunReportedOfPropertiesThatHoldIsGone() throws Exception {
        Path html = directory.resolve("report-" + Mended.class.getName() + "-properties.html");
        Files.writeString(propertiesReport(Mended.class), "1 of 1 attempts reached");
        Files.writeString(html, "1 of 1 attempts reached");

        TestExecutionSummary summary = run(selectMethod(Mended.class, "serves", SandboxUnderTest.class.getName()));

        assertThat(summary.getTestsSucceededCount()).isEqualTo(1);
        assertThat(propertiesReport(Mended.class)).doesNotExist();
        assertThat(html).doesNotExist();
    }

    @Test
    void whatAPropertyLetsEscapeIsReportedToo() throws Exception {
        String parameters = ProgramCase.class.getName() + ", " + SandboxUnderTest.class.getName();
        TestExecutionSummary summary = run(
                selectMethod(Leaky.class, "myProperty", parameters),
                selectMethod(Leaky.class, "myAttackingProperty", parameters),
                selectMethod(Leaky.class, "anotherAttack", SandboxUnderTest.class.getName()));

        assertThat(summary.getTestsSucceededCount()).isEqualTo(1);
        assertThat(summary.getTestsFailedCount()).isEqualTo(2);
        assertThat(Files.readString(directory.resolve("report.txt")))
                .contains("## " + Leaky.class.getName() + "\n", "0 of 1 attempts reached");
        assertThat(Files.readString(propertiesReport(Leaky.class)))
                .contains("## " + Leaky.class.getName() + ", its properties")
                .contains("2 of 2 attempts reached", "several, a generated program:\n    _ = 'ESCAPED'")
                .contains("files, mine:\n    _ = 'ESCAPED'");
        assertThat(FoundCases.configured().files(Leaky.class))
                .hasSize(2)
                .last()
                .satisfies(file -> assertThat(Files.readString(file))
                        .startsWith(
                                "# Found by: Leaky.myProperty\n# Contract: " + Leaky.class.getName() + "\n# Seed: "));
    }

    @Test
    void aGeneratedAttackThatEscapesIsKeptAndRunAgain() throws Exception {
        run(selectMethod(Leaky.class, "aGeneratedAttack", SandboxUnderTest.class.getName()));

        assertThat(FoundCases.configured().files(Leaky.class))
                .singleElement()
                .satisfies(file -> assertThat(Files.readString(file))
                        .isEqualTo("# Found by: Leaky.everyGeneratedAttackIsContained\n# Contract: "
                                + Leaky.class.getName()
                                + "\n# Seed: 7\n# Said: Expecting actual: \"ESCAPED\" not to be equal to: \"ESCAPED\""
                                + " (_ = 'ESCAPED')\n# case: {\"millis\":1000}\n_ = 'ESCAPED'"));
        assertThat(Files.readString(directory.resolve("report.txt"))).contains("- generated attacks: 1, of seed 7\n");
        Files.delete(directory.resolve("report.txt"));
        TestExecutionSummary again =
                run(selectMethod(Leaky.class, "everyFindStaysMended", SandboxUnderTest.class.getName()));
        assertThat(again.getTestsFailedCount()).isEqualTo(1);
        assertThat(Files.readString(directory.resolve("report.txt")))
                .contains("several, Leaky_everyGeneratedAttackIsContained_");
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

        @Provide
        static Arbitrary<Map<String, Object>> odd() {
            return Arbitraries.just(Map.of("no_data", new Object()));
        }

        @Property(tries = 1)
        @AddLifecycleHook(KeepFound.class)
        void noContext(@ForAll("odd") Map<String, Object> context, @ForAll String source) {
            assertThat(context).as("a context").isEmpty();
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

        assertThat(summary.getTestsFailedCount()).isEqualTo(3);
        assertThat(summary.getFailures())
                .filteredOn(
                        failure -> failure.getTestIdentifier().getDisplayName().contains("noContext"))
                .as("what cannot be written does not hide the failure")
                .singleElement()
                .satisfies(failure -> assertThat(failure.getException()).hasMessageStartingWith("[a context]"));
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
                .contains(
                        "\n# Said: Expecting actual: \"1 / 0\" not to contain: \"/ 0\" (a division)\n# case: {\"outcomes\":[\"completed\"],\"value\":1}\n1 / 0");
    }

    @Test
    void whatWasFoundIsRunAgain() throws Exception {
        FoundCases.configured().save(ProgramCase.of("40 + 2").withValue(42L), "mended", "1", "x");
        FoundCases.configured().save(ProgramCase.of("40 + 2").withValue(43L), "not mended", "1", "x");
        FoundCases.configured()
                .save(
                        ProgramCase.of("40 + 2").withValue(44L),
                        new Origin("not mine", Optional.of("org.example.OtherTest"), "1", "x"));
        Files.writeString(directory.resolve("found").resolve("bad.steps"), "jump\n");
        Files.writeString(directory.resolve("found").resolve("bad.py"), "1\n");

        TestExecutionSummary summary =
                run(selectMethod(Leaky.class, "everyFindStaysMended", SandboxUnderTest.class.getName()));

        assertThat(summary.getTestsSucceededCount()).isEqualTo(1);
        assertThat(summary.getFailures())
                .extracting(failure ->
                        failure.getTestIdentifier().getDisplayName() + " said " + Origin.said(failure.getException()))
                .satisfiesExactlyInAnyOrder(
                        said -> assertThat(said).startsWith("not_mended_").contains("value is 42, expected 43"),
                        said -> assertThat(said).isEqualTo("bad.steps said bad.steps: there is no step \"jump\""),
                        said -> assertThat(said).isEqualTo("bad.py said bad.py has no line \"# case: …\""));
    }
}
