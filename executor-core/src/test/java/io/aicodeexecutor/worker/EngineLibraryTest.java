package io.aicodeexecutor.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.Policy;
import java.io.IOException;
import java.util.Collections;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the engine's own part of the library lacks or gets wrong is set right, with the policy and without it.
final class EngineLibraryTest {
    private static InProcessWorker utc;
    private static InProcessWorker paris;
    private static InProcessWorker withoutPolicy;

    @BeforeAll
    static void start() throws IOException {
        utc = worker("UTC", true);
        paris = worker("Europe/Paris", true);
        withoutPolicy = worker("UTC", false);
    }

    @AfterAll
    static void stop() throws IOException {
        utc.close();
        paris.close();
        withoutPolicy.close();
    }

    /// Tries expressions in one program.
    ///
    /// @param table a line for each, and after ` ~ ` its text or the name of its exception
    /// @return a line for each that gives something else
    private static String differences(boolean enforced, String table) throws IOException {
        String checks = table.lines()
                .map(line -> line.split(" +~ ", 2))
                .map(row -> "check(r\"%s\", lambda: (%s), r\"%s\")".formatted(row[0], row[0], row[1]))
                .collect(Collectors.joining("\n"));
        InProcessWorker.Ended ended = worker(enforced).run("""
                import copy, hmac, random, re, sys, zlib

                def zipped(object):
                    return object.compress(b'data') + object.flush()

                class Rounds:
                    round = round

                def check(text, expression, expected):
                    random.seed(7)
                    try:
                        told = str(expression())
                    except Exception as e:
                        told = type(e).__name__
                    if told != expected:
                        print(text, 'gives', told)

                """ + checks);
        assertThat(ended.value()).isEqualTo("null");
        return ended.stdout();
    }

    private static InProcessWorker worker(boolean enforced) {
        return enforced ? utc : withoutPolicy;
    }

    private static InProcessWorker worker(String timeZone, boolean enforced) throws IOException {
        return new InProcessWorker(InProcessWorker.setup(timeZone, enforced, Policy.standard()));
    }

    @ParameterizedTest(name = "with a policy: {0}")
    @ValueSource(booleans = {true, false})
    void whatTheEngineLacksIsThere(boolean enforced) throws IOException {
        assertThat(worker(enforced).run("""
                        import asyncio, locale, math
                        async def three():
                            yield 3
                        async def main():
                            numbers = three()
                            return [await anext(numbers, None), await anext(numbers, 'none left')]
                        [asyncio.run(main()), math.exp2(3), math.cbrt(-27), math.cbrt(1e300),
                         locale.localeconv()['thousands_sep'], locale.atof('2.5')]
                        """).value()).isEqualTo("[[3,\"none left\"],8.0,-3.0,1.0E100,\"\",2.5]");
    }

    @ParameterizedTest(name = "with a policy: {0}")
    @ValueSource(booleans = {true, false})
    void whatTheEngineGetsWrongIsRight(boolean enforced) throws IOException {
        assertThat(worker(enforced).run("""
                        import hashlib, unicodedata as u
                        try:
                            hashlib.blake2b(b'x')
                            told = 'a digest'
                        except ValueError as e:
                            told = str(e)
                        [u.digit('Ⅷ', None), u.decimal('一', None), u.digit('²'), u.digit('❶'), u.digit('፩'), u.decimal('٣'), u.decimal('²', 0),
                         '.java' in told, len(told) < 300, hashlib.new('sha256', b'x').hexdigest()[:8]]
                        """).value()).isEqualTo("[null,null,2,1,1,3,0,false,true,\"2d711642\"]");
    }

    @ParameterizedTest(name = "with a policy: {0}")
    @ValueSource(booleans = {true, false})
    void anOffsetIsWrittenInATime(boolean enforced) throws IOException {
        try (InProcessWorker worker = worker("America/St_Johns", enforced)) {
            assertThat(worker.run("""
                            import time
                            [time.strftime('%z', time.gmtime(0)), time.strftime('%H%z|%%z|%%%z', time.localtime(1e9)),
                             time.strftime('%z', (2001, 7, 9, 1, 46, 40, 0, 190, 1)), len(time.strftime('%z'))]
                            """).value()).isEqualTo("[\"+0000\",\"23-0230|%z|%-0230\",\"+0000\",5]");
            assertThat(worker.run("import time\ntime.strftime('%z', 3)")
                            .raised()
                            .message())
                    .isEqualTo("Tuple or struct_time argument required");
        }
    }

