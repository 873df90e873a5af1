package io.aicodeexecutor.testkit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/// Contexts for programs: JSON data of every shape, at and around every edge where a number, a text or a key is
/// known to change on its way through JSON, Java or Python.
///
/// Values are of the types that an [io.aicodeexecutor.ExecutionResult] holds, so that what goes in can be compared
/// with what comes out by `equals`: null, [Boolean], [Long], [BigInteger] beyond the range of a long, [Double],
/// [String], [List], [Map].
public final class JsonContexts {
    /// Levels of nesting that the default limits accept.
    public static final int DEFAULT_DEPTH = 4;

    private static final int BREADTH_MAX = 4;
    private static final int TEXT_MAX = 20;
    private static final int BIG_BITS_MAX = 512;

    private JsonContexts() {}

    /// Contexts: maps from names that a program can use to values within the default depth.
    public static Arbitrary<Map<String, @Nullable Object>> contexts() {
        return contexts(DEFAULT_DEPTH);
    }

    /// Contexts of so many levels at most, as a sandbox counts them: what stands directly under its name is at level 1,
    /// what a list there holds at level 2.
    ///
    /// @param depth 1 or more
    public static Arbitrary<Map<String, @Nullable Object>> contexts(int depth) {
        return Arbitraries.maps(names(), values(depth - 1)).ofMaxSize(BREADTH_MAX);
    }

    /// A program that gives back its whole context.
    static ProgramCase returned(Map<String, @Nullable Object> context) {
        String source = context.keySet().stream()
                .map(name -> PythonText.literal(name) + ": " + name)
                .collect(Collectors.joining(", ", "_ = {", "}"));
        return ProgramCase.of(source).withContext(context).withValue(context);
    }

    /// Names of global variables: identifiers that are neither keywords nor private, in ASCII and beyond.
    public static Arbitrary<String> names() {
        Arbitrary<String> ascii = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("ABCXYZ019_")
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(letters -> "v" + letters);
        Arbitrary<String> beyond = Arbitraries.of("données", "π", "名前", "переменная", "ñandú");
        return Arbitraries.frequencyOf(Tuple.of(5, ascii), Tuple.of(1, beyond))
                .filter(name -> !PythonText.isKeyword(name));
    }

    /// Values.
    ///
    /// @param depth levels of lists and maps that a value may have
    public static Arbitrary<@Nullable Object> values(int depth) {
        List<Tuple.Tuple2<Integer, Arbitrary<@Nullable Object>>> kinds = new ArrayList<>();
        kinds.add(Tuple.of(1, Arbitraries.of(true, false).asGeneric().injectNull(0.3)));
        kinds.add(Tuple.of(2, integers().asGeneric()));
        kinds.add(Tuple.of(2, floats().asGeneric()));
        kinds.add(Tuple.of(2, UnicodeText.texts(TEXT_MAX).asGeneric()));
        if (depth > 0) {
            Arbitrary<@Nullable Object> inner = values(depth - 1);
            kinds.add(Tuple.of(2, inner.list().ofMaxSize(BREADTH_MAX).asGeneric()));
            kinds.add(Tuple.of(
                    2,
                    Arbitraries.maps(UnicodeText.texts(TEXT_MAX), inner)
                            .ofMaxSize(BREADTH_MAX)
                            .asGeneric()));
        }
        return Arbitraries.frequencyOf(kinds);
    }

    /// Integers: [Long] where they fit and [BigInteger] where they do not.
    public static Arbitrary<Number> integers() {
        List<BigInteger> edges = new ArrayList<>();
        for (int bits : List.of(0, 7, 8, 15, 16, 31, 32, 53, 63, 64, 127, 1024, 4096)) {
            for (int offset = -1; offset <= 1; offset++) {
                BigInteger edge = BigInteger.TWO.pow(bits).add(BigInteger.valueOf(offset));
                edges.add(edge);
                edges.add(edge.negate());
            }
        }
        BigInteger most = BigInteger.TWO.pow(BIG_BITS_MAX);
        return Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.of(edges)),
                        Tuple.of(1, Arbitraries.longs().map(BigInteger::valueOf)),
                        Tuple.of(1, Arbitraries.bigIntegers().between(most.negate(), most)))
                .map(JsonContexts::narrow);
    }

    private static Number narrow(BigInteger integer) {
        return integer.bitLength() < Long.SIZE ? (Number) integer.longValue() : integer;
    }

    /// Finite floats, every bit pattern of them alike, and the edges.
    public static Arbitrary<Double> floats() {
        Arbitrary<Double> edges = Arbitraries.of(
                0.0,
                -0.0,
                1.0,
                0.1,
                1e16,
                1e-7,
                123456789012345680.0,
                9007199254740994.0,
                Double.MIN_VALUE,
                -Double.MIN_VALUE,
                Math.nextDown(Double.MIN_NORMAL),
                Double.MIN_NORMAL,
                Math.nextUp(1.0),
                Double.MAX_VALUE,
                -Double.MAX_VALUE);
        Arbitrary<Double> patterns =
                Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
        return Arbitraries.frequencyOf(Tuple.of(1, edges), Tuple.of(2, patterns));
    }
}
