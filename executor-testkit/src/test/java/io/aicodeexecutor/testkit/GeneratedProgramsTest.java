package io.aicodeexecutor.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aicodeexecutor.CodeValidator;
import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.Policy;
import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.SandboxConfig;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.lifecycle.AfterContainer;

class GeneratedProgramsTest {
    private static final PythonSandbox SANDBOX = new PythonSandbox();

    /// What a program may raise by what it computes.
    private static final List<String> OWN_EXCEPTIONS =
            List.of("ZeroDivisionError", "IndexError", "KeyError", "ValueError", "OverflowError", "ExceptionGroup");

    /// The kinds of nodes that a program of Python 3.12 may have, as its own module `ast` calls them.
    private static final String NODES = """
            Module FunctionDef AsyncFunctionDef ClassDef Return Delete Assign TypeAlias AugAssign AnnAssign For AsyncFor
            While If With AsyncWith Match Raise Try TryStar Assert Import ImportFrom Global Nonlocal Expr Pass Break
            Continue BoolOp NamedExpr BinOp UnaryOp Lambda IfExp Dict Set ListComp SetComp DictComp GeneratorExp Await
            Yield YieldFrom Compare Call FormattedValue JoinedStr Constant Attribute Subscript Starred Name List Tuple
            Slice Load Store Del And Or Add Sub Mult MatMult Div Mod Pow LShift RShift BitOr BitXor BitAnd FloorDiv
            Invert Not UAdd USub Eq NotEq Lt LtE Gt GtE Is IsNot In NotIn comprehension ExceptHandler arguments arg
            keyword alias withitem match_case MatchValue MatchSingleton MatchSequence MatchMapping MatchClass MatchStar
            MatchAs MatchOr TypeVar ParamSpec TypeVarTuple
            """;

    private static final String WALK = """
            import ast
            kinds = set()
            for source in sources:
                for node in ast.walk(ast.parse(source)):
                    kinds.add(type(node).__name__)
            _ = sorted(kinds)
            """;

    @AfterContainer
    static void close() {
        SANDBOX.close();
    }

    @Provide
    static Arbitrary<String> programs() {
        return Programs.programs();
    }

    @Property(seed = "20250102")
    void aWellFormedProgramEndsWithAValueOrAnExceptionOfItsOwn(@ForAll("programs") String source) {
        ExecutionResult result = SANDBOX.execute(ExecutionRequest.of(source));

        assertThat(result.outcome()).as(result.toString()).isIn(Outcome.COMPLETED, Outcome.RAISED);
        result.errorDetail()
                .ifPresent(
                        error -> assertThat(error.type()).as(result.toString()).isIn(OWN_EXCEPTIONS));
        ResultContract.check(result, SANDBOX.config().limits());
    }

    @Property(seed = "20250103")
    void theStandardPolicyAcceptsAWellFormedProgram(@ForAll("programs") String source) {
        assertThat(new CodeValidator().validate(source).errors()).isEmpty();
    }

    @Example
    void theyAreMadeOfEveryKindOfNodeThatPythonHas() {
        SandboxConfig config = SandboxConfig.builder().withPolicy(Policy.off()).build();
        try (PythonSandbox sandbox = new PythonSandbox(config)) {
            ExecutionRequest walk =
                    ExecutionRequest.of(WALK).withContext(Map.of("sources", samples(Programs.programs(), 250)));

            ExecutionResult result = sandbox.execute(walk);

            assertThat(result.returnValue())
                    .as(result.toString())
                    .isEqualTo(Stream.of(NODES.strip().split("\\s+")).sorted().toList());
        }
    }

    @Example
    void anOlderPythonGetsNoSyntaxThatIsNewer() {
        List<String> older = samples(Programs.comparablePrograms(11), 300);
        List<String> newer = samples(Programs.comparablePrograms(12), 300);

        assertThat(older).noneMatch(GeneratedProgramsTest::isOfPython312);
        assertThat(newer).anyMatch(GeneratedProgramsTest::isOfPython312);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Programs.comparablePrograms(10))
                .withMessage("minor version is 10; accepted: 11 or more");
    }

    private static boolean isOfPython312(String source) {
        return source.contains("type Co") || source.contains("first[T") || source.contains("nested");
    }

    private static List<String> samples(Arbitrary<String> programs, int count) {
        RandomGenerator<String> generator = programs.generator(1000);
        Random random = new Random(20250111);
        return Stream.generate(() -> generator.next(random))
                .map(Shrinkable::value)
                .limit(count)
                .toList();
    }
}
