package io.aicodeexecutor.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.wire.Frame.CodeFrame;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Formats that fill with a character which also aligns, or lies past U+FFFF, give what CPython 3.12 does, and programs
/// that have one are run like any other. `⏎` stands for the end of a line.
final class FormatFillsTest {
    private static InProcessWorker guarded;

    @BeforeAll
    static void start() throws IOException {
        guarded = InProcessWorker.standard();
    }

    @AfterAll
    static void stop() throws IOException {
        guarded.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            f'{"title":=^11}'                                       ~ '===title==='
            f'{" REPORT ":=^20}|{"":=<5}|{"x":><4}|{"x":<>4}|{"x":^^5}' ~ '====== REPORT ======|=====|x>>>|<<<x|^^x^^'
            f'{5:=^7}|{-5:==7}|{-5:=>+7}|{2.5:^^9.2f}|{1e3:=<12,.1f}|{255:=>#8x}|{True:=^5}' ~ '===5===|-=====5|=====-5|^^2.50^^^|1,000.0=====|====0xff|==1=='
            f'{Text("t"):=^3}'          ~ '=t='
            f'{"s":=^{width}}|{"s":{fill}^{width}}|{"s":{fill}{"<"}5}|{7:{fill}>{width - 4}d}' ~ '====s====|====s====|s====|====7'
            f'{"a"!r:=^7}|{"é"!a:=^9}|{5!s:=<3}'                    ~ \\"=='a'==|='\\\\\\\\xe9'==|5==\\"
            f'{"x":😀^5}', '{:😀<3}|{:🔥>3}|{:=>3}'.format(1, 2, 3)   ~ ('😀😀x😀😀', '1😀😀|🔥🔥2|==3')
            f'{Own():=^3}|{Own():x}' ~ 'own =^3|own x'
            f'{"nested":=^{len(f"{1:>>3}")}}'                       ~ 'nested'
            f'{"s":==5}'                                            ~ ValueError
            f'{"s":=^5d}'                                           ~ ValueError
            '{:=^9}|{:<<3}'.format('mid', 1)                        ~ '===mid===|1<<'
            '{0:=^9}|{a!r:>>5}|{{{0:x}}}'.format(10, a='b')         ~ \\"===10====|>>'b'|{a}\\"
            '{x[k]:=^5}|{y.real:==4}'.format(x={'k': 1}, y=3)       ~ '==1==|===3'
            template.format(1), ('{:=^3}' + '{}').format(1, 2), Own().format(1, 2) ~ ('>>>>1', '=1=2', (1, 2))
            '{'.format(1)                                           ~ ValueError
            '{:=^3}{1}'.format(1, 2)                                ~ ValueError
            '{:=^3}'.format()                                       ~ IndexError
            '{:=^5}'.format(*[1], **{}), '{a:=^5}'.format(**{'a': 2}) ~ ('==1==', '==2==')
            format('x', '=^5'), format(3, '>>3'), format(3), format('x', '*^3') ~ ('==x==', '>>3', '3', '*x*')
            format(Own(), '=^3'), format(3, width=3)                ~ TypeError
            [*map(format, [1, 2], ['=^3', '^^3'])] ~ ['=1=', '^2^']
            also, f'{also}', f'{width:=9}', f'{width:>9}', f'{width = :=^5}' ~ ('=1=', '=1=', '        9', '        9', 'width = ==9==')
            """)
    void aFillMayBeACharacterThatAligns(String expression, String expected) throws IOException {
        String program = """
                class Own:
                    def __format__(self, spec):
                        return 'own ' + spec
                    def format(self, *args):
                        return args
                class Text(str): pass
                width, fill, template, also = 9, '=', '{:>>5}', f'{1:=^3}'
                try:
                    told = repr((%s))
                except Exception as e:
                    told = type(e).__name__
                told
                """.formatted(expression);
        assertThat(guarded.run(program).value()).isEqualTo('"' + expected + '"');
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            a = f'{1:=^3}'                                          ~ null
            a = f'{1:=^3}'⏎a                                        ~ `"=1="`
            _ = f'{1:=^3}'⏎5                                        ~ `"=1="`
            `'a text'⏎f'{1:=^3}'`                                   ~ `"=1="`
            def f():⏎    return f'{x:=^{w}}'⏎x, w = 1, 5⏎f()        ~ `"==1=="`
            import sys⏎f'{1:=^3}'⏎sys.exit()                        ~ null
            class A:⏎    x = 2⏎    def f(self): return f'{self.x:^^3}'⏎[A().f() for _ in range(1)] ~ `["^2^"]`
            from __future__ import annotations⏎def f(a: nowhere): return f'{a:>>2}'⏎f(1) ~ `">1"`
            if (n := 2) > 1: a = f'{n:<<3}'⏎(lambda: a)()           ~ `"2<<"`
            f'{1:=^3}'⏎None                                         ~ null
            """)
    void aProgramWithSuchAFormatEndsLikeAnyOther(String source, String value) throws IOException {
        assertThat(guarded.runLines(source).value()).isEqualTo(value);
    }

