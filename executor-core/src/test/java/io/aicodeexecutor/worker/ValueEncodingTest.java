package io.aicodeexecutor.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.wire.Frame;
import io.aicodeexecutor.wire.Frame.Reason;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ValueEncodingTest {
    private static InProcessWorker worker;

    @BeforeAll
    static void start() throws IOException {
        worker = new InProcessWorker(InProcessWorker.setup(
                true, "datetime", "decimal", "uuid", "collections", "enum", "dataclasses", "fractions"));
    }

    @AfterAll
    static void stop() throws IOException {
        worker.close();
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    None                                                    | null
                    True                                                    | true
                    0                                                       | 0
                    -(2 ** 63)                                              | -9223372036854775808
                    2 ** 80                                                 | 1208925819614629174706176
                    2.0                                                     | 2.0
                    -0.0                                                    | -0.0
                    1e16                                                    | 1.0E16
                    float("nan")                                            | "NaN"
                    float("inf")                                            | "Infinity"
                    float("-inf")                                           | "-Infinity"
                    "a\\"b\\\\c\\n\\x01é😀"                                   | "a\\"b\\\\c\\n\\u0001é😀"
                    "\\ud800"                                               | "\\ud800"
                    [1, [2.5, "x"], None]                                   | [1,[2.5,"x"],null]
                    (1, 2)                                                  | [1,2]
                    {"a": {"b": []}}                                        | {"a":{"b":[]}}
                    {1: 2, True: 3, None: 4, 1.5: 5}                        | {"1":3,"null":4,"1.5":5}
                    {3, 1, 2}                                               | [1,2,3]
                    frozenset(["b", "a"])                                   | ["a","b"]
                    b"ab\\xff"                                              | "YWL/"
                    bytearray(b"ab")                                        | "YWI="
                    """)
    void plainValuesCross(String expression, String json) throws IOException {
        assertThat(worker.run(expression).value()).isEqualTo(json);
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    import datetime; datetime.datetime(2026, 1, 2, 3, 4, 5)             | "2026-01-02T03:04:05"
                    import datetime; datetime.date(2026, 1, 2)                          | "2026-01-02"
                    import decimal; decimal.Decimal("1.10")                             | "1.10"
                    import collections; collections.Counter("aab")                      | {"a":2,"b":1}
                    import collections; collections.OrderedDict(x=1)                    | {"x":1}
                    import collections; collections.namedtuple("P", "x y")(1, 2)        | [1,2]
                    import enum; enum.IntEnum("E", "A B").B                             | 2
                    import collections; d = collections.OrderedDict(a=1, b=2, c=3); d.move_to_end("a"); d | {"b":2,"c":3,"a":1}
                    """)
    void valuesOfTheLibraryCross(String program, String json) throws IOException {
        assertThat(worker.run(program.replace("; ", "\n")).value()).isEqualTo(json);
    }

    @ParameterizedTest(name = "{0} is refused: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    object()                | a value of type "object" is not JSON data
                    [1, {"a": len}]         | a value of type "builtin_function_or_method" is not JSON data
                    {(1, 2): 3}             | a dictionary key of type "tuple" is not JSON data
                    (x for x in [])         | a value of type "generator" is not JSON data
                    {1: 2, "1": 3}          | two dictionary keys are the same in JSON: "1"
                    {"a\\ud800": 1}         | a dictionary key with half of a surrogate pair is not JSON data
                    3j                      | a value of type "complex" is not JSON data
                    """)
    void otherTypesAreRefusedByName(String expression, String message) throws IOException {
        Frame.Failed failed = (Frame.Failed) worker.run(expression).last();
        assertThat(failed.reason()).isEqualTo(Reason.RESULT_TYPE);
        assertThat(failed.detail()).isEqualTo(message);
    }

    @Test
    void theDepthJustUnderPassesAndJustOverIsRefused() throws IOException {
        assertThat(worker.run(nested(32)).value()).hasSize(65);
        Frame.Failed failed = (Frame.Failed) worker.run(nested(33)).last();
        assertThat(failed.reason()).isEqualTo(Reason.RESULT_DEPTH);
        assertThat(failed.detail()).isEqualTo("the value is nested deeper than 32 levels, or contains itself");
    }

    private static String nested(int levels) {
        return "v = 0\nfor i in range(" + levels + "):\n    v = [v]\nv";
    }

    @Test
    void aValueThatContainsItselfIsRefused() throws IOException {
        Frame.Failed failed =
                (Frame.Failed) worker.run("v = []\nv.append(v)\nv").last();
        assertThat(failed.reason()).isEqualTo(Reason.RESULT_DEPTH);
    }

    @Test
    void theSizeJustUnderPassesAndJustOverIsRefused() throws IOException {
        assertThat(worker.run("'x' * 65534").value()).hasSize(65_536);
        Frame.Failed failed = (Frame.Failed) worker.run("'x' * 65535").last();
        assertThat(failed.reason()).isEqualTo(Reason.RESULT_BYTES);
        assertThat(failed.detail()).isEqualTo("the value is larger than 65536 bytes as JSON");
    }

    @Test
    void theSizeIsCountedInBytesNotInCharacters() throws IOException {
        assertThat(worker.run("'é' * 32767").value()).hasSize(32_769);
        assertThat(((Frame.Failed) worker.run("'é' * 32768").last()).reason()).isEqualTo(Reason.RESULT_BYTES);
    }

    @Test
    void aHugeIntegerIsRefusedBeforeItIsConverted() throws IOException {
        assertThat(((Frame.Failed) worker.run("1 << 10_000_000").last()).reason())
                .isEqualTo(Reason.RESULT_BYTES);
        assertThat(((Frame.Failed) worker.run("{1 << 10_000_000: 0}").last()).reason())
                .isEqualTo(Reason.RESULT_BYTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v.clear()", "del v[1:]", "del v[0]"})
    void aListThatShrinksWhileItIsReadIsRefused(String shrinks) throws IOException {
        String program = "v = []\nclass L(list):\n    def __iter__(self):\n        " + shrinks + "\n"
                + "        return iter([1])\nv.extend([L(), 2, 3])\nv";
        Frame.Failed failed = (Frame.Failed) worker.run(program).last();
        assertThat(failed.reason()).isEqualTo(Reason.RESULT_TYPE);
        assertThat(failed.detail()).isEqualTo("a list became shorter while it was read");
        assertThat(worker.run("2 + 2").value()).isEqualTo("4");
    }

    @Test
    void whatExtendsTypesOfTheLibraryCrossesAsTheyDoWhateverItSays() throws IOException {
        assertThat(worker.run("""
                        import collections, datetime, decimal, uuid
                        class Liar(type):
                            def __getattribute__(self, name):
                                raise KeyError(name)
                        class Day(datetime.date, metaclass=Liar):
                            pass
                        class Moment(datetime.datetime):
                            def isoformat(self):
                                return 'a lie'
                        class Later(Moment):
                            pass
                        class Amount(decimal.Decimal):
                            def __str__(self):
                                return 5
                        class Id(uuid.UUID):
                            def __str__(self):
                                raise KeyError('no')
                        class Ordered(collections.OrderedDict):
                            def items(self):
                                return [('a', 'lie')]
                            keys = __iter__ = items
                            def __getitem__(self, key):
                                return 'a lie'
                        o = Ordered(a=1, b=2)
                        o.move_to_end('a')
                        [Day(2026, 1, 2), Moment(2026, 1, 2), Later(2026, 1, 2, 3), Amount('1.10'), Id(int=5), {Amount(1): 2}, o]
                        """).value())
                .isEqualTo("[\"2026-01-02\",\"2026-01-02T00:00:00\",\"2026-01-02T03:00:00\",\"1.10\","
                        + "\"00000000-0000-0000-0000-000000000005\",{\"1\":2},{\"b\":2,\"a\":1}]");
    }

    @Test
    void objectsThatLieAboutThemselvesDoNoHarm() throws IOException {
        String liar =
                "class L(BASE):\n    def __len__(self): return 10 ** 9\n    def __iter__(self): raise KeyError('no')\n"
                        + "    def __str__(self): raise KeyError('no')\n    def keys(self): raise KeyError('no')\nL()";
        for (String base : new String[] {"list", "tuple", "set"}) {
            assertThat(worker.run(liar.replace("BASE", base)).raised().message())
                    .as(base)
                    .isEqualTo("'no'");
        }
        assertThat(worker.run(liar.replace("BASE", "dict")).value()).isEqualTo("{}");
        assertThat(worker.run(liar.replace("BASE", "str")).value()).isEqualTo("\"\"");
        Frame.Failed failed =
                (Frame.Failed) worker.run(liar.replace("BASE", "object")).last();
        assertThat(failed.detail()).isEqualTo("a value of type \"__main__.L\" is not JSON data");
        assertThat(worker.run("2 + 2").value()).isEqualTo("4");
    }
}
