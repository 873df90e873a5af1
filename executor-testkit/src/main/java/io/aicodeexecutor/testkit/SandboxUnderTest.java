package io.aicodeexecutor.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.Limits;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.SandboxException;
import io.aicodeexecutor.testkit.report.Section;
import io.aicodeexecutor.testkit.report.Trial;
import io.aicodeexecutor.text.UntrustedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/// The sandbox that a [SandboxContract] is about: opened for a class of tests, and closed after it. Tests get it as a
/// parameter. Thread-safe.
public final class SandboxUnderTest {
    private final ConcurrentLinkedQueue<Trial> trials = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<GeneratedAttack> generated = new ConcurrentLinkedQueue<>();

    /// By property: of one program in all the sizes that it is cut down to, the last that escaped.
    private final SortedMap<String, Trial> escapes = new ConcurrentSkipListMap<>();

    private final SandboxConfig config;
    private WorkerProcesses workers = WorkerProcesses.now();
    private @Nullable PythonSandbox opened;
    private boolean ended;
    private volatile Optional<String> property = Optional.empty();

    SandboxUnderTest(SandboxConfig config) {
        this.config = config;
    }

    /// What comes from now on is a property's, which may try the same again in a smaller form.
    void trying(String propertyName) {
        property = Optional.of(propertyName);
    }

    /// The sandbox itself, open.
    ///
    /// @throws IllegalStateException if the last test of its class is over
    public synchronized PythonSandbox sandbox() {
        if (ended) {
            // what still looks for a smaller example must not open another one
            throw new IllegalStateException("the sandbox of this contract is closed");
        }
        PythonSandbox sandbox = opened;
        if (sandbox == null) {
            workers = WorkerProcesses.now();
            sandbox = new PythonSandbox(config);
            opened = sandbox;
        }
        return sandbox;
    }

    /// The settings under attack.
    public SandboxConfig config() {
        return config;
    }

    /// Runs an attack of the corpus, every run of it, and checks that it ended as it may, that it got nothing, and that
    /// the sandbox still serves.
    ///
    /// @throws AssertionError if not
    public void attack(Attack attack) {
        Limits limits = config().limits();
        for (int run = 0; run < attack.runs(); run++) {
            ExecutionResult result = attack(attack.capability(), attack.name(), attack.request(run, limits));
            assertThat(result.outcome())
                    .as(UntrustedText.lines(result.toString()))
                    .isIn(attack.allowedUnder(config()));
        }
    }

    /// Runs an attack that was generated, and keeps it where it is not contained.
    ///
    /// @param contract the class of the contract that it fails
    /// @throws AssertionError if it is not contained
    void attack(GeneratedAttack attack, Class<?> contract) {
        generated.add(attack);
        try {
            attack(attack.capability(), attack.name(), attack.request(config()));
        } catch (AssertionError failure) {
            attack.keep(contract, failure);
            throw failure;
        }
    }

    /// Runs an attack, for example one of your own, and checks that it got nothing and that the sandbox still serves.
    ///
    /// @param capability what it is after: its line in the report
    /// @param name in the report
    /// @param request what to execute; its value is [HostilePrograms#ESCAPED] only where it got what it must not have
    /// @throws AssertionError if not
    public ExecutionResult attack(Capability capability, String name, ExecutionRequest request) {
        ExecutionResult result = sandbox().execute(request);
        note(capability, name, request, result);
        assertThat(result.returnValue())
                .as(UntrustedText.lines(request.untrustedSource() + "\n# result: " + result))
                .isNotEqualTo(HostilePrograms.ESCAPED);
        ResultContract.check(result, request, config().limits());
        assertServes();
        return result;
    }

    /// Runs a program and checks that what became of it is what may. One that escapes is put into the report.
    ///
    /// @throws AssertionError if not
    public ExecutionResult check(ProgramCase program) {
        return check("a generated program", program);
    }

    /// @param name in the report, should it escape
    ExecutionResult check(String name, ProgramCase program) {
        ExecutionRequest request = program.request(config());
        ExecutionResult result = sandbox().execute(request);
        if (HostilePrograms.ESCAPED.equals(result.returnValue())) {
            note(Capability.SEVERAL, name, request, result);
        }
        program.check(result, config());
        return result;
    }

    /// Of the tries of a property nothing is told but what escaped.
    private void note(Capability capability, String name, ExecutionRequest request, ExecutionResult result) {
        Trial trial = Trial.of(capability, name, request, result);
        if (property.isEmpty()) {
            trials.add(trial);
        } else if (trial.reached()) {
            escapes.put(property.get(), trial);
        }
    }

    /// Checks what sandboxes of these settings make of a sequence. This one is closed meanwhile, since workers that it
    /// starts would be taken for theirs; another is opened when it is next wanted.
    ///
    /// @throws AssertionError if it is not as [RequestSequence#check] says
    public synchronized void check(RequestSequence sequence) {
        close();
        sequence.check(config);
    }

    /// Checks that a program that means no harm is served.
    ///
    /// @throws AssertionError if not
    public void assertServes() {
        ExecutionResult result = sandbox().execute(ExecutionRequest.of("21 * 2"));
        assertThat(result.outcome()).as(UntrustedText.lines(result.toString())).isEqualTo(Outcome.COMPLETED);
        assertThat(result.returnValue()).isEqualTo(42L);
    }

    /// Whether a property let something escape.
    boolean hasEscapes() {
        return !escapes.isEmpty();
    }

    /// What the attacks so far came of, and what escaped from properties.
    ///
    /// @param subject in a few words
    Section section(String subject) {
        String serves = serves() ? "yes" : "NO";
        List<Trial> all = new ArrayList<>(trials);
        all.addAll(escapes.values());
        String seed =
                generated.isEmpty() ? "" : ", of seed " + generated.element().seed();
        return Section.of(subject, sandbox(), all)
                .withFact("generated attacks", generated.size() + seed)
                .withFact("serves at the end", serves);
    }

    /// Whether it serves, so that its first worker has proven its layers. That it does not must not cost the report;
    /// [#end] fails for it.
    private boolean serves() {
        try {
            assertServes();
            return true;
        } catch (AssertionError | SandboxException broken) {
            return false;
        }
    }

    /// Ends it for good, and checks that it served to the end and that no worker is left.
    ///
    /// @throws AssertionError if not
    synchronized void end() {
        try {
            close();
        } finally {
            ended = true;
        }
    }

    private synchronized void close() {
        PythonSandbox sandbox = opened;
        if (sandbox == null) {
            return;
        }
        try {
            assertServes();
        } finally {
            opened = null;
            sandbox.close();
        }
        assertThat(workers.left()).as("workers left by a closed sandbox").isEmpty();
    }
}
