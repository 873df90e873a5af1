package io.aicodeexecutor.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.CodeValidator;
import io.aicodeexecutor.Violation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Names of attributes in constant texts: what is one, and what only looks like it.
final class ConstantNamesTest {
    private final CodeValidator validator = new CodeValidator();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            hasattr(x, '__class__')             ~ 1:12 attribute.constant
            delattr(x, '__class__')             ~ 1:12 attribute.constant
            x.getattr(y, '__globals__')         ~ 1:14 attribute.constant
            getattr(x, '__class__', None)       ~ 1:12 attribute.constant
            attrgetter('a', 'b.__class__')      ~ 1:17 attribute.constant
            attrgetter('a.__code__')            ~ 1:12 attribute.constant
            '}{0.__class__}'.format(x)          ~ 1:1 attribute.format
            '{0.__class__'.format(x)            ~ 1:1 attribute.format
            '{0.a.__class__[0]}'.format(x)      ~ 1:1 attribute.format
            '{0.gi_frame}'.format_map(x)        ~ 1:1 attribute.format
            f.vformat('{0.__class__}', x, y)    ~ 1:11 attribute.format
            """)
    void whatNamesAForbiddenAttributeIsFound(String source, String finding) {
        assertThat(validator.validate(source).errors())
                .extracting(each -> each.line() + ":" + each.column() + " " + each.rule())
                .containsExactly(finding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "getattr(x)",
                "getattr(x, '_a')",
                "setattr(x, '_a', 1)",
                "hasattr(x, '__a')",
                "attrgetter('a._b')",
                "methodcaller('split', '_')",
                "methodcaller('split', '__class__')",
                "methodcaller()",
                "'{}'.format('{0.__class__}')",
                "'{{0.__class__}}'.format(x)",
                "setattr(A, __match_args__, x)",
                "delattr(A, '__match_args__')",
                "getattr('__class__', 'a')",
                "getattr(x, 'a', '__class__')",
                "getattr(x, '__init__')",
                "getattr(x, y)",
                "attrgetter()",
                "attrgetter(x)",
                "str.format()",
                "x.format()",
                "x.format('{0.a}')",
                "format('{0.__class__}')",
                "'.__class__'.format(x)",
                "'{0} .__class__'.format(x)",
                "'{{}} .__class__'.format(x)",
                "'{0.a.}'.format(x)",
                "'{0.'.format(x)",
                "'{0.__class__}'.strip(x)",
                "f()('__class__')",
            })
    void whatNamesNothingForbiddenPasses(String source) {
        assertThat(validator.validate(source).errors())
                .extracting(Violation::toString)
                .isEmpty();
    }
}
