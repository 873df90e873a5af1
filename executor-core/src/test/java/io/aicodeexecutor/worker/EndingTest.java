package io.aicodeexecutor.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aicodeexecutor.wire.Frame;
import io.aicodeexecutor.wire.FrameWriter;
import io.aicodeexecutor.wire.ProtocolException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The ways a program can end, with the policy off.
final class EndingTest {
    private static InProcessWorker worker;

    @BeforeAll
    static void start() throws IOException {
        worker = new InProcessWorker(InProcessWorker.setup(false));
    }

    @AfterAll
    static void stop() throws IOException {
        worker.close();
    }

    @Test
    void anExceptionCarriesTypeMessageLineAndTheProgramsFrames() throws IOException {
        Frame.Raised raised =
                worker.run("import json\ndef f():\n    json.loads('[1,')\nf()").raised();
        assertThat(raised.type()).isEqualTo("JSONDecodeError");
        assertThat(raised.message()).startsWith("Expecting value: line 1");
        assertThat(raised.line()).isEqualTo(3);
        assertThat(raised.frames()).containsExactly(new Frame.CodeFrame("<module>", 4), new Frame.CodeFrame("f", 3));
    }

    @Test
    void whatWasRehearsedBeforeTheProgramLeavesNothingInItsContext() throws IOException {
        for (int i = 0; i < 3; i++) {
            // as in a context in which nothing ran before
            assertThat(worker.run("_ = ' '.join(sorted(globals())), __annotations__")
                            .value())
                    .isEqualTo(
                            "[\"__annotations__ __builtins__ __doc__ __loader__ __name__ __package__ __spec__\",{}]");
        }
    }

    @Test
    void aSyntaxErrorSaysItsLine() throws IOException {
        Frame.Raised raised = worker.run("x = 1\ny = (\n").raised();
        assertThat(raised.type()).isEqualTo("SyntaxError");
        assertThat(raised.line()).isEqualTo(2);
    }

    @Test
    void leavingHasAStatus() throws IOException {
        assertThat(worker.run("import sys\nprint('bye')\nsys.exit()").value()).isEqualTo("null");
        Frame.Raised raised = worker.run("import sys\nsys.exit(4)").raised();
        assertThat(raised.type()).isEqualTo("SystemExit");
        assertThat(raised.message()).isEqualTo("4");
    }

    @Test
    void deepRecursionIsAnExceptionWithABoundedTraceback() throws IOException {
        Frame.Raised raised = worker.run("def f():\n    return f()\nf()").raised();
        assertThat(raised.type()).isEqualTo("RecursionError");
        assertThat(raised.frames()).hasSizeBetween(2, 100);
        assertThat(raised.frames().getFirst()).isEqualTo(new Frame.CodeFrame("<module>", 3));
    }

    @Test
    void recursionThatEndsWithinAnOperationIsAnExceptionToo() throws IOException {
        for (String program : List.of(
                "def f(n):\n    return f(n + 1) + 1\nf(0)",
                "def f(n):\n    return [f(n + 1)]\nf(0)",
                "class A:\n    def __repr__(self):\n        return repr(self)\nrepr(A())",
                "class A:\n    def __eq__(self, o):\n        return self == o\nA() == A()",
                "x = []\nfor i in range(100000):\n    x = [x]\nrepr(x)")) {
            assertThat(worker.run(program).raised().type()).as(program).isEqualTo("RecursionError");
        }
        assertThat(worker.run("1").value()).isEqualTo("1");
    }

    @Test
    void askingForTooMuchIsAFailureOfMemory() throws IOException {
        for (String source : List.of("'x' * 10**12", "raise MemoryError")) {
            Frame.Failed failed = (Frame.Failed) worker.run(source).last();
            assertThat(failed.reason()).isEqualTo(Frame.Reason.MEMORY);
        }
    }

    @Test
    void whatTheEngineForbidsIsTheProgramsOwnError() throws IOException {
        assertThat(worker.run("import threading\nthreading.Thread(target=print).start()")
                        .raised()
                        .message())
                .isEqualTo("threads are not available in the sandbox");
        assertThat(worker.run("import os\nos.getcwd()").raised().type()).isEqualTo("PermissionError");
        assertThat(worker.run("open('/etc/passwd')").raised().type()).isEqualTo("PermissionError");
    }

