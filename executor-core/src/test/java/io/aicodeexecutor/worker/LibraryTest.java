package io.aicodeexecutor.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.wire.Frame;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What library functions would do for a guest that it may not do itself; and that they do what they are for. `⏎`
/// stands for the end of a line.
final class LibraryTest {
    private static InProcessWorker worker;

    @BeforeAll
    static void start() throws IOException {
        worker = InProcessWorker.standard();
    }

    @AfterAll
    static void stop() throws IOException {
        worker.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            import operator⏎operator.attrgetter('__cla' + 'ss__')(1) ~ AttributeError ~ attribute "__class__" is not accessible by a computed name
            import operator⏎operator.attrgetter('real.__cla' + 'ss__')(1) ~ AttributeError ~ attribute "__class__" is not accessible by a computed name
            import operator⏎operator.methodcaller('__redu' + 'ce__')(1) ~ AttributeError ~ attribute "__reduce__" is not accessible by a computed name
            import string⏎string.Formatter().get_field('0.__cla' + 'ss__', (1,), {}) ~ AttributeError ~ attribute "__class__" is not accessible by a computed name
            import string⏎string.Formatter().format('{0.__cla' + 'ss__}', 1) ~ AttributeError ~ attribute "__class__" is not accessible by a computed name
            import functools⏎class C:⏎    def __setattr__(self, n, v): print(n, v)⏎functools.update_wrapper(C(), len, assigned=('__se' + 'lf__',), updated=()) ~ AttributeError ~ attribute "__self__" is not accessible by a computed name
            import functools⏎p = functools.cached_property(lambda s: 1)⏎p.attrname = '__glo' + 'bals__'⏎class A: pass⏎p.__get__(A()) ~ AttributeError ~ attribute "__globals__" is not accessible by a computed name
            import functools⏎p = functools.cached_property(lambda s: 1)⏎p.attrname = 'x'⏎p.__get__(type(lambda: 1)) ~ TypeError ~ cached_property caches in instances only
            import functools⏎@functools.singledispatch⏎def f(x): pass⏎@f.register⏎def g(x: "open('/etc/passwd')"): pass ~ NameError ~ name "open" may not stand in text that becomes code
            import typing⏎type(typing.List[int])(len, (int,)).__getattr__('__se' + 'lf__') ~ AttributeError ~ attribute "__self__" is not accessible by a computed name
            import enum⏎class A(enum.Enum):⏎    X = 1⏎type(A)._convert_(A, 'B', 'json', lambda n: True) ~ TypeError ~ enumerations are not made of modules here
            import dataclasses⏎@dataclasses.dataclass⏎class A:⏎    x: int = 0⏎dataclasses.fields(A)[0].name = "x,open('/etc/passwd')"⏎@dataclasses.dataclass(init=False)⏎class B(A): pass ~ NameError ~ name "open" may not stand in text that becomes code
            import logging⏎class G(str):⏎    def __mod__(self, d): return d⏎logging.Formatter(G('%(x)s'), validate=False) ~ TypeError ~ a format is a str, not 'G'
            import logging⏎logging.Formatter('%(message)s').formatMessage(len) ~ TypeError ~ only log records are formatted
            import unittest, io⏎unittest.TextTestRunner(stream=len).stream.__getattr__('__se' + 'lf__') ~ AttributeError ~ attribute "__self__" is not accessible by a computed name
            import unittest⏎unittest.defaultTestLoader.loadTestsFromName('os.getcwd') ~ ImportError ~ tests are loaded from classes and from the program itself, not by name
            import unittest⏎unittest.defaultTestLoader.discover('.') ~ ImportError ~ tests are loaded from classes and from the program itself, not by name
            import unittest⏎unittest.main('os') ~ ImportError ~ tests are loaded from classes and from the program itself, not by name
            import pprint⏎pprint.PrettyPrinter()._pprint_simplenamespace(len, None, 0, 0, {}, 0) ~ TypeError ~ only namespaces are shown so
            import shlex⏎shlex.shlex('a').sourcehook('/etc/passwd') ~ PermissionError ~ there are no files here
            import xml.etree.ElementTree as E⏎E.parse('/etc/passwd') ~ PermissionError ~ there are no files here
            import cmd⏎cmd.Cmd().cmdloop() ~ RuntimeError ~ there is no standard input; pass data to the program as its context
            import locale⏎locale.setlocale(locale.LC_ALL, 'de_DE.UTF-8') ~ ValueError ~ unsupported locale setting
            import warnings⏎warnings.catch_warnings()._module ~ AttributeError ~ 'catch_warnings' object has no attribute '_module'
            import collections⏎getattr(collections.namedtuple('A', 'x')._make, '__se' + 'lf__') ~ AttributeError ~ attribute "__self__" is not accessible by a computed name
            import unittest, textwrap⏎f = textwrap.dedent⏎f._type_equality_funcs = {int: '__glo' + 'bals__'}⏎unittest.TestCase._getAssertEqualityFunc(f, 1, 1) ~ AttributeError ~ attribute "__globals__" is not accessible by a computed name
            import unittest, textwrap⏎f = textwrap.dedent⏎f._testMethodName = '__glo' + 'bals__'⏎unittest.TestCase.debug(f) ~ AttributeError ~ attribute "__globals__" is not accessible by a computed name
            import unittest⏎class T(unittest.TestCase): pass⏎T('__cla' + 'ss__') ~ ValueError ~ no such test method in <class '__main__.T'>: __class__
            import dataclasses⏎@dataclasses.dataclass⏎class A:⏎    x: int = 1⏎dataclasses.fields(A)[0].name = '__cla' + 'ss__'⏎dataclasses.asdict(A()) ~ AttributeError ~ attribute "__class__" is not accessible by a computed name
            import dataclasses⏎@dataclasses.dataclass⏎class A:⏎    x: int = 1⏎dataclasses.fields(A)[0].name = '__cla' + 'ss__'⏎dataclasses.astuple(A()) ~ AttributeError ~ attribute "__class__" is not accessible by a computed name
            import dataclasses⏎@dataclasses.dataclass⏎class A:⏎    x: int = 1⏎dataclasses.fields(A)[0].name = '__cla' + 'ss__'⏎dataclasses.replace(A()) ~ AttributeError ~ attribute "__class__" is not accessible by a computed name
            import dataclasses⏎@dataclasses.dataclass⏎class A:⏎    x: int = 1⏎dataclasses.fields(A)[0].name = '__cla' + 'ss__'⏎import pprint, io⏎pprint.PrettyPrinter()._pprint_dataclass(A(), io.StringIO(), 0, 0, {}, 0) ~ AttributeError ~ attribute "__class__" is not accessible by a computed name
            import dataclasses⏎dataclasses.make_dataclass('A', ['__glo' + 'bals__'], init=False, repr=False, eq=False) ~ AttributeError ~ attribute "__globals__" is not accessible by a computed name
            import cmd, textwrap⏎class R:⏎    def __radd__(self, o): return '__glo' + 'bals__'⏎textwrap.dedent.parseline = lambda line: (R(), '', line)⏎cmd.Cmd.onecmd(textwrap.dedent, 'x') ~ AttributeError ~ 'function' object has no attribute 'default'
            import typing⏎R = type(typing.get_args(typing.List['x'])[0])⏎class F(R, _root=True): pass⏎F('x')._evaluate({}, {}, recursive_guard=frozenset()) ~ TypeError ~ only plain references are evaluated
            import functools⏎functools.update_wrapper(type, int, assigned=()) ~ AttributeError ~ names are not copied into what has no dictionary of its own
            import functools⏎functools.update_wrapper(type[int], int, assigned=()) ~ AttributeError ~ names are not copied into what has no dictionary of its own
            import functools⏎class P(functools.cached_property): attrname = property(lambda self: '__sub' + 'classes__', lambda self, value: None)⏎P(len).__get__(type[int]) ~ AttributeError ~ attribute "__subclasses__" is not accessible by a computed name
            import functools⏎p = functools.cached_property(len)⏎p.attrname = 'x'⏎p.__get__(type[int]) ~ TypeError ~ cached_property caches in instances only
            import copy⏎copy.copy(type('X', (), {'__reduce_' + 'ex__': lambda s, p: ((lambda: type), (), {'a': 1})})()) ~ AttributeError ~ names are not copied into what has no dictionary of its own
            import copy⏎copy.copy(type('X', (), {'__reduce_' + 'ex__': lambda s, p: ((lambda: type[int]), (), {'a': 1})})()) ~ AttributeError ~ names are not copied into what has no dictionary of its own
            import logging⏎s = logging.Formatter('{x}', style='{')._style⏎s._defaults = {'a': 1}⏎s._format(type) ~ TypeError ~ only log records are formatted
            import logging⏎s = logging.Formatter('{x}', style='{')._style⏎class D:⏎    def __or__(self, o): return o⏎s._defaults = D()⏎s._format(logging.makeLogRecord({})) ~ TypeError ~ only log records are formatted
            import logging⏎S = type('S', (type(logging.Formatter('%(message)s')._style),), {})⏎S('x')._format(logging.makeLogRecord({})) ~ TypeError ~ only log records are formatted, and by the styles of logging itself
            import doctest⏎def f():⏎    ">>> 1"⏎doctest.DocTestFinder().find(f, 'f', module=type) ~ ImportError ~ only the program's own docstrings are tested here
            import enum, textwrap⏎class P(enum.property):⏎    asked = 0⏎    @property⏎    def name(self):⏎        self.asked += 1⏎        return 'x' if self.asked == 1 else '__glo' + 'bals__'⏎p = P()⏎p._attr_type, p._cls_type = 'attr', textwrap.dedent⏎p.__get__(1, int) ~ AttributeError ~ 'function' object has no attribute 'x'
            import collections⏎collections.namedtuple('N', ['gi_' + 'frame']) ~ AttributeError ~ attribute "gi_frame" is not accessible by a computed name
            import typing⏎typing.NamedTuple('N', [('gi_' + 'frame', int)]) ~ AttributeError ~ attribute "gi_frame" is not accessible by a computed name
            import doctest⏎doctest.DocTestSuite ~ AttributeError ~ module 'doctest' has no attribute 'DocTestSuite'
            import doctest, json⏎class F(doctest.DocTestFinder):⏎    def _find(self, tests, obj, name, module, *more): module.codecs⏎F().find(json.dumps) ~ AttributeError ~ module '__main__' has no attribute 'codecs'
            """)
    void whatTheGuestMayNotTheLibraryDoesNotForIt(String source, String type, String message) throws IOException {
        Frame.Raised raised = worker.runLines(source).raised();
        assertThat(raised.type()).isEqualTo(type);
        assertThat(raised.message()).isEqualTo(message);
    }

    @Test
    void textOfTheGuestRunsAmongNoNamesOfTheLibrary() throws IOException {
        // it finds the guard where it would find what the guard is before
        assertThat(worker.run("""
                        import dataclasses, typing
                        seen = []
                        reference = type(typing.get_args(typing.List['x'])[0])
                        for module in ('builtins', 'json', 'asyncio', 'sysconfig'):
                            try:
                                text = reference('seen.append(getattr is guard)', module=module)
                                text._evaluate({}, {'seen': seen, 'guard': getattr}, recursive_guard=frozenset())
                            except TypeError:
                                pass
                        field = [('x', int, dataclasses.field(default=1))]
                        base = dataclasses.make_dataclass('A', field, module='builtins')
                        dataclasses.fields(base)[0].name = 'x,self.see(getattr)'
                        see = {'see': lambda self, value: seen.append(value is getattr)}
                        kind = dataclasses.make_dataclass('B', [], bases=(base,), namespace=see, module='builtins', init=False)
                        kind() == kind()
                        seen
                        """).value()).isEqualTo("[true,true,true,true,true,true]");
    }

    @Test
    void aTypeThatIsCopiedIsLookedForAmongTheNamesThatTypingExports() throws IOException {
        assertThat(worker.run("""
                        import copy, typing
                        alias = type(typing.List[int])
                        hidden = alias(list, (int,), name='__buil' + 'tins__')
                        [copy.copy(hidden) == list[int], copy.copy(typing.List[int]) == typing.List[int],
                         copy.deepcopy(typing.Dict[str, typing.Optional[int]]) == typing.Dict[str, typing.Optional[int]],
                         copy.copy(typing.Callable[[int], str]) == typing.Callable[[int], str]]
                        """).value()).isEqualTo("[true,true,true,true]");
    }

    @Test
    void referencesAreEvaluatedAmongTheNamesOfTheProgram() throws IOException {
        assertThat(worker.run("""
                        import functools, textwrap, typing
                        got = []
                        reference = type(typing.get_args(typing.Optional['x'])[0])
                        class Spy(reference, _root=True):
                            def _evaluate(self, globals, locals, *more, **named):
                                got.extend([dict(globals), dict(locals)])
                                return int
                        def f(a: Spy('int')): pass
                        functools.update_wrapper(f, textwrap.dedent, assigned=(), updated=())
                        @functools.singledispatch
                        def g(a): pass
                        g.register(f)
                        reference('y', module='sys')._evaluate({}, {'y': Spy('int')}, None, recursive_guard=frozenset())
                        class Own: pass
                        @g.register
                        def own(a: 'Own'):
                            return 'own'
                        # what the spy was told: nothing of the library's
                        own_names = ('got', 'Own', 'y', 'f', 'g', 'functools', 'textwrap', 'typing', 'Spy', 'reference')
                        names = sorted({name for names in got for name in names if name not in own_names})
                        [len(got) > 0, names, g(Own())]
                        """).value()).isEqualTo("[true,[],\"own\"]");
    }

    @Test
    void theBuiltinsOfAllAreNotLeftWhereTextWasEvaluated() throws IOException {
        assertThat(worker.run("""
                        import doctest, typing
                        reference = type(typing.get_args(typing.Optional['x'])[0])
                        names, name = {}, '__buil' + 'tins__'
                        seen = []
                        names['f'] = lambda: seen.append(names.get(name)) or int
                        reference('f()')._evaluate(names, names, recursive_guard=frozenset())
                        def own():
                            \"""
                            >>> len('ab') + double(2)
                            6
                            >>> import json, datetime
                            >>> json.dumps([datetime.datetime.strptime('2026', '%Y').year])
                            '[2026]'
                            \"""
                        def double(n): return 2 * n
                        test = doctest.DocTestFinder().find(own)[0]
                        seen.append(test.globs.get(name))
                        failed = doctest.DocTestRunner(verbose=False).run(test, clear_globs=False).failed
                        seen.append(test.globs[name])

                        class Lying(str):
                            def __ne__(self, other): return False
                            def __eq__(self, other): return True
                        token = typing.TypeVar('__aicodeexecutor__')
                        found = []
                        try:
                            reference('hold(modules)', module=Lying('sys'))._evaluate(
                                {}, {'hold': found.append}, (token,), recursive_guard=frozenset())
                        except NameError as e:
                            found.append(str(e))
                        [failed, seen, found]
                        """).value()).isEqualTo("[0,[null,null,{}],[\"name 'modules' is not defined\"]]");
    }

    @Test
    void whatTheInterpreterImportsForItselfIsThereAfterTextWasRun() throws IOException {
        assertThat(worker.run("""
                        import dataclasses, datetime, time

                        @dataclasses.dataclass
                        class A:
                            x: int = 1

                        [datetime.datetime.strptime('27/Nov/2026', '%d/%b/%Y').month, time.strptime('2026', '%Y').tm_year, A().x]
                        """).value()).isEqualTo("[11,2026,1]");
    }

    @Test
    void membersAndFieldsMayHaveTheNamesOfBuiltins() throws IOException {
        assertThat(worker.run("""
                        import collections, enum
                        command = enum.Enum('Command', 'open help exit')
                        option = collections.namedtuple('Option', 'name help input')
                        [[member.name for member in command], command['open'].value, option(1, 2, 3).help]
                        """).value()).isEqualTo("[[\"open\",\"help\",\"exit\"],1,2]");
    }

    @Test
    void anEnumerationFindsNothingInClassesThatAreNotItsBases() throws IOException {
        assertThat(worker.run("""
                        import enum
                        name = '__sub' + 'classes__'
                        class Kind(enum.EnumType):
                            pass
                        members = Kind.__prepare__('E', (enum.Enum,))
                        members._member_names[name] = None
                        dict.__setitem__(members, name, 5)
                        try:
                            Kind('E', (enum.Enum,), members)
                            told = 'made'
                        except BaseException as e:
                            told = str(e)
                        class Color(enum.Enum):
                            RED = 1
                            name_ = 'n'
                            @enum.property
                            def first(self):
                                return self.name[0]
                            @property
                            def value(self):
                                return 'v'
                        [told, Color.RED.first, Color.RED.value, Color['RED'].name, Color(1).name]
                        """).value())
                .isEqualTo(
                        "[\"attribute \\\"__subclasses__\\\" is not accessible by a computed name\",\"R\",\"v\",\"RED\",\"RED\"]");
    }

    @Test
    void theBaseOfRedirectionsRedirectsNothing() throws IOException {
        assertThat(worker.run("""
                        import abc, contextlib
                        seen, asked = [], abc.ABCMeta.__subclasscheck__
                        def see(cls, other):
                            seen.append(cls)
                            return asked(cls, other)
                        abc.ABCMeta.__subclasscheck__ = see
                        try:
                            issubclass(int, contextlib.AbstractContextManager)
                        finally:
                            abc.ABCMeta.__subclasscheck__ = asked
                        told = []
                        for kind in [kind for kind in seen if kind.__name__ == '_RedirectStream']:
                            kind._stream = 'modules'
                            try:
                                kind(None).__enter__()
                            except TypeError as e:
                                told.append(str(e))
                        told
                        """).value()).isEqualTo("[\"only standard output and standard error are redirected\"]");
    }

    @Test
    void aTupleWithNamesIsOfTheModuleThatMakesIt() throws IOException {
        assertThat(worker.run("""
                        import collections, difflib, typing
                        point = collections.namedtuple('Point', 'x, y', defaults=[2])
                        named = typing.NamedTuple('Named', [('open', int), ('locals', str)])
                        [point.__module__, named.__module__, difflib.Match.__module__, repr(point(1)), named(1, 'a').open]
                        """).value()).isEqualTo("[\"__main__\",\"__main__\",\"difflib\",\"Point(x=1, y=2)\",1]");
    }

    @Test
    void aTaskShowsNoFrames() throws IOException {
        assertThat(worker.run("""
                        import asyncio
                        async def main():
                            return asyncio.current_task().get_stack()
                        asyncio.run(main())
                        """).value()).isEqualTo("[]");
    }

    @Test
    void whatAGuestHasRedefinedTheLibraryDoesNotUse() throws IOException {
        assertThat(worker.run("""
                        staticmethod = Warning = lambda *a, **k: 1 / 0
                        import asyncio, warnings
                        async def f():
                            return await asyncio.sleep(0, 3)
                        with warnings.catch_warnings(record=True, action='always') as seen:
                            warnings.warn('careful')
                        [asyncio.run(f()), len(seen)]
                        """).value()).isEqualTo("[3,1]");
    }

    @Test
    void theStreamsAreNotFiles() throws IOException {
        assertThat(worker.run("import sys, cmd, logging\n"
                                + "[type(sys.stdout.buffer).__name__, type(cmd.Cmd().stdout.buffer).__name__,"
                                + " type(logging.StreamHandler().stream.buffer).__name__]")
                        .value())
                .isEqualTo("[\"Output\",\"Output\",\"Output\"]");
        assertThat(worker.run("import sys\ntype(sys.stdout.buffer)('/etc/passwd')")
                        .raised()
                        .type())
                .isEqualTo("TypeError");
        assertThat(worker.run(
                                "import cmd, shlex\n[type(cmd.Cmd().stdin).__name__, type(shlex.shlex().instream).__name__]")
                        .value())
                .isEqualTo("[\"NoInput\",\"NoInput\"]");
    }

    @Test
    void aRedirectionTouchesNothingButItsStream() throws IOException {
        assertThat(worker.run("""
                        import contextlib, io
                        class R(contextlib.redirect_stdout):
                            _stream = 'modules'
                        out = io.StringIO()
                        with R(out):
                            print('within')
                        with contextlib.redirect_stderr(out):
                            import sys
                            print('error', file=sys.stderr)
                        import json
                        [out.getvalue(), json.dumps(1), contextlib.redirect_stderr.__qualname__]
                        """).value()).isEqualTo("[\"within\\nerror\\n\",\"1\",\"redirect_stderr\"]");
    }

    /// In a fresh interpreter: the first of these fetches what the engine makes trees with.
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            import collections⏎collections.namedtuple('A', 'match x')(1, 2) ~ [1,2]
            import dataclasses⏎@dataclasses.dataclass⏎class A:⏎    match: int⏎A(3).match ~ 3
            import functools⏎class match: pass⏎@functools.singledispatch⏎def f(a): pass⏎@f.register⏎def g(a: 'match'): return 4⏎f(match()) ~ 4
            """)
    void matchIsANameLikeAnyOther(String source, String value) throws IOException {
        try (InProcessWorker fresh = InProcessWorker.standard()) {
            assertThat(fresh.runLines(source).value()).isEqualTo(value);
        }
    }

    @Test
    void theLibraryDoesWhatItIsFor() throws IOException {
        assertThat(worker.run("""
                        import functools, operator, string, typing, dataclasses, enum, collections, logging, pprint, copy
                        import warnings, traceback, uuid, io

                        def deco(f):
                            @functools.wraps(f)
                            def inner(*a):
                                return f(*a)
                            return inner

                        @deco
                        def named(x: int) -> int:
                            "documented"
                            return x

                        class P:
                            @functools.cached_property
                            def _p(self):
                                return 5

                        @dataclasses.dataclass(order=True, frozen=True, slots=True)
                        class D:
                            a: int
                            _b: list = dataclasses.field(default_factory=list, compare=False)

                        class E(enum.Enum):
                            A = 1
                            @property
                            def double(self):
                                return self.value * 2

                        class T(typing.NamedTuple):
                            x: int = 1

                        @functools.singledispatch
                        def kind(x):
                            return 'other'

                        @kind.register
                        def _int(x: int):
                            return 'int'

                        with warnings.catch_warnings(record=True) as seen:
                            warnings.simplefilter('always')
                            warnings.warn('careful')
                        try:
                            1 / 0
                        except ZeroDivisionError as e:
                            told = traceback.format_exception_only(e)
                        out = io.StringIO()
                        handler = logging.StreamHandler(out)
                        handler.setFormatter(logging.Formatter('%(levelname)s:%(message)s'))
                        logger = logging.getLogger('l')
                        logger.addHandler(handler)
                        logger.error('bad %s', 'x')
                        [named.__name__, named.__doc__, P()._p, D(1) < D(2), dataclasses.asdict(D(1)), copy.replace(D(1), a=2).a
                         if hasattr(copy, 'replace') else dataclasses.replace(D(1), a=2).a, E.A.double, E('A' and 1).name, T().x,
                         kind(1), kind('a'), operator.attrgetter('real')(3), operator.methodcaller('upper')('a'),
                         string.Formatter().format('{0.real} {b}', 4, b=5), typing.List[int].__origin__ is list,
                         collections.namedtuple('N', 'x y')(1, 2)._asdict(), str(seen[0].message), told, out.getvalue(),
                         pprint.pformat({'b': 1, 'a': [2]}), copy.deepcopy(D(1)) == D(1), uuid.uuid1().version]
                        """).value())
                .isEqualTo(
                        "[\"named\",\"documented\",5,true,{\"a\":1,\"_b\":[]},2,2,\"A\",1,\"int\",\"other\",3,\"A\",\"4 5\",true,"
                                + "{\"x\":1,\"y\":2},\"careful\",[\"ZeroDivisionError: division by zero\\n\"],\"ERROR:bad x\\n\","
                                + "\"{'a': [2], 'b': 1}\",true,1]");
    }

    @Test
    void whatWrapsAClassHasItsAttributes() throws IOException {
        assertThat(worker.run("""
                        import functools

                        @functools.cache
                        class Config:
                            LIMIT = 5
                            _kept = 6

                        @functools.wraps(Config)
                        def make():
                            return Config()

                        [Config.LIMIT, Config._kept, make.LIMIT, make.__name__, hasattr(make, 'LIMIT')]
                        """).value()).isEqualTo("[5,6,5,\"Config\",true]");
    }

    @Test
    void annotationsThatAreTextsMeanTheSame() throws IOException {
        assertThat(worker.run("""
                        from __future__ import annotations
                        import dataclasses, typing
                        from dataclasses import InitVar, dataclass
                        from typing import ClassVar

                        @dataclass
                        class A:
                            seen: typing.ClassVar[int] = 1
                            also: ClassVar[int] = 2
                            once: dataclasses.InitVar[int]
                            twice: InitVar[int]
                            _: dataclasses.KW_ONLY
                            kept: int = 3
                            def __post_init__(self, once, twice):
                                self.kept += once + twice

                        [[f.name for f in dataclasses.fields(A)], A(1, 2, kept=4).kept, A.seen]
                        """).value()).isEqualTo("[[\"kept\"],7,1]");
    }

    @Test
    void aValueThatLiesAboutItsTypeIsNamedForWhatItIs() throws IOException {
        String lie = """
                class L:
                    def isoformat(self):
                        return 5
                L.__qualname__ = 'date'
                L = type('date', (L,), {'__module__': 'datetime'})
                L()
                """;
        Frame.Final last = worker.run(lie).last();
        assertThat(last)
                .isInstanceOfSatisfying(
                        Frame.Failed.class,
                        failed -> assertThat(failed.detail()).contains("datetime.date"));
    }
}
