package io.aicodeexecutor.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.aicodeexecutor.CodeValidator;
import io.aicodeexecutor.ValidationReport;
import io.aicodeexecutor.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is remarked and not refused: loops without an end, functions that are hard to follow.
final class RemarksTest {
    private final CodeValidator validator = new CodeValidator();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while True:\n    x = 1",
                "while 1:\n    for i in y:\n        break",
                "while 'a':\n    def f():\n        return 1",
                "while True:\n    while x:\n        break",
                "while True:\n    try:\n        x = 1\n    except ValueError:\n        pass",
                "while True:\n    try:\n        next(i)\n    except StopIteration:\n        pass",
                "while True:\n    try:\n        s.pop()\n    except* IndexError:\n        pass",
                "while True:\n    next(i, None)",
                "while True:\n    f = lambda: next(i)",
                "while ...:\n    x = 1",
                "while 99999999999999999999:\n    x = 1",
                "while 0.5:\n    x = 1",
                "while True:\n    async def f():\n        return 1",
                "while True:\n    class A:\n        x = f()",
                "while True:\n    f()()",
                "while True:\n    next()",
                "while True:\n    for i in y:\n        pass\n    else:\n        x = 1",
                "while True:\n    print(x.index)",
                "while True:\n    for i in y():\n        f(i)",
                "while True:\n    x = [i for i in y]",
            })
    void loopsThatCannotEndAreRemarked(String source) {
        assertThat(validator.validate(source).warnings())
                .extracting(Violation::toString)
                .containsExactly("line 1:1: this loop has no way out (loop.endless)");
        assertThat(validator.validate(source).isAccepted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while True:\n    if x:\n        break",
                "while True:\n    try:\n        break\n    finally:\n        pass",
                "def f():\n    while True:\n        with x:\n            return 1",
                "def f():\n    while True:\n        yield 1",
                "while True:\n    raise ValueError",
                "while True:\n    for i in y:\n        pass\n    else:\n        break",
                "while x:\n    pass",
                "while 0:\n    pass",
                "while 0.0:\n    pass",
                "while '':\n    pass",
                "while b'a':\n    pass",
                "while True:\n    assert x",
                "def f():\n    while True:\n        for x in (yield):\n            total += x",
                "while True:\n    for x in next(i):\n        print(x)",
                "while True:\n    while stack.pop() > 0:\n        pass",
                "while True:\n    i.__next__()",
                "while True:\n    print(heapq.heappop(h))",
                "from heapq import heappop\nwhile True:\n    print(heappop(h))",
                "async def f():\n    while True:\n        async for m in q:\n            print(m)",
                "async def f():\n    while True:\n        async with s:\n            print(1)",
                "async def f():\n    while True:\n        x = [i async for i in y]",
                "while True:\n    sys.exit()",
                "def f():\n    while True:\n        yield from x",
                "while True:\n    while x:\n        pass\n    else:\n        break",
                "async def f():\n    while True:\n        async for i in y:\n            pass\n        else:\n            break",
                "while True:\n    for i in y:\n        raise x",
                "while True:\n    while x:\n        next(i)",
                "while None:\n    pass",
                "while True:\n    quit()",
                "while True:\n    class A:\n        raise x",
                "try:\n    while True:\n        f(i)\nexcept StopIteration:\n    pass",
                "try:\n    while True:\n        f(i)\nexcept* StopIteration:\n    pass",
                "with suppress(StopIteration):\n    while True:\n        f(i)",
                "def f(i):\n    while True:\n        g(next(i))",
                "while True:\n    queue.popleft()()",
                "while True:\n    try:\n        next(i)\n    finally:\n        pass",
                "while True:\n    try:\n        x = f()\n    except ValueError:\n        x = next(i)",
                "while True:\n    try:\n        f()\n    except ValueError:\n        if x:\n            with y:\n                break",
                "while True:\n    match x:\n        case 1:\n            break",
                "async def f():\n    while True:\n        await g()",
                "def f():\n    while True:\n        for i in x:\n            if i:\n                return i",
            })
    void loopsWithAWayOutAreNotRemarked(String source) {
        assertThat(validator.validate(source).warnings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', textBlock = """
                    try:⏎  x = 1⏎except A:⏎  while True: f(i)                   ~ 4:3
                    try:⏎  x = 1⏎except A:⏎  x = 2⏎else:⏎  while True: f(i)     ~ 6:3
                    try:⏎  def f():⏎    while True: x = 1⏎except A: pass        ~ 3:5
                    try:⏎  async def f():⏎    while True: x = 1⏎except A: pass  ~ 3:5
                    try:⏎  while True: f(i)⏎finally: pass                       ~ 2:3
                    if x:⏎  while True: f(i)                                    ~ 2:3
                    """)
    void whatIsCaughtElsewhereIsNoWayOut(String source, String place) {
        assertThat(validator.validate(source.replace('⏎', '\n')).warnings())
                .extracting(finding -> finding.line() + ":" + finding.column() + " " + finding.rule())
                .containsExactly(place + " loop.endless");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    1 ~ x = 1
                    2 ~ if x: pass
                    3 ~ if x: pass⏎elif y: pass⏎else: pass
                    2 ~ while x: pass
                    2 ~ for i in x: pass
                    3 ~ async def f():⏎  async for i in x: pass
                    1 ~ with x: pass
                    3 ~ try: pass⏎except A: pass⏎except B: pass
                    2 ~ match x:⏎  case 1: pass⏎  case _: pass
                    2 ~ match x:⏎  case 1: pass⏎  case y: pass
                    3 ~ match x:⏎  case 1: pass⏎  case _ if y: pass
                    3 ~ match x:⏎  case 1: pass⏎  case [y]: pass
                    2 ~ y = 1 if x else 2
                    3 ~ x and y and z
                    3 ~ x and y or z
                    2 ~ [i for i in x]
                    4 ~ {i for i in x if i if j}
                    3 ~ {i: j for i in x for j in i}
                    2 ~ lambda: 1 if x else 2
                    2 ~ class A:⏎  if x: pass
                    """)
    void everyDecisionCountsOnce(int complexity, String source) {
        ValidationReport report = validator.validate(source.replace('⏎', '\n'));
        assertThat(report.errors()).isEmpty();
        assertThat(report.complexity()).isEqualTo(complexity);
    }

    @Test
    void functionsStandInTheOrderOfTheSource() {
        ValidationReport report =
                validator.validate("x = 1\ndef f():\n  def g(): pass\n  def h(): pass\ndef i(): pass");
        assertThat(report.functions())
                .extracting(ValidationReport.FunctionComplexity::name)
                .containsExactly("<module>", "f", "f.g", "f.h", "i");
        assertThat(validator.validate("def f(): pass").functions())
                .extracting(ValidationReport.FunctionComplexity::name)
                .containsExactly("<module>", "f");
    }

    @Test
    void whatADefinitionEvaluatesBelongsToWhatIsAroundIt() {
        ValidationReport report =
                validator.validate("@(d if x else e)\ndef f(a=1 if x else 2) -> (3 if x else 4): pass");
        assertThat(report.functions())
                .extracting(ValidationReport.FunctionComplexity::name, ValidationReport.FunctionComplexity::complexity)
                .containsExactly(tuple("<module>", 4), tuple("f", 1));
    }

    @Test
    void theDeepestTreeThatIsAcceptedIsMeasuredToo() {
        assertThat(validator.validate("-".repeat(97) + "1").complexity()).isEqualTo(1);
        assertThat(validator.validate("-".repeat(98) + "1").functions()).isEmpty();
    }

    @Test
    void complexityJustUnderIsNotRemarked() {
        assertThat(validator
                        .validate("def f(x):\n" + "    if x: pass\n".repeat(14))
                        .warnings())
                .isEmpty();
    }

    @Test
    void complexityIsCountedPerFunction() {
        ValidationReport report = validator.validate("def f(x):\n    if x and x > 1 or x:\n        return 1\n"
                + "    return [i for i in x if i]\n\nclass A:\n    def m(self):\n        for i in self:\n"
                + "            pass\n\nif 1:\n    pass\n");
        assertThat(report.functions())
                .containsExactly(
                        new ValidationReport.FunctionComplexity("<module>", 1, 2, 1),
                        new ValidationReport.FunctionComplexity("f", 1, 6, 1),
                        new ValidationReport.FunctionComplexity("A.m", 7, 2, 1));
        assertThat(report.complexity()).isEqualTo(10);
        assertThat(report.nesting()).isEqualTo(1);
        ValidationReport much = validator.validate("def f(x):\n" + "    if x: pass\n".repeat(15));
        assertThat(much.warnings())
                .extracting(Violation::toString)
                .containsExactly(
                        "line 1:1: function \"f\" has complexity 16; 15 is considered much (complexity.function)");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '~', textBlock = """
                    0 ~ x = [i for i in y if i]
                    1 ~ if x: pass⏎elif y: pass⏎elif z: pass⏎else: pass
                    2 ~ if x: pass⏎elif y:⏎  if z: pass
                    2 ~ if x: pass⏎else:⏎  for i in y: pass
                    2 ~ if x: pass⏎else:⏎  if y: pass⏎  if z: pass
                    3 ~ while x:⏎  with y:⏎    try: pass⏎    finally: pass
                    2 ~ for i in x:⏎  match i:⏎    case 1: pass
                    1 ~ if x:⏎  def f():⏎    if y: pass
                    2 ~ if x:⏎  class A:⏎    if y: pass
                    2 ~ async def f():⏎  async for i in x:⏎    async with y: pass
                    2 ~ try:⏎  if x: pass⏎except* ValueError: pass
                    """)
    void nestingIsCountedByCompoundStatements(int nesting, String source) {
        ValidationReport report = validator.validate(source.replace('⏎', '\n'));
        assertThat(report.errors()).isEmpty();
        assertThat(report.nesting()).isEqualTo(nesting);
    }

    @Test
    void whatAProgramIsMadeOfIsCounted() {
        ValidationReport report = validator.validate("""
                import json
                from math import pi
                class A:
                    def m(self):
                        for i in self:
                            while i:
                                break
                    async def n(self):
                        async for i in self:
                            pass
                def f():
                    return [i for i in {j for j in {k: k for k in (n for n in ())}}]
                """);
        assertThat(report.counts()).isEqualTo(new ValidationReport.Counts(12, 3, 1, 3, 4, 2));
        assertThat(validator.validate("def (").counts()).isEqualTo(ValidationReport.Counts.NONE);
        assertThat(validator.validate("def (").complexity()).isZero();
    }
}