    @Test
    void theEnginesDoorsAreClosedWithoutAPolicyToo() throws IOException {
        assertThat(worker.run("__graalpython__").raised().type()).isEqualTo("NameError");
        assertThat(worker.run("import polyglot").raised().type()).isEqualTo("ImportError");
        assertThat(worker.run("import time, datetime, sys\n'polyglot' in sys.modules")
                        .value())
                .isEqualTo("false");
    }

    @Test
    void outputPastTheLimitIsCountedAndDroppedButForOneByte() throws IOException {
        Frame.JobLimits limits = new Frame.JobLimits(10, 10, 100, 8, 100, 60);
        var ended = worker.run("import sys\nprint('x' * 50)\nprint('e', file=sys.stderr)", "{}", limits, call -> {
            throw new AssertionError();
        });
        assertThat(ended.stdout()).hasSize(11);
        assertThat(ended.stderr()).isEqualTo("e\n");
        assertThat(ended.last().printed()).isEqualTo(new Frame.Printed(51, 2));
    }

    @Test
    void aFloodLargerThanTheBufferArrivesWhole() throws IOException {
        var ended = worker.run("for i in range(1000):\n    print('y' * 59)");
        assertThat(ended.stdout()).hasSize(60_000);
    }

    @Test
    void contextValuesAreGlobalVariables() throws IOException {
        var ended = worker.run(
                "[n, xs, type(d) is dict]",
                "{\"n\":123456789012345678901234567890,\"xs\":[1.5,null,\"\\ud83d\\ude00\"],\"d\":{}}",
                InProcessWorker.LIMITS,
                call -> {
                    throw new AssertionError();
                });
        assertThat(ended.value()).isEqualTo("[123456789012345678901234567890,[1.5,null,\"😀\"],true]");
    }

    @Test
    void anExceptionWhoseTextFailsIsStillAnException() throws IOException {
        Frame.Raised raised = worker.run(
                        "class E(Exception):\n    def __str__(self):\n        raise ValueError\nraise E")
                .raised();
        assertThat(raised.type()).isEqualTo("E");
        assertThat(worker.run("1").value()).isEqualTo("1");
    }

