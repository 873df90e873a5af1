package io.aicodeexecutor.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.Policy;
import io.aicodeexecutor.wire.Frame;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The guards inside, met by programs that no validator has seen.
final class GuardTest {
    private static InProcessWorker worker;

    @BeforeAll
    static void start() throws IOException {
        Policy policy = Policy.standard();
        Frame.GuardRules rules = new Frame.GuardRules(
                true,
                List.copyOf(policy.modules()),
                List.copyOf(policy.forbiddenNames()),
                List.copyOf(policy.allowedDunders()),
                List.copyOf(policy.hiddenNames()));
        worker = new InProcessWorker(new Frame.Setup(
                Frame.VERSION, rules, List.of(new Frame.ToolSignature("add", List.of("a", "b"))), "UTC"));
    }

    @AfterAll
    static void stop() throws IOException {
        worker.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eval",
                "exec",
                "compile",
                "open",
                "input",
                "help",
                "globals",
                "locals",
                "vars",
                "dir",
                "breakpoint",
                "__graalpython__"
            })
    void doorsAreNotAmongTheBuiltins(String name) throws IOException {
        Frame.Raised raised = worker.run(name).raised();
        assertThat(raised.type()).isEqualTo("NameError");
        assertThat(raised.message()).isEqualTo("name '" + name + "' is not defined");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"os", "builtins", "java", "polyglot", "ctypes", "importlib", "subprocess", "json.tool", "gc"})
    void modulesThatThePolicyDoesNotNameAreRefused(String module) throws IOException {
        Frame.Raised raised = worker.run("import " + module).raised();
        assertThat(raised.type()).isEqualTo("ImportError");
        assertThat(raised.message()).isEqualTo("module \"" + module + "\" may not be imported under this policy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import json, re, collections.abc, urllib.parse, dataclasses",
                "from urllib import parse",
                "from json import dumps, decoder as d",
                "from math import *",
                "from bisect import *\n_ = bisect([1, 2], 1)",
                "from __future__ import annotations",
            })
    void modulesOfThePolicyComeInEveryForm(String source) throws IOException {
        assertThat(worker.run(source).last()).isInstanceOf(Frame.Done.class);
    }

    @Test
    void aModuleThatCannotBeLoadedAheadIsLeftToTheProgramThatAsksForIt() throws IOException {
        try (InProcessWorker own = new InProcessWorker(InProcessWorker.setup(true, "json", "no_such_module"))) {
            List<String> imports = List.of("no_such_module");
            assertThat(own.run("1", imports, OptionalLong.empty()).value()).isEqualTo("1");
            Frame.Raised raised = own.run("import no_such_module", imports, OptionalLong.empty())
                    .raised();
            assertThat(raised.type()).isEqualTo("ModuleNotFoundError");
            assertThat(own.run("2").value()).isEqualTo("2");
        }
    }

    @Test
    void aSubmoduleDoesNotComeWithItsParent() throws IOException {
        assertThat(worker.run("import json\nfrom json import scanner").raised().message())
                .isEqualTo("module \"json.scanner\" may not be imported under this policy");
        assertThat(worker.run("from . import x").raised().message())
                .isEqualTo("relative imports are not possible here");
    }

    @Test
    void aStarBringsNothingThatTheLibraryKeepsForItself() throws IOException {
        assertThat(worker.run("from heapq import *\nfrom bisect import *\nopen")
                        .raised()
                        .type())
                .isEqualTo("NameError");
    }

    @Test
    void privateAttributesMayBeComputedAsTheyMayBeWritten() throws IOException {
        assertThat(worker.run("""
                        class Positive:
                            def __set_name__(self, owner, name):
                                self.slot = '_' + name
                            def __get__(self, instance, owner=None):
                                return getattr(instance, self.slot)
                            def __set__(self, instance, value):
                                setattr(instance, self.slot, abs(value))
                        class A:
                            x = Positive()
                        a = A()
                        a.x = -3
                        [a.x, a._x]
                        """).value()).isEqualTo("[3,3]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    getattr(1, '__class__')           | attribute "__class__" is not accessible by a computed name
                    getattr(1, '__globals__')         | attribute "__globals__" is not accessible by a computed name
                    setattr(len, '__doc' + 'x__', 1)  | attribute "__docx__" is not accessible by a computed name
                    hasattr((), '__sub' + 'classes__')| attribute "__subclasses__" is not accessible by a computed name
                    delattr(1, 'mro')                 | attribute "mro" is not accessible by a computed name
                    setattr(type('K', (), {}), '__match_args__', ())              | attribute "__match_args__" is not bound by a computed name
                    delattr(type('K', (), {'__match_args__': ()}), '__match_args__') | attribute "__match_args__" is not bound by a computed name
                    """)
    void computedNamesAreHeldToThePolicyOfWrittenOnes(String source, String message) throws IOException {
        Frame.Raised raised = worker.run(source).raised();
        assertThat(raised.type()).isEqualTo("AttributeError");
        assertThat(raised.message()).isEqualTo(message);
    }

    @Test
    void whatWrapsAnotherBindsNoMatchArguments() throws IOException {
        assertThat(worker.run("""
                        import functools
                        K, L = type('K', (), {}), type('L', (), {'__match_args__': ('a',)})
                        functools.update_wrapper(K, L, ('__match_args__',), ())
                        """).raised().message())
                .isEqualTo("attribute \"__match_args__\" is not bound by a computed name");
    }

    @Test
    void computedPublicNamesWork() throws IOException {
        assertThat(worker.run("class A: pass\na = A()\nsetattr(a, 'x', 1)\n"
                                + "r = [getattr(a, 'x'), hasattr(a, 'y'), getattr(a, 'y', 7), hasattr([], '__len__')]\n"
                                + "delattr(a, 'x')\nr + [hasattr(a, 'x')]")
                        .value())
                .isEqualTo("[1,false,7,true,false]");
        assertThat(worker.run("getattr(1, 5)").raised().message())
                .isEqualTo("attribute name must be string, not 'int'");
    }

    @Test
    void aNameThatExtendsATextIsTheTextThatItHolds() throws IOException {
        assertThat(worker.run("""
                        import enum, operator
                        class Field(enum.StrEnum):
                            REAL = 'real'
                            UPPER = 'upper'
                        [getattr(3, Field.REAL), hasattr(3, Field.UPPER), operator.attrgetter(Field.REAL)(4),
                         operator.methodcaller(Field.UPPER)('a')]
                        """).value()).isEqualTo("[3,false,4,\"A\"]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "getattr(f, Liar('__glo' 'bals__'))",
                "hasattr(f, Liar('__glo' 'bals__'))",
                "setattr(f, Liar('__co' 'de__'), 1)",
                "delattr(f, Liar('m' 'ro'))",
                "operator.attrgetter(Liar('__glo' 'bals__'))(f)",
                "operator.methodcaller(Liar('m' 'ro'))(int)",
                "functools.update_wrapper(f, f, (Liar('__glo' 'bals__'),), ())",
                "functools.update_wrapper(f, f, (), (Liar('__glo' 'bals__'),))",
            })
    void aNameThatLiesAboutItselfSmugglesNoOther(String source) throws IOException {
        Frame.Raised raised = worker.run("""
                        import functools, operator
                        class Liar(str):
                            def __str__(self):
                                return '__doc__'
                            def __eq__(self, other):
                                return True
                            def __ne__(self, other):
                                return False
                            def __hash__(self):
                                return hash('__doc__')
                            def __getitem__(self, place):
                                return '__doc__'[place]
                            def __len__(self):
                                return 3
                            def split(self, by):
                                return [self]
                        def f():
                            pass
                        """ + source).raised();
        assertThat(raised.type()).isEqualTo("AttributeError");
        assertThat(raised.message()).endsWith("\" is not accessible by a computed name");
    }

    @Test
    void aGuestThatRedefinesEveryBuiltinDoesNotReachTheGuards() throws IOException {
        String redefine =
                "for n in ('str', 'type', 'isinstance', 'len', 'frozenset', 'dict', 'list', 'tuple', 'getattr',"
                        + " 'zip', 'sorted', 'int', 'float', 'set', 'bytes', 'bytearray', 'object', 'staticmethod'):\n    pass\n"
                        + "str = type = isinstance = len = frozenset = dict = list = tuple = zip = sorted = int = lambda *a, **k:"
                        + " 1 / 0\nfloat = set = bytes = bytearray = object = staticmethod = ImportError = lambda *a, **k: 1 / 0\n";
        assertThat(worker.run(redefine + "import os").raised().type()).isEqualTo("ImportError");
        assertThat(worker.run(redefine + "getattr(1, '__class__')").raised().type())
                .isEqualTo("AttributeError");
        assertThat(worker.run(redefine + "{1.5: {3, 1}, 'b': b'x'}").value())
                .isEqualTo("{\"1.5\":[1,3],\"b\":\"eA==\"}");
    }

    @Test
    void theLibraryStillHasWhatItNeeds() throws IOException {
        assertThat(worker.run("import collections, dataclasses, enum, typing, functools, string, decimal, statistics\n"
                                + "P = collections.namedtuple('P', 'x y')\n@dataclasses.dataclass\nclass D:\n    a: int = 1\n"
                                + "class E(enum.Enum):\n    A = 1\n[P(1, 2).y, D().a, E.A.value, string.Template('$x')"
                                + ".substitute(x=1), statistics.mean([1, 3])]")
                        .value())
                .isEqualTo("[2,1,1,\"1\",2]");
    }

    @Test
    void aToolIsCalledByPositionAndByName() throws IOException {
        String source = "[tools.add(1, b=2), tools.add(a=3, b={'k': [None]})]";
        StringBuilder asked = new StringBuilder();
        var ended = worker.run(source, "{}", InProcessWorker.LIMITS, call -> {
            asked.append(call.tool()).append(call.argumentsJson());
            return new Frame.ToolResult(call.job(), true, "{\"big\":123456789012345678901,\"x\":[1.5,\"é\"]}");
        });
        assertThat(asked).hasToString("add{\"b\":2,\"a\":1}add{\"a\":3,\"b\":{\"k\":[null]}}");
        assertThat(ended.value())
                .isEqualTo(
                        "[{\"big\":123456789012345678901,\"x\":[1.5,\"é\"]},{\"big\":123456789012345678901,\"x\":[1.5,\"é\"]}]");
    }

    @Test
    void aRefusedToolIsAnExceptionThatAProgramCanCatch() throws IOException {
        String source = "try:\n    tools.add(1, 2)\nexcept tools.Error as e:\n    _ = str(e)";
        var ended = worker.run(
                source, "{}", InProcessWorker.LIMITS, call -> new Frame.ToolResult(call.job(), false, "no such luck"));
        assertThat(ended.value()).isEqualTo("\"no such luck\"");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    tools.add(1, 2, 3)    | TypeError | add() takes at most 2 positional arguments
                    tools.add(1, a=2)     | TypeError | add() got multiple values for argument 'a'
                    tools.add(object())   | ToolError | the arguments of tool "add" cannot be passed: a value of type "object" is not JSON data
                    v = []; L = type('L', (list,), {'__iter__': lambda self: v.clear() or iter([])}); v.extend([L(), 1]); tools.add(v) | ToolError | the arguments of tool "add" cannot be passed: a list became shorter while it was read
                    tools.other()         | AttributeError | 'Tools' object has no attribute 'other'
                    """)
    void aCallThatCannotBeMadeNeverReachesTheHost(String source, String type, String message) throws IOException {
        Frame.Raised raised = worker.run(source).raised();
        assertThat(raised.type()).isEqualTo(type);
        assertThat(raised.message()).isEqualTo(message);
    }
}
