package io.aicodeexecutor.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.CodeValidator;
import io.aicodeexecutor.Limits;
import io.aicodeexecutor.Policy;
import io.aicodeexecutor.ValidationReport;
import io.aicodeexecutor.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a source is as text: its size, its characters, and the encoding that it declares.
final class SourceTextTest {
    private final CodeValidator validator = new CodeValidator(Policy.off(), Limits.DEFAULTS);

    private static List<String> errors(ValidationReport report) {
        return report.errors().stream().map(Violation::toString).toList();
    }

    private List<String> errors(String source) {
        return errors(validator.validate(source));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x1, 0x7F, 0x80, 0x7FF, 0x800, 0xFFFF, 0x10000, 0x10FFFF})
    void theSizeOfEveryCharacterIsThatOfItsUtf8(int character) {
        String source = Character.toString(character).repeat(10_001);
        int bytes = source.getBytes(StandardCharsets.UTF_8).length;
        assertThat(errors(source))
                .containsExactly("line 1:1: the source has " + bytes + " bytes; accepted: at most 10000 (source.size)");
    }

    @Test
    void theBytesOfAFileHaveTheSameBounds() {
        assertThat(errors(validator.validate("#".repeat(10_000).getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
        assertThat(errors(validator.validate("é".repeat(5_001).getBytes(StandardCharsets.UTF_8))))
                .containsExactly("line 1:1: the source has 10002 bytes; accepted: at most 10000 (source.size)");
        assertThat(errors(validator.validate(new byte[] {'x', (byte) 0xC3})))
                .containsExactly("line 1:2: the source is not UTF-8 (source.encoding)");
        assertThat(errors(validator.validate(new byte[] {'x', 0})))
                .containsExactly("line 1:2: the source contains a NUL character (source.encoding)");
    }

    @Test
    void aCharacterThatMayNotBeThereIsFoundAnywhere() {
        String nul = "the source contains a NUL character (source.encoding)";
        assertThat(errors("\0x")).containsExactly("line 1:1: " + nul);
        assertThat(errors("x\r\n😀é\0")).containsExactly("line 2:3: " + nul);
        assertThat(errors("#".repeat(9_999) + "\0")).containsExactly("line 1:10000: " + nul);
        String surrogate = "a lone surrogate cannot be encoded as UTF-8 (source.encoding)";
        assertThat(errors("\ud83d")).containsExactly("line 1:1: " + surrogate);
        assertThat(errors("x\ude00\ud83d")).containsExactly("line 1:2: " + surrogate);
        assertThat(errors("😀\ud83d")).containsExactly("line 1:2: " + surrogate);
        assertThat(errors("\ud83dx")).containsExactly("line 1:1: " + surrogate);
    }

    @Test
    void whatIsRefusedForItsTextIsNotParsed() {
        CodeValidator parsing = new CodeValidator(Policy.standard(), Limits.DEFAULTS);
        for (String source : List.of("(" + "#".repeat(10_000), "(\ud83d", "(\0", "# coding: latin-1\n(")) {
            ValidationReport report = parsing.validate(source);
            assertThat(report.errors()).as(source.substring(0, 2)).hasSize(1);
            assertThat(report.nodes()).isZero();
        }
        assertThat(parsing.validate("\n\nx = 1\n").nodes()).isPositive();
    }

    @Test
    void anExcerptIsShownOfWhatIsSmallEnough() {
        assertThat(validator.validate("#".repeat(9_999) + "\0").errors())
                .allMatch(finding -> finding.excerpt().isPresent());
        assertThat(validator.validate("#".repeat(10_001)).errors())
                .allMatch(finding -> finding.excerpt().isEmpty());
        assertThat(validator.validate("é".repeat(10_000)).errors())
                .allMatch(finding -> finding.excerpt().isPresent());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            line 1:1: the source declares encoding "latin-1"; accepted: utf-8 (source.encoding) ~ \ufeff# coding: latin-1
            line 2:1: the source declares encoding "cp1252"; accepted: utf-8 (source.encoding)  ~ ⏎# coding=cp1252⏎x
            line 2:1: the source declares encoding "latin-1"; accepted: utf-8 (source.encoding) ~ # x⏎ # coding: latin-1
            ``                                                                                  ~ ⏎⏎# coding: latin-1
            ``                                                                                  ~ x⏎# coding: latin-1
            ``                                                                                  ~ # coding: utf8⏎x
            ``                                                                                  ~ # coding: UTF-8-sig
            ``                                                                                  ~ # -*- coding: utf-8-unix -*-
            ``                                                                                  ~ # coding: utf_8_sig
            line 1:1: the source declares encoding "compress"; accepted: utf-8 (source.encoding) ~ # Run-length encoding: compress text
            line 1:1: the source declares encoding "utf-80"; accepted: utf-8 (source.encoding)  ~ # coding: utf-80
            ``                                                                                  ~ # encoding
            """)
    void anotherEncodingMayNotBeDeclaredWherePythonLooksForOne(String finding, String source) {
        assertThat(errors(source.replace('⏎', '\n'))).isEqualTo(finding.isEmpty() ? List.of() : List.of(finding));
    }
}
