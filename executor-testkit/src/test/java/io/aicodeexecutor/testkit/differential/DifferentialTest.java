package io.aicodeexecutor.testkit.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.testkit.KeepFound;
import io.aicodeexecutor.testkit.ProgramCase;
import io.aicodeexecutor.testkit.Programs;
import io.aicodeexecutor.testkit.compat.CompatProgram;
import io.aicodeexecutor.testkit.compat.OwnPrograms;
import io.aicodeexecutor.text.UntrustedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.TooManyFilterMissesException;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.statistics.Statistics;

/// Programs do in the sandbox what they do in the Python of this host; where it has none, what is recorded of them.
class DifferentialTest {
    private static final PythonSandbox SANDBOX = new PythonSandbox(Differential.config());
    private static final Optional<Python3> PYTHON = Python3.find();
    private static final int MINOR = PYTHON.map(Python3::minor).orElse(12);

    /// How many programs in a row the other Python may have nothing to say of.
    private static final int MISSES_MOST = 20;

    /// How many must really have been compared, and do the same.
    private static final int SAME_PERCENT_LEAST = 90;

    /// A case may be asked for several times while it is tried and shrunk.
    private static final Map<String, Reference> LATELY = Collections.synchronizedMap(new Lately());

    private static final class Lately extends LinkedHashMap<String, Reference> {
        private static final long serialVersionUID = 1L;
        private static final int SIZE_MAX = 200;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Reference> eldest) {
            return size() > SIZE_MAX;
        }
    }

    @AfterContainer
    static void close() {
        SANDBOX.close();
    }

    /// Programs with what they do elsewhere, so that a failing one is kept with that.
    @Provide
    static Arbitrary<ProgramCase> programs() {
        return PYTHON.map(python -> comparable(
                        source -> LATELY.computeIfAbsent(source, asked -> python.run(ProgramCase.of(asked)))))
                .orElseGet(() -> Arbitraries.of(Recorded.cases()));
    }

    /// Programs of which the other Python can say something; that it cannot again and again is a failure.
    private static Arbitrary<ProgramCase> comparable(Function<String, Reference> other) {
        return Programs.comparablePrograms(MINOR)
                .map(other)
                .filter(MISSES_MOST, reference -> reference.notComparable().isEmpty())
                .map(Reference::expected);
    }

    @Example
    void aPythonThatIsAlwaysKilledIsNoAgreement() {
        Arbitrary<ProgramCase> killed =
                comparable(source -> Reference.notComparable(ProgramCase.of(source), "python3 was killed by a limit"));

        assertThatExceptionOfType(TooManyFilterMissesException.class).isThrownBy(killed::sample);
    }

    private static void assertSame(ProgramCase expected) {
        ExecutionResult result = SANDBOX.execute(expected.request(SANDBOX.config()));

        Judgement judgement = new Differential(SANDBOX, Reference::of, MINOR).judge(Reference.of(expected), result);

        assertThat(judgement.isDifferent())
                .as(UntrustedText.lines(judgement.why() + "\n" + expected.source()))
                .isFalse();
        Statistics.collect(judgement.kind());
        Statistics.coverage(
                coverage -> coverage.check(Judgement.Kind.SAME).percentage(share -> share > SAME_PERCENT_LEAST));
    }

    @Property(seed = "20250113", tries = 25)
    @AddLifecycleHook(KeepFound.class)
    void aProgramDoesTheSameElsewhere(@ForAll("programs") ProgramCase expected) {
        assertSame(expected);
    }

    @Tag("exhaustive")
    @Property(seed = "20250114", tries = 20_000)
    @AddLifecycleHook(KeepFound.class)
    void twentyThousandProgramsDoTheSameElsewhere(@ForAll("programs") ProgramCase expected) {
        assertSame(expected);
    }

    @Tag("exhaustive")
    @Example
    void theProgramsOfThisKitDoTheSameElsewhere() {
        List<String> different = new ArrayList<>();
        Tally tally = new Tally();
        for (CompatProgram program : OwnPrograms.all()) {
            ProgramCase recorded = Recorded.expected(program);
            Reference reference = PYTHON.map(python -> python.run(recorded)).orElseGet(() -> Reference.of(recorded));
            Judgement judgement = new Differential(SANDBOX, Reference::of, MINOR)
                    .judge(reference, SANDBOX.execute(recorded.request(SANDBOX.config())));
            tally.add(judgement);
            if (judgement.isDifferent()) {
                different.add(program.id() + ": " + judgement.why());
            }
        }
        assertThat(different).isEmpty();
        assertThat(tally.count(Judgement.Kind.SAME))
                .as(tally.lines("python3", 0).toString())
                .isGreaterThan(tally.all() * SAME_PERCENT_LEAST / 100);
    }
}
