package io.aicodeexecutor.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.CodeValidator;
import io.aicodeexecutor.Limits;
import io.aicodeexecutor.Policy;
import io.aicodeexecutor.ValidationReport;
import io.aicodeexecutor.Violation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ValidationTest {
    private final CodeValidator validator = new CodeValidator();

    private List<String> errors(String source) {
        return validator.validate(source).errors().stream()
                .map(Violation::toString)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', textBlock = """
                    eval('1')                                   ~ line 1:1: name "eval" is forbidden (name.forbidden)
                    x = 1; eval = x                             ~ line 1:8: name "eval" is forbidden (name.forbidden)
                    del eval                                    ~ line 1:5: name "eval" is forbidden (name.forbidden)
                    ().__class__                                ~ line 1:4: attribute "__class__" is forbidden (name.forbidden)
                    a.b.__class__.c                             ~ line 1:5: attribute "__class__" is forbidden (name.forbidden)
                    a.gi_frame = 1                              ~ line 1:3: attribute "gi_frame" is forbidden (name.forbidden)
                    a.__weird__                                 ~ line 1:3: attribute "__weird__" is forbidden (name.dunder)
                    def eval(): pass                            ~ line 1:5: function name "eval" is forbidden (name.forbidden)
                    async def eval(): pass                      ~ line 1:11: function name "eval" is forbidden (name.forbidden)
                    class eval: pass                            ~ line 1:7: class name "eval" is forbidden (name.forbidden)
                    def f(eval): pass                           ~ line 1:7: argument "eval" is forbidden (name.forbidden)
                    def f(eval, /): pass                        ~ line 1:7: argument "eval" is forbidden (name.forbidden)
                    def f(*, eval): pass                        ~ line 1:10: argument "eval" is forbidden (name.forbidden)
                    def f(*eval): pass                          ~ line 1:8: argument "eval" is forbidden (name.forbidden)
                    def f(**eval): pass                         ~ line 1:9: argument "eval" is forbidden (name.forbidden)
                    lambda eval: 1                              ~ line 1:8: argument "eval" is forbidden (name.forbidden)
                    f(eval=1)                                   ~ line 1:3: keyword "eval" is forbidden (name.forbidden)
                    import json as eval                         ~ line 1:16: name "eval" is forbidden (name.forbidden)
                    from json import eval                       ~ line 1:18: name "eval" is forbidden (name.forbidden)
                    from json import dumps as eval              ~ line 1:27: name "eval" is forbidden (name.forbidden)
                    for eval in []: pass                        ~ line 1:5: name "eval" is forbidden (name.forbidden)
                    [1 for eval in []]                          ~ line 1:8: name "eval" is forbidden (name.forbidden)
                    (eval := 1)                                 ~ line 1:2: name "eval" is forbidden (name.forbidden)
                    type eval = int                             ~ line 1:6: name "eval" is forbidden (name.forbidden)
                    def f[eval](): pass                         ~ line 1:7: type parameter "eval" is forbidden (name.forbidden)
                    def f[**eval](): pass                       ~ line 1:9: type parameter "eval" is forbidden (name.forbidden)
                    def f[*eval](): pass                        ~ line 1:8: type parameter "eval" is forbidden (name.forbidden)
                    getattr(x, '__class__')                     ~ line 1:12: attribute "__class__" is forbidden (attribute.constant)
                    map('{0.__class__}'.format, x)              ~ line 1:5: attribute "__class__" in a format is forbidden (attribute.format)
                    '{{{0.__class__}}}'.format(x)               ~ line 1:1: attribute "__class__" in a format is forbidden (attribute.format)
                    methodcaller('__reduce__', '__class__')     ~ line 1:14: attribute "__reduce__" is forbidden (attribute.constant)
                    from urllib import parse, request           ~ line 1:27: module "urllib.request" may not be imported under policy "standard" (import.forbidden)
                    '{0.__class__}'.format(x)                   ~ line 1:1: attribute "__class__" in a format is forbidden (attribute.format)
                    compile('1')                                ~ line 1:1: name "compile" is forbidden (name.forbidden)
                    '{0[a:b].__class__}'.format(x)              ~ line 1:1: attribute "__class__" in a format is forbidden (attribute.format)
                    '{:{0.__class__}}'.format(x)                ~ line 1:1: attribute "__class__" in a format is forbidden (attribute.format)
                    str.format('{0.__class__}', x)              ~ line 1:12: attribute "__class__" in a format is forbidden (attribute.format)
                    operator.attrgetter('a.__class__')          ~ line 1:21: attribute "__class__" is forbidden (attribute.constant)
                    methodcaller('__reduce__')                  ~ line 1:14: attribute "__reduce__" is forbidden (attribute.constant)
                    re.compile = 1                              ~ line 1:4: attribute "compile" is forbidden (name.forbidden)
                    x.compile('1')                              ~ line 1:3: attribute "compile" is forbidden (name.forbidden)
                    x.ﬀ.__class__                               ~ line 1:5: attribute "__class__" is forbidden (name.forbidden)
                    ﬁ; a.__ﬁeld__                               ~ line 1:6: attribute "__field__" is forbidden (name.dunder)
                    f'{x.__class__}'                            ~ line 1:6: attribute "__class__" is forbidden (name.forbidden)
                    ｅｖａｌ('1')                                   ~ line 1:1: name "eval" is forbidden (name.forbidden)
                    import os                                   ~ line 1:8: module "os" may not be imported under policy "standard" (import.forbidden)
                    import json, os.path                        ~ line 1:14: module "os.path" may not be imported under policy "standard" (import.forbidden)
                    from os import path                         ~ line 1:6: module "os" may not be imported under policy "standard" (import.forbidden)
                    from . import x                             ~ line 1:1: relative imports are forbidden (import.relative)
                    import json.tool                            ~ line 1:8: module "json.tool" may not be imported under policy "standard" (import.forbidden)
                    from contextlib import suppress, chdir      ~ line 1:34: module "contextlib" has no "chdir" under policy "standard" (import.hidden)
                    from io import open                         ~ line 1:16: name "open" is forbidden (name.forbidden)
                    """)
    void forbiddenThingsAreFoundWhereTheyStand(String source, String finding) {
        assertThat(errors(source)).containsExactly(finding);
    }

    @Test
    void ordinaryPythonPasses() {
        String source = """
                from __future__ import annotations
                import json, re, math as m
                import collections.abc
                from collections import *
                from urllib import parse
                from dataclasses import dataclass, field

                @dataclass(order=True)
                class Point[T]:
                    x: int = 0
                    _y: int = field(default=1)

                    def __post_init__(self):
                        self._cache = {}
                        self.__hidden = type(self).__name__

                    def __add__(self, other: "Point") -> "Point":
                        return Point(self.x + other.x)

                async def later(n):
                    async with n as f:
                        return [i async for i in f if await i]

                def gen(*args, key=None, **kwargs):
                    yield from (a for a in args if (b := a) > 0)

                def describe(value):
                    match value:
                        case {"kind": "a", **rest} if rest:
                            return f"{value!r:>{10}} {rest['x']}"
                        case [1, *others] | (1, others):
                            return others
                        case Point(x=0, _y=_):
                            return None
                        case _:
                            return getattr(value, "name", None) or getattr(value, "_name", 0)

                def awaited(tasks):
                    return (await task for task in tasks)

                waiting = (await task for task in x if [await i async for i in x])
                keys = sorted(x, key=methodcaller("replace", "_", " "))
                script = "function(){{ window.open('{u}'); }}".format(u=1)
                __license__ = "MIT"
                type Alias = list[int]
                if __name__ == "__main__":
                    try:
                        assert isinstance(Point(), Point), "no"
                    except (ValueError, KeyError) as e:
                        raise RuntimeError("x") from e
                    finally:
                        pass
                    x, *y = lambda a, /, b=1, *, c: a, 2
                    del y
                    _ = {**{}, "a": [1, 2][::-1], **kwargs} if x else not -1 or 2 ** 3
                "{} {0[a]} {name.attr}".format(1, 2, name=m)
                re.compile(r"\\d+", re.I).findall("a1")
                """;
        assertThat(errors(source)).isEmpty();
        assertThat(validator.validate("").isAccepted()).isTrue();
    }

    @Test
    void allFindingsAreReportedAtOnceInTheOrderOfTheSource() {
        assertThat(errors("import os\nx = ().__class__\neval(x)\nimport socket"))
                .containsExactly(
                        "line 1:8: module \"os\" may not be imported under policy \"standard\" (import.forbidden)",
                        "line 2:8: attribute \"__class__\" is forbidden (name.forbidden)",
                        "line 3:1: name \"eval\" is forbidden (name.forbidden)",
                        "line 4:8: module \"socket\" may not be imported under policy \"standard\" (import.forbidden)");
    }

    @Test
    void tooManyFindingsAreCutWithACount() {
        ValidationReport report = validator.validate("eval\n".repeat(150));
        assertThat(report.findings()).hasSize(101);
        assertThat(report.findings().getLast().message()).isEqualTo("and 50 more findings");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', textBlock = """
                    def f(:                 ~ line 1:6: '(' was never closed (syntax)
                    x = = 1                 ~ line 1:5: invalid syntax (syntax)
                    """)
    void syntaxErrorsSayWhere(String source, String finding) {
        assertThat(errors(source)).containsExactly(finding);
    }

    @Test
    void anIndentationErrorSaysWhere() {
        assertThat(errors("if 1:\nx"))
                .containsExactly("line 2:1: expected an indented block after 'if' statement on line 1 (syntax)");
    }

    @Test
    void theSizeJustUnderPassesAndJustOverIsRefused() {
        assertThat(errors("#" + "x".repeat(9_999))).isEmpty();
        assertThat(errors("#" + "x".repeat(10_000)))
                .containsExactly("line 1:1: the source has 10001 bytes; accepted: at most 10000 (source.size)");
        assertThat(errors("#" + "é".repeat(5_000))).hasSize(1);
    }

    @Test
    void theNumberOfNodesJustUnderPassesAndJustOverIsRefused() {
        Limits limits = Limits.DEFAULTS;
        CodeValidator few = new CodeValidator(
                Policy.standard(),
                new Limits(
                        limits.sourceBytesMax(),
                        7,
                        limits.astDepthMax(),
                        limits.contextBytesMax(),
                        limits.contextDepthMax(),
                        limits.wallTime(),
                        limits.maxCpuPercent(),
                        limits.memoryMebibytes(),
                        limits.stdoutBytesMax(),
                        limits.stderrBytesMax(),
                        limits.outputOverflow(),
                        limits.resultBytesMax(),
                        limits.resultDepthMax(),
                        limits.toolCallsMax(),
                        limits.toolBytesMax()));
        assertThat(few.validate("a = 1\nb = 2").nodes()).isEqualTo(7);
        assertThat(few.validate("a = 1\nb = 2").isAccepted()).isTrue();
        assertThat(few.validate("a = 1\nb = 2\n_").errors())
                .extracting(Violation::message)
                .containsExactly("the program has 9 syntax nodes; accepted: at most 7");
    }

    @Test
    void theDepthJustUnderPassesAndJustOverIsRefused() {
        assertThat(validator.validate("-".repeat(97) + "1").depth()).isEqualTo(100);
        assertThat(errors("-".repeat(97) + "1")).isEmpty();
        assertThat(validator.validate("-".repeat(98) + "1").errors())
                .extracting(Violation::message)
                .containsExactly("the program is nested deeper than 100 levels");
    }

    @Test
    void textThatIsNotWhatItSeemsIsRefused() {
        assertThat(errors("x\0y")).containsExactly("line 1:2: the source contains a NUL character (source.encoding)");
        assertThat(errors("x\n'\ud800'"))
                .containsExactly("line 2:2: a lone surrogate cannot be encoded as UTF-8 (source.encoding)");
        assertThat(errors("# -*- coding: latin-1 -*-\nx"))
                .containsExactly(
                        "line 1:1: the source declares encoding \"latin-1\"; accepted: utf-8 (source.encoding)");
        assertThat(errors("\n# vim: set fileencoding=utf-7 :\nx")).hasSize(1);
        assertThat(errors("x\n# coding: latin-1\n")).isEmpty();
        assertThat(errors("# coding: UTF-8\nx = 1\f\ny = 2\rz = 3")).isEmpty();
        assertThat(errors("\ufeffx = 1")).isEmpty();
    }

    @Test
    void bytesMustBeUtf8() {
        assertThat(validator
                        .validate("x = 'é'".getBytes(StandardCharsets.UTF_8))
                        .isAccepted())
                .isTrue();
        assertThat(validator.validate(new byte[] {'x', '\n', 'a', (byte) 0xFF}).errors())
                .extracting(Violation::toString)
                .containsExactly("line 2:2: the source is not UTF-8 (source.encoding)");
    }

    @Test
    void strictAllowsFewerModulesAndOffChecksOnlyTheText() {
        CodeValidator strict = new CodeValidator(Policy.strict(), Limits.DEFAULTS);
        assertThat(strict.validate("import json, collections.abc").isAccepted()).isTrue();
        assertThat(strict.validate("import decimal").errors())
                .extracting(Violation::message)
                .containsExactly("module \"decimal\" may not be imported under policy \"strict\"");
        CodeValidator off = new CodeValidator(Policy.off(), Limits.DEFAULTS);
        assertThat(off.validate("import os; def (").isAccepted()).isTrue();
        assertThat(off.validate("x".repeat(10_001)).isAccepted()).isFalse();
    }

    @Test
    void textOfTheProgramInMessagesIsBoundedAndPrintable() {
        String name = "__" + "n".repeat(500) + "__";
        Violation finding = validator.validate("x." + name).errors().getFirst();
        assertThat(finding.message()).hasSizeLessThan(140).contains("…");
        assertThat(Quoted.of("a\u001b[31m\n\"")).isEqualTo("\"a\\x1b[31m\\n\"\"");
    }

    @Test
    void aProgramNamesWhatItImportsAsFarAsItMay() {
        String source =
                "import json, re as r\nfrom urllib import parse\nfrom math import pi\ndef f():\n    import json\n";
        assertThat(imports(Policy.standard(), source)).containsExactly("json", "re", "urllib.parse", "math");
        assertThat(imports(Policy.off(), source)).isEmpty();
    }

    private static List<String> imports(Policy policy, String source) {
        try (Validation validation = new Validation(policy, Limits.DEFAULTS, Duration.ofSeconds(1))) {
            return ((Admission.Admitted) validation.admit(source)).program().imports();
        }
    }
}
