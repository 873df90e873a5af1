package io.aicodeexecutor.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.Policy;
import io.aicodeexecutor.wire.Frame;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a guest gets of the modules that it may import.
final class FacadeTest {
    private static final Policy POLICY = Policy.standard();

    private static InProcessWorker guarded;
    private static InProcessWorker open;

    @BeforeAll
    static void start() throws IOException {
        guarded = new InProcessWorker(InProcessWorker.setup("UTC", true, POLICY));
        open = new InProcessWorker(new Frame.Setup(
                Frame.VERSION,
                new Frame.GuardRules(false, List.of(), List.of(), List.of(), List.of()),
                List.of(),
                "UTC"));
    }

    @AfterAll
    static void stop() throws IOException {
        guarded.close();
        open.close();
    }

    /// A line for each module that a program may import, with the module in place of `%s`.
    private static String eachModule(String line) {
        return POLICY.modules().stream()
                .filter(module -> !module.equals("asyncio") && !module.equals("__future__"))
                .sorted()
                .map(module -> line.replace("%s", module) + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void noModuleIsReachedThroughAnotherUnlessItIsAllowed() throws IOException {
        String publicNames = open.run("import sys\nnames = {}\n"
                        + eachModule("import %s; names['%s'] = [n for n in vars(sys.modules['%s']) if n[0] != '_']")
                        + "names")
                .value();
        String seen = guarded.run(
                        "r = []\nimport math\nkind = type(math)\ndef look(module, names):\n    for name in names:\n"
                                + "        try:\n            value = getattr(module, name, None)\n"
                                + "        except AttributeError:\n            continue\n"
                                + "        if isinstance(value, kind):\n            r.append(value.__name__)\n"
                                + eachModule("import %s as m; look(m, names['%s'])")
                                + "sorted(set(r))",
                        "{\"names\":" + publicNames + "}",
                        InProcessWorker.LIMITS,
                        call -> {
                            throw new AssertionError("no tool was expected");
                        })
                .value();
        assertThat(List.of(seen.replaceAll("[\\[\\]\"]", "").split(",", -1)))
                .contains("html.entities")
                .allMatch(POLICY::allowsModule);
    }

    @Test
    void whatThePolicyHidesIsNotThere() throws IOException {
        StringBuilder program = new StringBuilder("seen = []\n");
        for (String hidden : POLICY.hiddenNames()) {
            int dot = hidden.lastIndexOf('.');
            program.append("import " + hidden.substring(0, dot) + " as m\ntry:\n    m." + hidden.substring(dot + 1)
                    + "\n    seen.append('" + hidden + "')\nexcept AttributeError:\n    pass\n");
        }
        assertThat(POLICY.hiddenNames()).isNotEmpty();
        assertThat(guarded.run(program + "seen").value()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eval", "exec", "compile", "open", "getattr", "setattr", "globals", "__aicodeexecutor__"})
    void whatWasBoundIntoTheLibraryIsNotShown(String name) throws IOException {
        for (String module : List.of("json", "math", "types", "re", "dataclasses")) {
            if (module.equals("re") && name.equals("compile")) {
                continue;
            }
            assertThat(guarded.run("import " + module + "\n" + module + "." + name)
                            .raised()
                            .type())
                    .as(module)
                    .isEqualTo("AttributeError");
        }
        assertThat(guarded.run("from types import *\ngetattr(1, '__cla' + 'ss__')")
                        .raised()
                        .message())
                .isEqualTo("attribute \"__class__\" is not accessible by a computed name");
    }

    @Test
    void partsOfAModuleThatProgramsNameAreThere() throws IOException {
        assertThat(guarded.run("""
                        import json, sys
                        try:
                            json.loads('{')
                        except json.decoder.JSONDecodeError as e:
                            told = e.msg
                        [told, json.encoder.JSONEncoder is json.JSONEncoder, type(sys).__name__]
                        """).value())
                .isEqualTo("[\"Expecting property name enclosed in double quotes\",true,\"module\"]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import random\nrandom._os",
                "import collections\ncollections._sys",
                "import dataclasses\ndataclasses._create_fn",
                "import urllib.parse\nurllib.request",
            })
    void privateNamesAndSiblingsAreNotShown(String source) throws IOException {
        assertThat(guarded.run(source).raised().type()).isEqualTo("AttributeError");
    }

    @Test
    void namesThatAModuleMakesWhenTheyAreAskedForAreThere() throws IOException {
        assertThat(guarded.run("""
                        from unittest import IsolatedAsyncioTestCase, TestCase
                        from unittest import *
                        issubclass(IsolatedAsyncioTestCase, TestCase)
                        """).value()).isEqualTo("true");
        for (String hidden : List.of("async_case", "installHandler", "_x")) {
            assertThat(guarded.run("from unittest import " + hidden).raised().type())
                    .as(hidden)
                    .isEqualTo("ImportError");
        }
        InProcessWorker.Ended ended = guarded.run("""
                import unittest

                class A(unittest.IsolatedAsyncioTestCase):
                    async def asyncSetUp(self):
                        self.one = 1

                    async def test_one(self):
                        import asyncio
                        await asyncio.sleep(0)
                        self.assertEqual(self.one, 1)

                    async def test_two(self):
                        self.assertEqual(self.one, 2)

                missing = []
                for name in ('async_case', 'case', 'installHandler', '_x', '__dict' + '__', 'nothing'):
                    try:
                        unittest.__getattr__(name)
                    except AttributeError:
                        missing.append(name)
                tests = unittest.main(exit=False)
                from unittest import *
                _ = [len(missing), tests.result.testsRun, len(tests.result.failures), len(tests.result.errors),
                     IsolatedAsyncioTestCase is unittest.IsolatedAsyncioTestCase]
                """);
        assertThat(ended.value()).isEqualTo("[6,2,1,0,true]");
        assertThat(ended.stderr()).contains("AssertionError: 1 != 2");
        assertThat(guarded.run("import unittest\nunittest.nothing").raised().message())
                .isEqualTo("module 'unittest' has no attribute 'nothing'");
    }

    @Test
    void typesThatAnnotationsNameAreThereAndMakeNothing() throws IOException {
        assertThat(guarded.run("""
                        import types
                        from types import FrameType, TracebackType

                        class Closing:
                            def __enter__(self) -> 'Closing':
                                return self

                            def __exit__(self, kind: type | None, failure: Exception | None, trace: TracebackType | None) -> bool:
                                self.told = isinstance(trace, types.TracebackType)
                                return True

                        with Closing() as closing:
                            1 / 0
                        refused = []
                        for make in (FrameType, lambda: TracebackType(None, None, 0, 1), lambda: TracebackType(None, closing, 0, 1)):
                            try:
                                make()
                            except TypeError:
                                refused.append(True)
                        [closing.told, refused]
                        """).value()).isEqualTo("[true,[true,true,true]]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from json import codecs",
                "from json import scanner",
                "from logging import os",
                "from xml import sax",
                "from xml.etree import ElementPath",
                "from enum import sys",
            })
    void modulesAreNotImportedFromOthersUnlessTheyAreAllowed(String source) throws IOException {
        assertThat(guarded.run(source).raised().type()).isEqualTo("ImportError");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from json import path",
                // the names of a class's body are bound by code of the program, between one name and the next
                "json.path = 1\nclass Names(dict):\n    def __setitem__(self, key, value):\n        if key == 'dumps':\n"
                        + "            del json.path\n        dict.__setitem__(self, key, value)\n"
                        + "class M(type):\n    def __prepare__(name, bases): return Names()\n"
                        + "class A(metaclass=M):\n    from json import dumps, path\npath = A.path",
                "json.__all__ = ['path']\nfrom json import *",
                "json.__getattr__ = lambda name: 1 / 0\nfrom json import path",
            })
    void aModuleThatIsRenamedIsNoWayToThePartsOfAnother(String source) throws IOException {
        assertThat(guarded.run("import json, logging\njson.__name__ = 'os'\npath = 1\ntry:\n    "
                                + source.replace("\n", "\n    ")
                                + "\nexcept (ImportError, AttributeError):\n    pass\npath")
                        .value())
                .isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml.etree.ElementTree as et", "xml.etree.ElementTree", "xml"})
    void aModuleThatGotAClassOfItsOwnIsNoWayToTheLibrarys(String imported) throws IOException {
        // without the guard the interpreter, which finds no "etree", takes the module of that name itself
        assertThat(guarded.run("""
                        import types, xml.etree.ElementTree
                        class M(types.ModuleType):
                            @property
                            def etree(self):
                                raise AttributeError('etree')
                        et = xml.etree.ElementTree
                        try:
                            object.__setattr__(xml, '__cla' + 'ss__', M)
                            import %s
                        except (AttributeError, ImportError, TypeError) as e:
                            pass
                        [hasattr(et, name) for name in ('sys', 'getattr', 'fromstring')]
                        """.formatted(imported)).value()).isEqualTo("[false,false,true]");
    }

    @Test
    void aNameThatIsMissingIsSaidToBe() throws IOException {
        assertThat(guarded.run("from json import dumps, no_such_name").raised().message())
                .isEqualTo("cannot import name 'no_such_name' from 'json' (unknown location)");
        assertThat(guarded.run("import json\njson.own = 3\nfrom json import own, __name__ as n\n[own, n]")
                        .value())
                .isEqualTo("[3,\"json\"]");
    }

    @Test
    void everyFormOfImportGivesTheSame() throws IOException {
        assertThat(guarded.run("""
                        import collections, collections.abc, collections.abc as a, urllib.parse, xml.etree.ElementTree as et
                        from collections import abc
                        from urllib import parse
                        from xml.etree import ElementTree
                        from collections.abc import Mapping as M
                        import json as j1
                        import json as j2
                        [a is abc, collections.abc is abc, urllib.parse is parse, et is ElementTree, abc.Mapping is M, j1 is j2,
                         collections.__name__, abc.__name__, parse.__name__, repr(j1), type(j1).__name__]
                        """).value())
                .isEqualTo("[true,true,true,true,true,true,\"collections\",\"collections.abc\",\"urllib.parse\","
                        + "\"<module 'json'>\",\"module\"]");
    }

    @Test
    void stateThatLivesInTheLibraryIsShared() throws IOException {
        assertThat(guarded.run("""
                        import decimal, random, logging, io, contextlib, sys
                        decimal.getcontext().prec = 3
                        random.seed(1)
                        a = random.random()
                        random.seed(1)
                        out = io.StringIO()
                        with contextlib.redirect_stdout(out):
                            print('within')
                        logging.basicConfig(stream=out, format='%(levelname)s %(message)s', level=logging.INFO)
                        logging.getLogger('x').info('logged')
                        [str(decimal.Decimal(1) / 3), a == random.random(), out.getvalue()]
                        """).value()).isEqualTo("[\"0.333\",true,\"within\\nINFO logged\\n\"]");
    }

    @Test
    void sysHasWhatProgramsUse() throws IOException {
        InProcessWorker.Ended ended = guarded.run("""
                import io, sys
                from sys import stderr, maxsize
                print('told', file=sys.stderr)
                print('too', file=stderr)
                before = sys.stdout
                sys.stdout = io.StringIO()
                print('caught')
                caught = sys.stdout.getvalue()
                sys.stdout = before
                print('seen')
                try:
                    sys.stdin.readline()
                except EOFError as e:
                    said = str(e)
                [caught, said, sys.version_info[:2] == (3, 12), maxsize == sys.maxsize, sys.argv, sys.byteorder]
                """);
        assertThat(ended.value())
                .isEqualTo("[\"caught\\n\",\"there is no standard input; pass data to the program as its context\","
                        + "true,true,[\"<program>\"],\"little\"]");
        assertThat(ended.stdout()).isEqualTo("seen\n");
        assertThat(ended.stderr()).isEqualTo("told\ntoo\n");
        assertThat(guarded.run("import sys\nsys.exit(3)").raised().toString())
                .contains("SystemExit")
                .contains("3");
        assertThat(guarded.run("import sys\nsys.exit()\n1").value()).isEqualTo("null");
        assertThat(guarded.run("exit()\n1").value()).isEqualTo("null");
        for (String name : List.of("modules", "meta_path", "_getframe", "path", "settrace", "excepthook")) {
            assertThat(guarded.run("import sys\nsys." + name).raised().type())
                    .as(name)
                    .isEqualTo("AttributeError");
        }
    }
}
