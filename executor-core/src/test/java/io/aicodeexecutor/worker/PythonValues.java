package io.aicodeexecutor.worker;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/// Generates Python values of every kind that docs/LIMITS.md says may cross, with what they must have become.
final class PythonValues {
    private static final List<String> MODULES = List.of("collections", "datetime", "decimal", "enum", "uuid");

    /// Classes that extend what is built in.
    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("Text", "str"),
            Map.entry("Number", "int"),
            Map.entry("Real", "float"),
            Map.entry("Items", "list"),
            Map.entry("Pair", "tuple"),
            Map.entry("Table", "dict"),
            Map.entry("Unique", "set"),
            Map.entry("Raw", "bytes"),
            Map.entry("Amount", "decimal.Decimal"),
            Map.entry("Moment", "datetime.datetime"),
            Map.entry("Day", "datetime.date"),
            Map.entry("Clock", "datetime.time"),
            Map.entry("Id", "uuid.UUID"));

    private static final int BREADTH_MAX = 4;
    private static final long MICROS_PER_DAY = 86_400_000_000L;
    private static final int OFFSET_MINUTES_MAX = 23 * 60 + 59;

    private PythonValues() {}

    /// A value.
    ///
    /// @param python an expression
    /// @param json what it becomes, as a tree of maps, lists and scalars
    record Sample(String python, @Nullable Object json) {}

    /// A program whose value the sample is. It brings only what the expression needs: imports take most of its time.
    static String program(Sample sample) {
        String classes = CLASSES.entrySet().stream()
                .filter(named -> sample.python().contains(named.getKey() + "("))
                .map(named -> "class " + named.getKey() + "(" + named.getValue() + "): pass\n")
                .collect(Collectors.joining());
        return imports(classes + sample.python()) + classes + "_ = " + sample.python();
    }

    /// Imports of the modules that an expression names.
    static String imports(String python) {
        return MODULES.stream()
                .filter(module -> python.contains(module + "."))
                .map(module -> "import " + module + "\n")
                .collect(Collectors.joining());
    }

    /// @param depth levels of lists and dictionaries
    static Arbitrary<Sample> values(int depth) {
        Arbitrary<Sample> scalars = Arbitraries.frequencyOf(
                Tuple.of(
                        1,
                        Arbitraries.of(new Sample("None", null), new Sample("True", true), new Sample("False", false))),
                Tuple.of(3, integers()),
                Tuple.of(3, floats()),
                Tuple.of(3, texts()),
                Tuple.of(1, bytes()),
                Tuple.of(1, decimals()),
                Tuple.of(2, moments()),
                Tuple.of(1, uuids()));
        if (depth == 0) {
            return scalars;
        }
        Arbitrary<Sample> inner = Arbitraries.lazy(() -> values(depth - 1));
        return Arbitraries.frequencyOf(
                Tuple.of(2, scalars), Tuple.of(2, lists(inner)), Tuple.of(1, sets()), Tuple.of(2, dicts(inner)));
    }

    private static Arbitrary<Sample> integers() {
        Arbitrary<BigInteger> edges = Combinators.combine(
                        Arbitraries.of(0, 7, 8, 31, 32, 52, 53, 62, 63, 64, 127, 1_024),
                        Arbitraries.integers().between(-1, 1),
                        Arbitraries.of(true, false))
                .as((bits, offset, negative) -> {
                    BigInteger edge = BigInteger.TWO.pow(bits).add(BigInteger.valueOf(offset));
                    return negative ? edge.negate() : edge;
                });
        Arbitrary<BigInteger> all = Arbitraries.oneOf(Arbitraries.bigIntegers(), edges);
        return Combinators.combine(all, Arbitraries.of("%s", "Number(%s)"))
                .as((value, form) -> new Sample(form.formatted(value), value));
    }

    private static Arbitrary<Sample> floats() {
        Arbitrary<Double> all = Arbitraries.oneOf(
                Arbitraries.longs().map(Double::longBitsToDouble),
                Arbitraries.of(0.0, -0.0, 0.1, 1e16, Double.MIN_VALUE, Double.MAX_VALUE, Double.NaN, -1.0 / 0));
        return Combinators.combine(all, Arbitraries.of("%s", "Real(%s)"))
                .as((value, form) -> new Sample(
                        form.formatted(Double.isFinite(value) ? value : "float('" + value + "')"),
                        Double.isFinite(value) ? value : (Object) Double.toString(value)));
    }

    private static Arbitrary<Sample> texts() {
        return Combinators.combine(strings(), Arbitraries.of("%s", "Text(%s)"))
                .as((value, form) -> new Sample(form.formatted(literal(value)), value));
    }

    /// Any text, halves of characters too.
    private static Arbitrary<String> strings() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(8),
                Arbitraries.strings().ofMaxLength(8),
                Arbitraries.of("", "\0", "\"\\", "\r\n\t", "é", "😀", "\ud800", "a\udc00", "\u2028"));
    }

    private static String literal(String text) {
        // what two escapes of halves would not be is one character
        return "'"
                + text.codePoints()
                        .mapToObj(character -> String.format("\\U%08x", character))
                        .collect(Collectors.joining())
                + "'";
    }

    private static Arbitrary<Sample> bytes() {
        return Combinators.combine(
                        Arbitraries.bytes().array(byte[].class).ofMaxSize(8),
                        Arbitraries.of("%s", "bytearray(%s)", "Raw(%s)"))
                .as((value, form) -> new Sample(
                        form.formatted(
                                "bytes.fromhex('" + java.util.HexFormat.of().formatHex(value) + "')"),
                        new String(Base64.getEncoder().encode(value), StandardCharsets.US_ASCII)));
    }

    /// Both libraries write decimals by the rules of the General Decimal Arithmetic Specification.
    private static Arbitrary<Sample> decimals() {
        return Combinators.combine(
                        Arbitraries.bigIntegers(),
                        Arbitraries.integers().between(-40, 40),
                        Arbitraries.of("decimal.Decimal", "Amount"))
                .as((unscaled, scale, kind) -> {
                    String text = new BigDecimal(unscaled, scale).toString();
                    return new Sample(kind + "('" + text + "')", text);
                });
    }

    private static Arbitrary<Sample> moments() {
        Arbitrary<LocalDate> dates = Combinators.combine(
                        Arbitraries.integers().between(1, 9_999),
                        Arbitraries.integers().between(1, 365))
                .as(LocalDate::ofYearDay);
        Arbitrary<LocalTime> times = Arbitraries.oneOf(
                Arbitraries.longs().between(0, MICROS_PER_DAY - 1).map(micros -> LocalTime.ofNanoOfDay(micros * 1_000)),
                Arbitraries.of(LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59)));
        Arbitrary<Integer> offsets = Arbitraries.integers().between(-OFFSET_MINUTES_MAX, OFFSET_MINUTES_MAX);
        Arbitrary<String> kinds =
                Arbitraries.of("datetime.date", "datetime.time", "datetime.datetime", "Day", "Clock", "Moment");
        return Combinators.combine(dates, times, offsets.injectNull(0.5), kinds).as(PythonValues::moment);
    }

    private static Sample moment(LocalDate date, LocalTime time, @Nullable Integer offsetMinutes, String kind) {
        String day = date.getYear() + ", " + date.getMonthValue() + ", " + date.getDayOfMonth();
        int micros = time.getNano() / 1_000;
        String clock = time.getHour() + ", " + time.getMinute() + ", " + time.getSecond() + ", " + micros;
        String zone = offsetMinutes == null
                ? ""
                : ", tzinfo=datetime.timezone(datetime.timedelta(minutes=" + offsetMinutes + "))";
        String isoDate = "%04d-%02d-%02d".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        String isoTime = "%02d:%02d:%02d".formatted(time.getHour(), time.getMinute(), time.getSecond())
                + (micros == 0 ? "" : ".%06d".formatted(micros))
                + (offsetMinutes == null ? "" : isoOffset(offsetMinutes));
        return switch (kind) {
            case "datetime.date", "Day" -> new Sample(kind + "(" + day + ")", isoDate);
            case "datetime.time", "Clock" -> new Sample(kind + "(" + clock + zone + ")", isoTime);
            default -> new Sample(kind + "(" + day + ", " + clock + zone + ")", isoDate + "T" + isoTime);
        };
    }

    private static String isoOffset(int minutes) {
        int all = Math.abs(minutes);
        return "%s%02d:%02d".formatted(minutes < 0 ? "-" : "+", all / 60, all % 60);
    }

    private static Arbitrary<Sample> uuids() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs(), Arbitraries.of("uuid.UUID", "Id"))
                .as((high, low, kind) -> {
                    String text = new UUID(high, low).toString();
                    return new Sample(kind + "('" + text + "')", text);
                });
    }

    private static Arbitrary<Sample> lists(Arbitrary<Sample> inner) {
        return Combinators.combine(
                        inner.list().ofMaxSize(BREADTH_MAX),
                        Arbitraries.of("[%s]", "(%s)", "Items([%s])", "Pair([%s])"))
                .as((items, form) -> new Sample(
                        form.replace(
                                "%s",
                                items.stream().map(item -> item.python() + ",").collect(Collectors.joining(" "))),
                        items.stream().map(Sample::json).collect(Collectors.toList())));
    }

    /// Of what can be compared, which comes out in order.
    private static Arbitrary<Sample> sets() {
        return Combinators.combine(
                        Arbitraries.integers().set().ofMaxSize(BREADTH_MAX),
                        Arbitraries.of("set([%s])", "frozenset([%s])", "Unique([%s])"))
                .as((items, form) -> new Sample(
                        form.formatted(items.stream().map(String::valueOf).collect(Collectors.joining(", "))),
                        List.copyOf(new TreeSet<>(items))));
    }

    private static Arbitrary<Sample> dicts(Arbitrary<Sample> inner) {
        Arbitrary<Map.Entry<Sample, Sample>> entries =
                Combinators.combine(keys(), inner).as(Map::entry);
        return Combinators.combine(
                        entries.list()
                                .ofMaxSize(BREADTH_MAX)
                                .uniqueElements(entry -> entry.getKey().json()),
                        Arbitraries.of("{%s}", "Table({%s})", "collections.OrderedDict({%s})"))
                .as(PythonValues::dict);
    }

    private static Sample dict(List<Map.Entry<Sample, Sample>> entries, String form) {
        Map<@Nullable Object, @Nullable Object> json = new LinkedHashMap<>();
        entries.forEach(
                entry -> json.put(entry.getKey().json(), entry.getValue().json()));
        String python = entries.stream()
                .map(entry -> entry.getKey().python() + ": " + entry.getValue().python())
                .collect(Collectors.joining(", "));
        return new Sample(form.replace("%s", python), json);
    }

    /// Keys; other scalars than texts become what Python's own json module makes of them. No two of different kinds are
    /// the same in JSON, and none are equal in Python.
    private static Arbitrary<Sample> keys() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        strings()
                                .filter(text ->
                                        text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE))
                                .map(text -> new Sample(literal("k" + text), "k" + text))),
                Tuple.of(
                        2,
                        Arbitraries.bigIntegers()
                                .filter(value -> value.bitLength() > 1)
                                .map(value -> new Sample(value.toString(), value.toString()))),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                new Sample("None", "null"),
                                new Sample("True", "true"),
                                new Sample("False", "false"),
                                new Sample("0.5", "0.5"),
                                new Sample("1e100", "1e+100"),
                                new Sample("float('nan')", "NaN"),
                                new Sample("float('-inf')", "-Infinity"))));
    }
}