    @Test
    void theLibraryFormatsSoToo() throws IOException {
        assertThat(guarded.run("""
                        import datetime, decimal, enum, string
                        class Level(enum.IntEnum):
                            LOW = 1
                        class Colour(enum.Enum):
                            RED = 1
                        class Text(str, enum.Enum):
                            A = 'a'
                        [f'{decimal.Decimal("1.50"):=^8}', f'{datetime.date(2024, 1, 2):=^%Y}', f'{Level.LOW:=^5}', f'{Colour.RED:=^12}', f'{Text.A:>>8}',
                         string.Formatter().format('{:=^5}', 1)]
                        """).value())
                .isEqualTo("[\"==1.50==\",\"=^2024\",\"==1==\",\"=Colour.RED=\",\">>Text.A\",\"==1==\"]");
    }

    @Test
    void itIsSoWithoutAPolicyToo() throws IOException {
        try (InProcessWorker withoutPolicy = new InProcessWorker(InProcessWorker.setup(false))) {
            assertThat(withoutPolicy
                            .runLines("x, spec = 'a', '=^5'⏎(f'{x:=^3}', '{:>>3}'.format(x), format(x, spec))")
                            .value())
                    .isEqualTo("[\"=a=\",\">>a\",\"==a==\"]");
        }
    }

    @Test
    void itsExceptionsHaveTheirPlaces() throws IOException {
        assertThat(guarded.runLines("print(f'{1:=^3}')⏎def f(a):⏎    return 1 / a⏎⏎f(⏎    0)")
                        .raised())
                .satisfies(raised -> {
                    assertThat(raised.type()).isEqualTo("ZeroDivisionError");
                    assertThat(raised.line()).isEqualTo(3);
                    assertThat(raised.frames()).containsExactly(new CodeFrame("<module>", 5), new CodeFrame("f", 3));
                });
        assertThat(guarded.runLines("x = 1⏎print(f'{1:=^3}'⏎y = = 2").raised()).satisfies(raised -> {
            assertThat(raised.type()).isEqualTo("SyntaxError");
            assertThat(raised.line()).isPositive();
        });
        assertThat(guarded.runLines("f'{1:=^3}'⏎raise SystemExit('done')")
                        .raised()
                        .message())
                .isEqualTo("done");
    }

    @Test
    void theGuardsAreWhereTheyWere() throws IOException {
        assertThat(guarded.runLines(
                                "f'{1:=^3}'⏎try:⏎    getattr(1, '__cla' + 'ss__')⏎except AttributeError as e:⏎    _ = str(e)")
                        .value())
                .isEqualTo("\"attribute \\\"__class__\\\" is not accessible by a computed name\"");
        assertThat(guarded.runLines("f'{1:=^3}'⏎import os").raised().type()).isEqualTo("ImportError");
    }
}
