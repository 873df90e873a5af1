package io.aicodeexecutor.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.Policy;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the engine's own part of the library lacks or gets wrong is set right, with the policy and without it.
final class EngineLibraryTest {
    private static InProcessWorker worker(boolean enforced) throws IOException {
        return worker("UTC", enforced);
    }

    private static InProcessWorker worker(String timeZone, boolean enforced) throws IOException {
        return new InProcessWorker(InProcessWorker.setup(timeZone, enforced, Policy.standard()));
    }

    @ParameterizedTest(name = "with a policy: {0}")
    @ValueSource(booleans = {true, false})
    void whatTheEngineLacksIsThere(boolean enforced) throws IOException {
        try (InProcessWorker worker = worker(enforced)) {
            assertThat(worker.run("""
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
    }

    @ParameterizedTest(name = "with a policy: {0}")
    @ValueSource(booleans = {true, false})
    void whatTheEngineGetsWrongIsRight(boolean enforced) throws IOException {
        try (InProcessWorker worker = worker(enforced)) {
            assertThat(worker.run("""
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
        try (InProcessWorker worker = worker(enforced)) {
            assertThat(worker.run("""
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
    }

    @ParameterizedTest(name = "with a policy: {0}")
    @ValueSource(booleans = {true, false})
    void whatIsABuiltInFunctionInPythonIsNoMethod(boolean enforced) throws IOException {
        try (InProcessWorker worker = worker(enforced)) {
            assertThat(worker.run("""
                            import hashlib, math, time, unicodedata
                            class Clock:
                                sleep, text, digit, new, root = time.sleep, time.strftime, unicodedata.digit, hashlib.new, math.cbrt
                            clock = Clock()
                            [clock.sleep(0), clock.text('%Y', time.gmtime(0)), clock.digit('4'), clock.new('md5').name,
                             clock.root(8.0), time.sleep.__name__, callable(time.strftime)]
                            """).value()).isEqualTo("[null,\"1970\",4,\"md5\",2.0,\"sleep\",true]");
        }
    }
}
