package io.aicodeexecutor.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aicodeexecutor.wire.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/// Values of every kind come out as docs/LIMITS.md says, and what lies about itself does no harm.
class ValueMappingTest {
    private static final int DEPTH = 3;
    private static final JsonMapper JSON = new JsonMapper();

    /// What Python asks of values, which a class may answer as it likes.
    private static final List<String> QUESTIONS = List.of(
            "__iter__",
            "__len__",
            "__repr__",
            "__str__",
            "__hash__",
            "__eq__",
            "__lt__",
            "__bool__",
            "__int__",
            "__index__",
            "__float__",
            "__getitem__",
            "__getattribute__",
            "__next__",
            "__reversed__",
            "__contains__",
            "__class_getitem__",
            "__format__",
            "keys",
            "items",
            "values",
            "isoformat");

    private static final List<String> ANSWERS = List.of(
            "raise KeyError('no')",
            "raise BaseException('no')",
            "raise SystemExit(3)",
            "return 10 ** 9",
            "return -1",
            "return self",
            "return None",
            "return iter([self])",
            "return iter(range(10))",
            "return ''",
            "return object()",
            "yield self");

    private static final InProcessWorker WORKER = start();

    private static InProcessWorker start() {
        try {
            return new InProcessWorker(InProcessWorker.setup(false));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @AfterContainer
    static void stop() throws IOException {
        WORKER.close();
    }

    @Provide
    static Arbitrary<PythonValues.Sample> values() {
        return PythonValues.values(DEPTH);
    }

    @Property(seed = "20260101", tries = 100, shrinking = ShrinkingMode.FULL)
    void everyValueBecomesWhatIsDocumented(@ForAll("values") PythonValues.Sample sample) throws IOException {
        String json = WORKER.run(PythonValues.program(sample)).value();

        assertThat(JSON.readTree(json)).isEqualTo(JSON.readTree(JSON.writeValueAsString(sample.json())));
    }

    @Provide
    static Arbitrary<String> liars() {
        Arbitrary<String> lie = Combinators.combine(Arbitraries.of(QUESTIONS), Arbitraries.of(ANSWERS))
                .as((question, answer) -> "    def " + question + "(self, *a):\n        " + answer + "\n");
        Arbitrary<String> bases = Arbitraries.of(
                "object",
                "list",
                "tuple",
                "dict",
                "set",
                "frozenset",
                "str",
                "bytes",
                "bytearray",
                "int",
                "float",
                "datetime.date",
                "decimal.Decimal",
                "uuid.UUID",
                "enum.Enum",
                "BaseException",
                "type");
        Arbitrary<String> uses = Arbitraries.of("L()", "[L()]", "{'a': L()}", "{L(): 1}", "{L()}", "L", "(L(), L())");
        return Combinators.combine(bases, lie.list().ofMinSize(1).ofMaxSize(5), uses)
                .as((base, lies, use) -> PythonValues.imports(base) + "class L(" + base + "):\n"
                        + lies.stream().collect(Collectors.joining()) + "_ = " + use);
    }

    @Property(seed = "20260102", tries = 60, shrinking = ShrinkingMode.FULL)
    void whatLiesAboutItselfDoesNoHarm(@ForAll("liars") String program) throws IOException {
        Frame.Final last = WORKER.run(program).last();

        if (last instanceof Frame.Done done) {
            assertThat(JSON.readTree(done.valueJson())).isNotNull();
        }
        if (last instanceof Frame.Failed failed) {
            assertThat(failed.reason())
                    .isIn(Set.of(
                            Frame.Failed.Reason.RESULT_TYPE,
                            Frame.Failed.Reason.RESULT_DEPTH,
                            Frame.Failed.Reason.RESULT_BYTES));
        }
        assertThat(WORKER.run("[2 + 2, str(1.5), sorted({3, 1})]").value()).isEqualTo("[4,\"1.5\",[1,3]]");
    }
}
