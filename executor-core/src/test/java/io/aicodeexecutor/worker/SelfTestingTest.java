package io.aicodeexecutor.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Programs that test themselves: `unittest` runs their tests, `doctest` their examples, and nothing else.
/// `⏎` stands for the end of a line.
final class SelfTestingTest {
    private static InProcessWorker worker;

    @BeforeAll
    static void start() throws IOException {
        worker = InProcessWorker.standard();
    }

    @AfterAll
    static void stop() throws IOException {
        worker.close();
    }

    @Test
    void examplesRunAmongTheNamesOfTheProgram() throws IOException {
        InProcessWorker.Ended ended = worker.run("""
                import doctest, json

                def double(n):
                    \"""
                    >>> double(2)
                    5
                    \"""
                    return 2 * n

                runner = doctest.DocTestRunner(verbose=False)
                for test in doctest.DocTestFinder().find(double):
                    runner.run(test)
                doctest.run_docstring_examples(double, {'double': lambda n: 7})
                names = doctest.DocTestFinder(exclude_empty=False).find(json.dumps)[0].globs
                none = doctest.DocTestFinder().find(double, module=False)[0].globs
                [runner.failures, 'double' in names, 'getattr' in names, 'codecs' in names, sorted(none)]
                """);
        assertThat(ended.value()).isEqualTo("[1,true,false,false,[\"__name__\"]]");
        assertThat(ended.stdout()).contains("Got:\n    4\n").contains("Got:\n    7\n");
    }

    @Test
    void examplesAreLookedForInClassesOfTheProgramOnly() throws IOException {
        assertThat(worker.run("""
                        import doctest

                        class Own:
                            def method(self):
                                \"""
                                >>> 1
                                1
                                \"""

                        seen = []
                        class Finder:
                            _verbose, _recurse = False, True
                            def _is_routine(self, value): return True
                            def _from_module(self, module, value): return True
                            def _get_test(self, *more): return None
                            def _find(self, tests, value, *more): seen.append(value)

                        for kind in (type, object, int, type(len), Own):
                            doctest.DocTestFinder._find(Finder(), [], kind, 'n', None, None, {}, {})
                        [len(seen), seen[0] is Own.method, doctest.testmod().attempted]
                        """).value()).isEqualTo("[1,true,1]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            match own:⏎...     case object(__globals__=v): v ~ __globals__
            match [own]:⏎...     case [object(x=1) | object(__code__=[v])]: v ~ __code__
            def f(x):⏎...     match x:⏎...         case {'k': (object(__self__=v), *_)}: return v ~ __self__
            class K: __match_args__ = ('x',) ~ __match_args__
            __builtins__ ~ __builtins__
            (5).__class__ ~ __class__
            own.__globals__ ~ __globals__
            """)
    void anExampleReadsNoForbiddenAttribute(String example, String name) throws IOException {
        InProcessWorker.Ended ended = worker.runLines("import doctest\ndef own(): pass\ntext = '''\n>>> " + example
                + "\n'''\ntest = doctest.DocTestParser().get_doctest(text, {'own': own}, 'n', None, 0)\n"
                + "doctest.DocTestRunner(verbose=False).run(test).failed");
        assertThat(ended.value()).isEqualTo("1");
        assertThat(ended.stdout()).contains("NameError: name \"" + name + "\" may not stand in text that becomes code");
    }

    @Test
    void anExampleMayUsePatternsAndNamesMayBeCalledMatch() throws IOException {
        InProcessWorker.Ended ended = worker.run("""
                import collections, dataclasses, doctest, typing
                text = \"""
                >>> match {'a': [1, 2j]}:
                ...     case {'a': [int(real=x) as y, complex(imag=z), *rest], **more}: print(x, y, z, rest, more)
                1 1 2.0 [] {}
                >>> 'match'
                'match'
                >>> class Plain(list):
                ...     size: int = 3
                ...     def three(self):
                ...         return super().__len__() + self.size
                >>> Plain().three()
                3
                \"""
                test = doctest.DocTestParser().get_doctest(text, {}, 'n', None, 0)
                failed = doctest.DocTestRunner(verbose=False).run(test).failed

                @dataclasses.dataclass
                class A:
                    match: "re.Match" = 2

                [failed, collections.namedtuple('N', 'match')(1).match, A().match, typing.List['match'].__origin__ is list]
                """);
        assertThat(ended.stdout()).isEmpty();
        assertThat(ended.value()).isEqualTo("[0,1,2,true]");
    }

    @Test
    void wrappersKeepWhatTestsAreMarkedWith() throws IOException {
        assertThat(worker.run("""
                        import functools, io, unittest
                        def plain(f):
                            @functools.wraps(f)
                            def inner(*args):
                                return f(*args)
                            return inner
                        class A(unittest.TestCase):
                            @plain
                            @unittest.expectedFailure
                            def test_fails(self):
                                self.fail()
                            @plain
                            @unittest.skip('not now')
                            def test_skipped(self):
                                self.fail()
                        result = unittest.TextTestRunner(stream=io.StringIO()).run(
                            unittest.TestLoader().loadTestsFromTestCase(A))
                        [result.wasSuccessful(), len(result.expectedFailures), len(result.skipped)]
                        """).value()).isEqualTo("[true,1,1]");
    }

    @Test
    void unittestRunsTheTestsOfTheProgram() throws IOException {
        InProcessWorker.Ended ended = worker.run("""
                import unittest

                class A(unittest.TestCase):
                    def test_one(self):
                        self.assertEqual(1, 1)

                    def test_two(self):
                        with self.assertRaises(ZeroDivisionError):
                            1 / 0

                _ = 'kept'
                if __name__ == '__main__':
                    unittest.main(exit=False)
                """);
        assertThat(ended.value()).isEqualTo("\"kept\"");
        assertThat(ended.stderr()).contains("Ran 2 tests").contains("OK");
        assertThat(worker.run(
                                "import unittest\nclass A(unittest.TestCase):\n    def test(self):\n        self.fail('no')\n"
                                        + "unittest.main()")
                        .raised()
                        .type())
                .isEqualTo("SystemExit");
    }

    @Test
    void doctestRunsTheExamplesOfTheProgramAndNoOtherText() throws IOException {
        InProcessWorker.Ended ended = worker.run("""
                import doctest

                def double(n):
                    \"""Doubles.

                    >>> double(2)
                    4
                    >>> double(3)
                    7
                    >>> open('/etc/passwd')
                    \"""
                    return 2 * n

                r = doctest.testmod()
                [r.failed, r.attempted]
                """);
        assertThat(ended.value()).isEqualTo("[2,3]");
        assertThat(ended.stdout())
                .contains("Expected:\n    7\nGot:\n    6\n")
                .contains("NameError: name \"open\" may not stand in text that becomes code");
        assertThat(worker.run("import doctest, json\ndoctest.testmod(json)")
                        .raised()
                        .type())
                .isEqualTo("ImportError");
    }

    @Test
    void theExamplesOfAClassAreFoundAndRun() throws IOException {
        InProcessWorker.Ended ended = worker.run("""
                import doctest

                class Own:
                    \"""
                    >>> Own().three()
                    4
                    \"""
                    def three(self):
                        \"""
                        >>> 1
                        1
                        \"""
                        return 3

                doctest.run_docstring_examples(Own, {'Own': Own}, name='Own')
                len(doctest.DocTestFinder().find(Own, 'Own'))
                """);
        assertThat(ended.value()).isEqualTo("2");
        assertThat(ended.stdout()).contains("Expected:\n    4\nGot:\n    3\n");
    }
}
