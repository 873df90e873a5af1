package io.aicodeexecutor.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.CodeValidator;
import io.aicodeexecutor.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Forbidden names in the positions that need more than a line, each found where it stands; and what is no fault of
/// grammar but of place. `⏎` stands for the end of a line.
final class FindingPlacesTest {
    private final CodeValidator validator = new CodeValidator();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', textBlock = """
                    def f():⏎    global a, eval                    ~ 2:15
                    try: pass⏎except ValueError as eval: pass      ~ 2:22
                    try: pass⏎except eval: pass                    ~ 2:8
                    try: pass⏎except* ValueError as eval: pass     ~ 2:23
                    with x as eval: pass                           ~ 1:11
                    with (x as y, z as eval): pass                 ~ 1:20
                    match x:⏎  case eval: pass                     ~ 2:8
                    match x:⏎  case [*eval]: pass                  ~ 2:10
                    match x:⏎  case {'a': b, **eval}: pass         ~ 2:19
                    match x:⏎  case int(__class__=y): pass         ~ 2:12
                    match x:⏎  case A(b, x=1, eval=(c)): pass      ~ 2:18
                    match x:⏎  case [1] as eval: pass              ~ 2:15
                    match x:⏎  case eval.y: pass                   ~ 2:8
                    @eval⏎def f(): pass                            ~ 1:2
                    @a⏎def eval(): pass                            ~ 2:5
                    class A(metaclass=eval): pass                  ~ 1:19
                    class A[eval]: pass                            ~ 1:9
                    type A[**eval] = int                           ~ 1:10
                    x: eval = 1                                    ~ 1:4
                    def f() -> eval: pass                          ~ 1:12
                    def f(a: eval): pass                           ~ 1:10
                    def f(a=eval): pass                            ~ 1:9
                    {1: 2 for eval in x}                           ~ 1:11
                    {1 for a, eval in x}                           ~ 1:11
                    list(1 for [eval] in x)                        ~ 1:13
                    async def f():⏎  async for eval in x: pass     ~ 2:13
                    async def f():⏎  async with x as eval: pass    ~ 2:19
                    x[eval:1]                                      ~ 1:3
                    eval += 1                                      ~ 1:1
                    f(*eval)                                       ~ 1:4
                    (a.⏎   __class__)                              ~ 2:4
                    '😀'.__class__                                 ~ 1:5
                    f'{1:{eval}}'                                  ~ 1:7
                    f'{f"{eval}"}'                                 ~ 1:7
                    """)
    void aForbiddenNameIsFoundWhereItStands(String source, String place) {
        assertThat(validator.validate(source.replace('⏎', '\n')).errors())
                .extracting(finding -> finding.line() + ":" + finding.column() + " " + finding.rule())
                .containsExactly(place + " name.forbidden");
    }

    @Test
    void aNonlocalNameIsFoundBesideItsBinding() {
        assertThat(validator
                        .validate("def f(eval):\n  def g():\n    x = 1; nonlocal eval")
                        .errors())
                .extracting(Violation::toString)
                .containsExactly(
                        "line 1:7: argument \"eval\" is forbidden (name.forbidden)",
                        "line 3:21: name \"eval\" is forbidden (name.forbidden)");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', textBlock = """
                    x = 1⏎return x                ~ line 2:1: 'return' outside function (syntax)
                    class A:⏎  return             ~ line 2:3: 'return' outside function (syntax)
                    break                         ~ line 1:1: 'break' outside loop (syntax)
                    while x:⏎  pass⏎else:⏎  break ~ line 4:3: 'break' outside loop (syntax)
                    for x in y:⏎  def f():⏎    continue ~ line 3:5: 'continue' not properly in loop (syntax)
                    x = (yield)                   ~ line 1:6: 'yield' outside function (syntax)
                    def f():⏎  class A:⏎    yield from x ~ line 3:5: 'yield from' outside function (syntax)
                    await x                       ~ line 1:1: 'await' outside function (syntax)
                    def f(): await x              ~ line 1:10: 'await' outside async function (syntax)
                    def f():⏎  async for x in y: pass ~ line 2:3: 'async for' outside async function (syntax)
                    async def f():⏎  async for x in y:⏎    def g(): await x ~ line 3:14: 'await' outside async function (syntax)
                    async with x: pass            ~ line 1:1: 'async with' outside async function (syntax)
                    x = [y async for y in z]      ~ line 1:18: asynchronous comprehension outside of an asynchronous function (syntax)
                    def f():⏎  return {y async for y in z} ~ line 2:23: asynchronous comprehension outside of an asynchronous function (syntax)
                    def f(): return [await x for x in y] ~ line 1:18: 'await' outside async function (syntax)
                    x = (i for i in await z)      ~ line 1:17: 'await' outside function (syntax)
                    async def f(): yield from x   ~ line 1:16: 'yield from' inside async function (syntax)
                    x = ((lambda: (await i)) for i in z) ~ line 1:16: 'await' outside async function (syntax)
                    x = (i for a[lambda: (await i)] in z) ~ line 1:23: 'await' outside async function (syntax)
                    x = (i for i in z for j in f(lambda: (await i))) ~ line 1:39: 'await' outside async function (syntax)
                    x = (i for i in z if i if f(lambda: (await i))) ~ line 1:38: 'await' outside async function (syntax)
                    a, [b, (*c, *d)] = x          ~ line 1:8: multiple starred expressions in assignment (syntax)
                    a, *b, *c = x                 ~ line 1:1: multiple starred expressions in assignment (syntax)
                    try: pass⏎except: pass⏎except A: pass ~ line 2:1: default 'except:' must be last (syntax)
                    f = lambda x=(yield): x       ~ line 1:15: 'yield' outside function (syntax)
                    @(yield)⏎def f(): pass        ~ line 1:3: 'yield' outside function (syntax)
                    class A((yield)): pass        ~ line 1:10: 'yield' outside function (syntax)
                    for x in y:⏎  class A:⏎    break ~ line 3:5: 'break' outside loop (syntax)
                    for x in y:⏎  f = lambda: (await x) ~ line 2:16: 'await' outside async function (syntax)
                    for x in y:⏎  pass⏎else:⏎  continue ~ line 4:3: 'continue' not properly in loop (syntax)
                    async def f():⏎  def g(): await x ~ line 2:12: 'await' outside async function (syntax)
                    def f(a, a): pass             ~ line 1:10: duplicate argument 'a' in function definition (syntax)
                    """)
    void whatTheCompilerRefusesIsRefusedHere(String source, String finding) {
        assertThat(validator.validate(source.replace('⏎', '\n')).errors())
                .extracting(Violation::toString)
                .containsExactly(finding);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', textBlock = """
                    while x:⏎  if y: break⏎  else: continue
                    for x in y:⏎  for z in x: pass⏎  else: break
                    async def f():⏎  async for x in y: await x; break
                    f = lambda: (yield)
                    def f():⏎  while x:⏎    with y: return [i for i in x]
                    async def f():⏎  return [await i async for i in x]
                    """)
    void whatStandsInItsPlacePasses(String source) {
        assertThat(validator.validate(source.replace('⏎', '\n')).errors()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    class A:⏎  __match_args__ = ('x', 'y')              ~ ``
                    class A:⏎  __match_args__ = ()                      ~ ``
                    A.__match_args__                                    ~ ``
                    class A:⏎  __match_args__ = ('x', '__class__')      ~ line 2:26: attribute "__class__" is forbidden (attribute.constant)
                    class A:⏎  __match_args__ = names                   ~ line 2:3: "__match_args__" is bound to what is not known before the program runs (name.match_args)
                    class A:⏎  __match_args__ = ('x', y)                ~ line 2:3: "__match_args__" is bound to what is not known before the program runs (name.match_args)
                    class A:⏎  __match_args__: tuple = ('x',)           ~ ``
                    class A:⏎  __match_args__: tuple = ('__class__',)   ~ line 2:28: attribute "__class__" is forbidden (attribute.constant)
                    class A:⏎  __match_args__: tuple                    ~ line 2:3: "__match_args__" is bound to what is not known before the program runs (name.match_args)
                    class A:⏎  def __match_args__(self): pass           ~ line 2:3: "__match_args__" is bound to what is not known before the program runs (name.match_args)
                    class A:⏎  async def __match_args__(self): pass     ~ line 2:3: "__match_args__" is bound to what is not known before the program runs (name.match_args)
                    class __match_args__: pass                          ~ line 1:1: "__match_args__" is bound to what is not known before the program runs (name.match_args)
                    from json import dumps as __match_args__            ~ line 1:18: "__match_args__" is bound to what is not known before the program runs (name.match_args)
                    try: pass⏎except E as __match_args__: pass          ~ line 2:1: "__match_args__" is bound to what is not known before the program runs (name.match_args)
                    match x:⏎  case __match_args__: pass                ~ line 2:8: "__match_args__" is bound to what is not known before the program runs (name.match_args)
                    match x:⏎  case [*__match_args__]: pass             ~ line 2:9: "__match_args__" is bound to what is not known before the program runs (name.match_args)
                    match x:⏎  case {**__match_args__}: pass            ~ line 2:8: "__match_args__" is bound to what is not known before the program runs (name.match_args)
                    setattr(A, '__match_args__', x)                     ~ line 1:12: "__match_args__" is bound to what is not known before the program runs (name.match_args)
                    class A:⏎  __match_args__ += ('x',)                 ~ line 2:3: "__match_args__" is bound to what is not known before the program runs (name.match_args)
                    A.__match_args__ = ('x',)                           ~ line 1:1: "__match_args__" is bound to what is not known before the program runs (name.match_args)
                    for __match_args__ in x: pass                       ~ line 1:5: "__match_args__" is bound to what is not known before the program runs (name.match_args)
                    a, __match_args__ = x                               ~ line 1:4: "__match_args__" is bound to what is not known before the program runs (name.match_args)
                    """)
    void whatAClassPatternReadsIsKnownBefore(String source, String finding) {
        assertThat(validator.validate(source.replace('⏎', '\n')).errors())
                .extracting(Violation::toString)
                .isEqualTo(finding.isEmpty() ? java.util.List.of() : java.util.List.of(finding));
    }
}