    @ParameterizedTest(name = "with a policy: {0}")
    @ValueSource(booleans = {true, false})
    void aTimeThatIsTooLongToSleepIsRefused(boolean enforced) throws IOException {
        assertThat(worker(enforced).run("""
                        import time
                        class Years:
                            def __index__(self):
                                return 2 ** 63
                        class Lying(float):
                            def __gt__(self, other):
                                return False
                        def told(seconds):
                            try:
                                return time.sleep(seconds)
                            except (OverflowError, TypeError, ValueError) as e:
                                return type(e).__name__
                        [told(seconds) for seconds in (2 ** 63, 1e300, float('inf'), Years(), Lying(1e300), -1, float('nan'), '1', 0)]
                        """).value())
                .isEqualTo("[\"OverflowError\",\"OverflowError\",\"OverflowError\",\"OverflowError\","
                        + "\"OverflowError\",\"ValueError\",\"ValueError\",\"TypeError\",null]");
    }

    /// What CPython 3.12 gives with the C library of GNU.
    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            UTC           | (2000, 13, 1, 0, 0, 0, 0, 0, 0)              | 978307200.0
            UTC           | (2000, 0, 0, 0, 0, 0, 0, 0, 0)               | 943920000.0
            UTC           | (2024, 1, 60, 25, -61, 3600, 0, 0, 0)        | 1709254740.0
            UTC           | (2000, 1, 10**9, 0, 0, 0, 0, 0, 0)           | 86400946598400.0
            UTC           | (2000, 1, 1, 0, 0, 2**31 - 1, 0, 0, 0)       | 3094168447.0
            UTC           | (-10**6, 1, 1, 0, 0, 0, 0, 0, 0)             | -31619119219200.0
            UTC           | (2**31 - 1, 12, 31, 23, 59, 59, 0, 0, 0)     | 6.77679762335328e+16
            UTC           | (2**40, 1, 1, 0, 0, 0, 0, 0, 0)              | signed integer is greater than maximum
            UTC           | (2000, 1, 1, 0, 0, 0, 0, 0, -2**40)          | signed integer is less than minimum
            UTC           | (-2**31 + 1899, 1, 1, 0, 0, 0, 0, 0, 0)      | year out of range
            UTC           | (2**31 - 1, 2**31 - 1, 1, 0, 0, 0, 0, 0, 0)  | mktime argument out of range
            UTC           | (1969, 12, 31, 23, 59, 59, 0, 0, 0)          | -1.0
            UTC           | ('a',) * 9                                   | 'str' object cannot be interpreted as an integer
            UTC           | (2000, 1, 1)                                 | mktime(): illegal time tuple argument
            UTC           | [2000, 1, 1, 0, 0, 0, 0, 0, 0]               | Tuple or struct_time argument required
            Europe/Paris  | (2024, 7, 1, 12, 0, 0, 0, 0, -1)             | 1719828000.0
            Europe/Paris  | (2024, 7, 1, 12, 0, 0, 0, 0, 0)              | 1719831600.0
            Europe/Paris  | (2024, 7, 1, 12, 0, 0, 0, 0, 1)              | 1719828000.0
            Europe/Paris  | (2024, 1, 1, 12, 0, 0, 0, 0, 1)              | 1704103200.0
            Europe/Paris  | (2024, 3, 31, 2, 30, 0, 0, 0, 0)             | 1711848600.0
            Europe/Paris  | (2024, 3, 31, 2, 30, 0, 0, 0, 1)             | 1711845000.0
            Europe/Paris  | (2024, 10, 27, 2, 30, 0, 0, 0, 0)            | 1729992600.0
            Europe/Paris  | (2024, 10, 27, 2, 30, 0, 0, 0, 1)            | 1729989000.0
            """)
    void aTupleOfAnyFieldsIsAMomentOrRefused(String zone, String fields, String expected) throws IOException {
        InProcessWorker worker = zone.equals("UTC") ? utc : paris;
        assertThat(worker.run("""
                        import time
                        try:
                            told = str(time.mktime(%s))
                        except (OverflowError, TypeError) as e:
                            told = str(e)
                        told
                        """.formatted(fields)).value()).isEqualTo("\"" + expected + "\"");
    }

    @Test
    void everyHourAroundAChangeComesBackFromItsLocalTime() throws IOException {
        assertThat(paris.run("""
                        import time
                        day = 86400
                        days = [range(change - 2 * day, change + 2 * day, 900) for change in (1711846800, 1729990800)]
                        [t for t in [*days[0], *days[1]] if time.mktime(time.localtime(t)) != t]
                        """).value()).isEqualTo("[]");
    }

    @Test
    void anHourThatComesTwiceHasTwoOffsets() throws IOException {
        assertThat(paris.run("""
                        import time
                        moments = [time.localtime(1729985400 + 3600 * i) for i in range(4)]
                        [time.strftime('%H %z %Z', m) for m in moments] + [m.tm_gmtoff for m in moments]
                        """).value())
                .isEqualTo(
                        "[\"01 +0200 CEST\",\"02 +0200 CEST\",\"02 +0100 CET\",\"03 +0100 CET\",7200,7200,3600,3600]");
    }

    @Test
    void momentsThatAreNoWholeSecondsAreTakenAsCPythonTakesThem() throws IOException {
        assertThat(utc.run("""
                            import time
                            def told(call, seconds):
                                try:
                                    return call(seconds)
                                except (OverflowError, TypeError, ValueError) as e:
                                    return type(e).__name__
                            class Index:
                                def __index__(self):
                                    return 61
                            [time.gmtime(-0.5)[:6], time.localtime(-1.5)[:6], time.ctime(-0.5), time.gmtime(True)[5],
                             time.localtime(Index())[4:6], time.localtime(0.9)[5], abs(time.mktime(time.strptime(time.ctime())) - time.time()) < 60,
                             [told(call, seconds) for call in (time.gmtime, time.localtime, time.ctime)
                              for seconds in (float('nan'), float('inf'), 2 ** 70, '1')]]
                            """).value())
                .isEqualTo("[[1969,12,31,23,59,59],[1969,12,31,23,59,58],\"Wed Dec 31 23:59:59 1969\",1,[1,1],0,true,["
                        + String.join(
                                ",",
                                Collections.nCopies(
                                        3, "\"ValueError\",\"OverflowError\",\"OverflowError\",\"TypeError\""))
                        + "]]");
    }

    @ParameterizedTest(name = "with a policy: {0}")
    @ValueSource(booleans = {true, false})
    void whatIsABuiltInFunctionInPythonIsNoMethod(boolean enforced) throws IOException {
        assertThat(worker(enforced).run("""
                        import hashlib, math, time, unicodedata
                        class Clock:
                            sleep, text, digit, new, root = time.sleep, time.strftime, unicodedata.digit, hashlib.new, math.cbrt
                        clock = Clock()
                        [clock.sleep(0), clock.text('%Y', time.gmtime(0)), clock.digit('4'), clock.new('md5').name,
                         clock.root(8.0), time.sleep.__name__, callable(time.strftime)]
                        """).value()).isEqualTo("[null,\"1970\",4,\"md5\",2.0,\"sleep\",true]");
    }

    /// What CPython 3.12 gives.
    @ParameterizedTest(name = "with a policy: {0}")
    @ValueSource(booleans = {true, false})
    void whatTheEngineFailsOfIsRightOrAnException(boolean enforced) throws IOException {
        assertThat(differences(enforced, """
            re.sub('a', lambda m: 5, 'ba')                            ~ TypeError
            re.sub('a', lambda m: b'x', 'ba')                         ~ TypeError
            re.sub(b'a', lambda m: 'x', b'ba')                        ~ TypeError
            re.subn('a', lambda m: 1.5, 'ba')                         ~ TypeError
            re.sub('a', lambda m: None, 'ba')                         ~ b
            re.sub('a', lambda m: m[0] * 2, 'aba', count=1)           ~ aaba
            re.sub('A', 'x', 'aba', flags=re.I)                       ~ xbx
            re.subn('a', lambda m: 'x', 'aba')                        ~ ('xbx', 2)
            hmac.new(b'', b'm', 'sha256').hexdigest()[:8]             ~ a6409210
            hmac.digest(b'', b'm', 'sha256').hex()[:8]                ~ a6409210
            hmac.new(b'k', b'm', 'md5').hexdigest()[:8]               ~ ed7e724d
            zlib.compressobj(level=99)                                ~ ValueError
            zlib.compressobj(strategy=9)                              ~ ValueError
            zlib.compressobj(memLevel=0)                              ~ ValueError
            zlib.decompress(zipped(zlib.compressobj(strategy=zlib.Z_FIXED))) ~ b'data'
            zlib.decompress(zipped(zlib.compressobj(9, zlib.DEFLATED, -15)), -15) ~ b'data'
            zlib.decompress(zlib.compress(b'data', wbits=31), 47)     ~ b'data'
            zlib.decompress(zlib.compress(b'data'), 47)               ~ b'data'
            """)).isEmpty();
    }

    /// What CPython 3.12 gives, of numbers from the same seed too.
    @ParameterizedTest(name = "with a policy: {0}")
    @ValueSource(booleans = {true, false})
    void numbersOfAnySizeAreTreatedAsCPythonTreatsThem(boolean enforced) throws IOException {
        assertThat(differences(enforced, """
            round(1e23)                                               ~ 99999999999999991611392
            round(-12345678901234567890.0)                            ~ -12345678901234567168
            round(2.0 ** 52 - 0.5), round(4503599627370495.5)         ~ (4503599627370496, 4503599627370496)
            round(2.5), round(-0.5), round(3), round(True)            ~ (2, 0, 3, 1)
            round(2.675, 2), round(1234, -2), round(1e300, 2)         ~ (2.67, 1200, 1e+300)
            round(1.5, None), round(number=2.5, ndigits=0)            ~ (2, 2.0)
            round(float('inf'))                                       ~ OverflowError
            round(float('nan'))                                       ~ ValueError
            round('1')                                                ~ TypeError
            Rounds().round(3.7), [*map(round, [0.5, 1.5])]            ~ (4, [0, 2])
            sys.maxsize                                               ~ 9223372036854775807
            copy.deepcopy([round])[0](2.5), copy.copy(format)(1, '>3') ~ (2, '  1')
            random.sample(range(10 ** 12), 3)                         ~ [434439589175, 54335349840, 902254243635]
            random.choice(range(3 * 10 ** 9)), random.choice(range(10 ** 12, 0, -7)) ~ (1390851128, 700919705284)
            random.choices(range(10 ** 12), k=2)                      ~ [323832764833, 150849173924]
            random.Random(5).sample(range(-10 ** 12, 10 ** 12, 3), k=2) ~ [-154455350065, 182083924427]
            random.sample(range(10 ** 12), -1)                        ~ ValueError
            random.sample(range(5), 2), random.choice([1, 2, 3])      ~ ([2, 1], 2)
            sorted(random.SystemRandom().sample(range(2 ** 31), 2))[0] >= 0 ~ True
            """)).isEmpty();
    }

    @Test
    void theSizeOfAnObjectIsAboutThatOfCPython() throws IOException {
        assertThat(utc.run("""
                        import sys
                        class Own:
                            def __sizeof__(self):
                                return 7
                        class Row(dict):
                            pass
                        sizes = [sys.getsizeof(x) for x in (0, 2 ** 100, '', 'abc', b'', [], [1, 2], (), {}, None, 1.5, Own())]
                        # of a thousand CPython 3.12 says 8056, 36952 and 32984
                        large = [sys.getsizeof(x) for x in ([0] * 1000, dict.fromkeys(range(1000)), set(range(1000)))]
                        near = [abs(size / real - 1) < 0.5 for size, real in zip(large, (8056, 36952, 32984))]
                        sizes + near + [sys.getsizeof(x, default=0) > 0 for x in (Row(a=1), Own, (i for i in ()), print, len)]
                        """).value())
                .isEqualTo("[28,40,41,44,33,56,72,40,64,16,24,39,true,true,true,true,true,true,true,true]");
    }
}
