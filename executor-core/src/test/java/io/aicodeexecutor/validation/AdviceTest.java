package io.aicodeexecutor.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.CodeValidator;
import io.aicodeexecutor.Limits;
import io.aicodeexecutor.Policy;
import io.aicodeexecutor.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a refusal says about what to do instead.
final class AdviceTest {
    private final CodeValidator validator = new CodeValidator();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', textBlock = """
            open('x')                     ~ there are no files here; pass data to the program as its context: each key becomes a variable, and return or print results
            x = input()                   ~ pass data to the program as its context: each key becomes a variable
            ().__class__                  ~ use type(x), and type(x).__name__ for its name
            getattr(x, '__class__')       ~ use type(x), and type(x).__name__ for its name
            '{0.__class__}'.format(x)     ~ use type(x), and type(x).__name__ for its name
            import os.path                ~ there are no files here; pass data to the program as its context: each key becomes a variable, and return or print results
            import urllib.request         ~ there is no network here; fetch what is needed beforehand, or call a tool
            import numpy as np            ~ only modules of the standard library are here; use lists, dicts and comprehensions; what may help: math, statistics, decimal, fractions, collections, csv
            from concurrent import futures ~ there are no threads here; compute one after the other
            import urllib                 ~ import urllib.parse, which takes URLs apart; there is no network here; fetch what is needed beforehand, or call a tool
            def open(self): pass          ~ choose another name, for example open_
            class A: open: float          ~ choose another name, for example open_
            for dir in x: pass            ~ choose another name, for example dir_
            def f(input): pass            ~ choose another name, for example input_
            f(input=1)                    ~ choose another name, for example input_
            x.compile = 1                 ~ choose another name, for example compile_
            regex.compile('a')            ~ for patterns import re and write re.compile; otherwise write the code out, or keep functions in a dict and look them up
            a.__weird__                   ~ only the double-underscore names of docs/POLICY.md have a meaning here; use another name
            import subprocess             ~ there are no other programs here; compute in Python, or call a tool
            from . import x               ~ a program is one file here; import modules by their full names
            """)
    void aRefusalSaysWhatToDoInstead(String source, String advice) {
        assertThat(validator.validate(source).errors())
                .extracting(finding -> finding.advice().orElse("none"))
                .containsExactly(advice);
    }

    @Test
    void whereNothingIsKnownNothingIsSaid() {
        assertThat(validator.validate("import nonesuch\nx = = 1").errors())
                .extracting(Violation::advice)
                .allMatch(advice -> advice.isEmpty());
    }

    @Test
    void nothingIsAdvisedThatThePolicyRefuses() {
        CodeValidator strict = new CodeValidator(Policy.strict(), Limits.DEFAULTS);
        assertThat(strict.validate("import numpy").errors())
                .extracting(finding -> finding.advice().orElse("none"))
                .containsExactly(
                        "only modules of the standard library are here; use lists, dicts and comprehensions; what may"
                                + " help: math, collections");
        assertThat(strict.validate("import urllib").errors())
                .extracting(finding -> finding.advice().orElse("none"))
                .containsExactly("there is no network here; fetch what is needed beforehand, or call a tool");
    }

    @Test
    void remarksHaveAdviceToo() {
        assertThat(validator.validate("while True: x = 1").warnings())
                .extracting(finding -> finding.advice().orElse("none"))
                .containsExactly("leave it with break, return or raise, or loop over a range");
        assertThat(validator.validate("-".repeat(200) + "1").errors())
                .extracting(finding -> finding.advice().orElse("none"))
                .containsExactly("name parts of it; instead of a long chain of operators or elif use a loop or a dict");
    }

    @Test
    void whyIsKnownOfAllThatTheTablesList() {
        Policy policy = Policy.standard();
        for (String name : policy.forbiddenNames()) {
            assertThat(policy.whyForbidden(name)).as(name).isPresent();
        }
        for (String module : policy.modules()) {
            assertThat(policy.whyAllowed(module)).as(module).isPresent();
        }
        assertThat(policy.whyAllowed("os")).isEmpty();
        assertThat(policy.whyForbidden("print")).isEmpty();
        assertThat(policy.withModule("nonesuch").whyAllowed("nonesuch")).isEmpty();
        assertThat(Policy.off().whyAllowed("json")).isEmpty();
    }
}