    @Test
    void aHostThatSpeaksOtherwiseIsNotServed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new FrameWriter(bytes)
                .write(new Frame.Job(1, "1", "{}", List.of(), InProcessWorker.LIMITS, OptionalLong.empty()));
        HostLink link =
                new HostLink(new ByteArrayInputStream(bytes.toByteArray()), OutputStream.nullOutputStream(), () -> {});
        assertThatThrownBy(link::setup)
                .isInstanceOf(ProtocolException.class)
                .hasMessage("the first frame of the host is not a setup");
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        new FrameWriter(other)
                .write(new Frame.Setup(99, InProcessWorker.setup(true).guards(), List.of(), "UTC"));
        HostLink stale =
                new HostLink(new ByteArrayInputStream(other.toByteArray()), OutputStream.nullOutputStream(), () -> {});
        assertThatThrownBy(stale::setup)
                .isInstanceOf(ProtocolException.class)
                .hasMessage("the host speaks another version of the protocol");
    }

    @Test
    void whenTheHostIsGoneTheProcessEnds() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        HostLink link =
                new HostLink(new ByteArrayInputStream(new byte[0]), OutputStream.nullOutputStream(), ended::countDown);
        link.listen();
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            _ = 3⏎5                                              ~ 3
            for _ in range(3): pass                              ~ 2
            _ = None⏎5                                           ~ null
            import datetime⏎_ = datetime.date(2026, 11, 27)⏎5    ~ `"2026-11-27"`
            class L(list): pass⏎_ = L([1])⏎5                     ~ [1]
            """)
    void theUnderscoreIsTheValueWhereItIsData(String source, String value) throws IOException {
        assertThat(worker.runLines(source).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            def _(x): pass⏎5                                     ~ 5
            class _: pass⏎5                                      ~ 5
            import functools as _⏎5                              ~ 5
            class A: pass⏎for i, _ in [(1, A())]: i⏎i            ~ 1
            class _: pass                                        ~ null
            import functools as _                                ~ null
            _ = len                                              ~ null
            _ = round                                            ~ null
            from time import sleep as _                          ~ null
            """)
    void whatIsNoDataIsNoValueThoughItIsCalledUnderscore(String source, String value) throws IOException {
        assertThat(worker.runLines(source).value()).isEqualTo(value);
    }

    /// `A` is a class, `big` longer than a value may be.
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            for _ in [A()]: pass                                 ~ null
            for _ in [A()]: pass⏎print(1)                        ~ null
            for _ in [[A()]]: pass⏎5                             ~ 5
            for i, _ in enumerate([big]): pass⏎i                 ~ 0
            a, _ = 1, {2: [A()]}⏎a                               ~ 1
            _ = A()⏎print(1)                                     ~ null
            def f():⏎    _ = 1⏎for _ in [A()]: f()               ~ null
            for _ in [[A()]]: (lambda: (_ := 1))()               ~ null
            _: int⏎for _ in [[A()]]: pass                        ~ null
            """)
    void anUnderscoreThatNobodyMeantFailsNoProgram(String source, String value) throws IOException {
        assertThat(worker.runLines("class A: pass⏎big = 'x' * 70_000⏎" + source).value())
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            _ = [A()]⏎5                      ~ a value of type "__main__.A" is not JSON data
            _: list = [A()]⏎5                ~ a value of type "__main__.A" is not JSON data
            _ = []⏎_ += [A()]                ~ a value of type "__main__.A" is not JSON data
            if (_ := [A()]): print(1)        ~ a value of type "__main__.A" is not JSON data
            def f():⏎    global _⏎    _ = [A()]⏎f() ~ a value of type "__main__.A" is not JSON data
            try:⏎    b = _ = A()⏎except E: 1 ~ a value of type "__main__.A" is not JSON data
            _ = big⏎print(1)                 ~ the value is larger than 65536 bytes as JSON
            """)
    void oneThatTheProgramAssignedAndThatCannotCrossIsSaid(String source, String detail) throws IOException {
        assertThat(worker.runLines("class A: pass⏎big = 'x' * 70_000⏎" + source).last())
                .isInstanceOfSatisfying(
                        Frame.Failed.class,
                        failed -> assertThat(failed.detail()).isEqualTo(detail));
    }

    @Test
    void aLastExpressionThatCannotCrossIsSaidWhereTheUnderscoreIsNotMeant() throws IOException {
        assertThat(worker.runLines("class A: pass⏎for _ in [[A()]]: pass⏎[len]").last())
                .isInstanceOfSatisfying(
                        Frame.Failed.class,
                        failed -> assertThat(failed.detail())
                                .isEqualTo("a value of type \"builtin_function_or_method\" is not JSON data"));
    }

    @Test
    void anObjectThatIsAllThereIsIsNamed() throws IOException {
        assertThat(worker.run("class A: pass\n_ = A()").last())
                .isInstanceOfSatisfying(
                        Frame.Failed.class,
                        failed -> assertThat(failed.detail())
                                .isEqualTo("a value of type \"__main__.A\" is not JSON data"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            import sys⏎sys.exit('fatal: no data')  ~ fatal: no data
            raise SystemExit(f'two⏎lines')         ~ two⏎lines
            raise SystemExit('a', 2)               ~ ('a', 2)
            raise SystemExit('')                   ~ 1
            raise SystemExit([1])                  ~ [1]
            """)
    void whatAProgramSaysWhenItExitsIsTold(String source, String message) throws IOException {
        assertThat(worker.run(source.replace("⏎sys", "\nsys").replace("⏎", "\\n"))
                        .raised())
                .satisfies(raised -> {
                    assertThat(raised.type()).isEqualTo("SystemExit");
                    assertThat(raised.message()).isEqualTo(message.replace('⏎', '\n'));
                });
    }

    /// The engine's own record of calls begins anew where an exception meets a handler that is not for it.
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            try:⏎    f(0)⏎finally:⏎    1                                      ~ <module> 7, f 2
            try:⏎    f(0)⏎except KeyError:⏎    1                              ~ <module> 7, f 2
            try:⏎    f(0)⏎except KeyError:⏎    1⏎finally:⏎    1               ~ <module> 7, f 2
            with C():⏎    f(0)                                                ~ <module> 7, f 2
            from contextlib import suppress⏎with suppress(KeyError):⏎    f(0) ~ <module> 8, f 2
            try:⏎    f(0)⏎except ZeroDivisionError:⏎    raise                 ~ <module> 7, f 2
            try:⏎    f(0)⏎except ZeroDivisionError as e:⏎    raise e          ~ <module> 9, <module> 7, f 2
            try:⏎    f(0)⏎except ZeroDivisionError:⏎    {}[1]                 ~ <module> 9
            def g(a):⏎    try:⏎        return f(a)⏎    finally:⏎        1⏎g(0) ~ <module> 11, g 8, f 2
            [*(f(i) for i in (1, 0))]                                         ~ <module> 6, <genexpr> 6, f 2
            [f(i) for i in (1, 0)]                                            ~ <module> 6, <listcomp> 6, f 2
            class A:⏎    f(0)                                                 ~ <module> 6, A 7, f 2
            (lambda a: f(a))(0)                                               ~ <module> 6, <lambda> 6, f 2
            sorted([1, 2], key=lambda a: f(0))                                ~ <module> 6, <lambda> 6, f 2
            async def h():⏎    f(0)⏎import asyncio; asyncio.run(h())          ~ <module> 8, h 7, f 2
            async def h():⏎    await asyncio.gather(k())⏎async def k():⏎    f(0)⏎import asyncio; asyncio.run(h()) ~ <module> 10, h 7, k 9, f 2
            f(0)                                                              ~ <module> 6, f 2
            """)
    void anExceptionTellsItsCallsWhateverItPassed(String source, String places) throws IOException {
        String before =
                "def f(a):⏎    return 1 / a⏎class C:⏎    def __enter__(self): pass⏎    def __exit__(self, *a): pass⏎";
        Frame.Raised raised = worker.runLines(before + source).raised();
        assertThat(raised.frames().stream()
                        .map(frame -> frame.function() + " " + frame.line())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(places);
        assertThat(raised.line()).isEqualTo(raised.frames().getLast().line());
    }

    @Test
    void ofManyCallsTheOutermostAndTheInnermostAreTold() throws IOException {
        Frame.Raised raised = worker.run("""
                error = ValueError('often')
                def f():
                    raise error
                for i in range(5_000):
                    try:
                        f()
                    except ValueError:
                        pass
                f()
                """).raised();
        assertThat(raised.frames()).hasSizeBetween(3, 100);
        assertThat(raised.frames().getFirst()).isEqualTo(new Frame.CodeFrame("<module>", 9));
        assertThat(raised.line()).isEqualTo(3);
    }

    @Test
    void aPlaceThatTheProgramMadeUpIsNoLine() throws IOException {
        Frame.Raised raised = worker.run("""
                import sys, types
                raise ValueError().with_traceback(types.TracebackType(None, sys._getframe(), 0, -5))
                """).raised();
        assertThat(raised.type()).isIn("ValueError", "TypeError");
        assertThat(raised.frames()).allSatisfy(frame -> assertThat(frame.line()).isNotNegative());
    }

    @Test
    void whatTheParserWarnsOfIsToldOnce() throws IOException {
        InProcessWorker.Ended ended = worker.run("class A: pass\nfor _ in [A()]: '\\d'\n");
        assertThat(ended.value()).isEqualTo("null");
        assertThat(ended.stderr()).containsOnlyOnce("SyntaxWarning");
    }

    @Test
    void exitAndQuitEndTheProgram() throws IOException {
        assertThat(worker.run("exit(3)\n1").raised()).satisfies(raised -> {
            assertThat(raised.type()).isEqualTo("SystemExit");
            assertThat(raised.message()).isEqualTo("3");
        });
        assertThat(worker.run("quit()\n1").value()).isEqualTo("null");
    }
}
