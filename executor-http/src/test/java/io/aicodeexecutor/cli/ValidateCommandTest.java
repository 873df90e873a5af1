package io.aicodeexecutor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/// What `validate` shows and answers.
final class ValidateCommandTest {
    @Test
    void acceptedProgramHasStatusZero() {
        Session session = Session.piped("x = 1");

        assertThat(session.run("validate", "-")).isZero();
        assertThat(session.out())
                .isEqualTo("accepted: 0 errors, 0 warnings, 4 nodes" + System.lineSeparator()
                        + "complexity 1, nesting 0: 1 statement, 0 functions, 0 classes, 0 loops, 0 comprehensions,"
                        + " 0 imports" + System.lineSeparator());
    }

    @Test
    void everyFindingIsShownWithItsLineAndACaret() {
        Session session = Session.piped("import os\nx = \"é\"; eval(x)\n");

        assertThat(session.run("validate", "--file", "-")).isEqualTo(2);
        assertThat(session.out()).startsWith("""
                        standard input:1:8: error: module "os" may not be imported under policy "standard" \
                        (import.forbidden)
                            import os
                                   ^
                            instead: there are no files here; pass data to the program as its context: each key \
                        becomes a variable, and return or print results
                        standard input:2:10: error: name "eval" is forbidden (name.forbidden)
                            x = "é"; eval(x)
                                     ^
                            instead: for numbers and data use int, float or json.loads; otherwise write the code out, \
                        or keep functions in a dict and look them up
                        refused: 2 errors, 0 warnings,""");
    }

    @Test
    void sourceCannotSteerTheTerminal() {
        Session session = Session.piped("x = '\u001B[31m'; eval(x)\n");

        assertThat(session.run("validate", "-")).isEqualTo(2);
        assertThat(session.out()).doesNotContain("\u001B").contains("\\x1b[31m");
    }

    @Test
    void policyDecides() {
        assertThat(Session.piped("import random").run("validate", "-")).isZero();
        assertThat(Session.piped("import random").run("validate", "-", "--policy", "strict"))
                .isEqualTo(2);
    }

    @Test
    void jsonHoldsTheFindings() throws JsonProcessingException {
        Session session = Session.piped("import os");

        assertThat(session.run("validate", "-", "--json")).isEqualTo(2);
        JsonNode report = new ObjectMapper().readTree(session.out());
        assertThat(report.get("valid").booleanValue()).isFalse();
        assertThat(report.get("violations")).hasSize(1);
        assertThat(report.at("/violations/0/rule").textValue()).isEqualTo("import.forbidden");
        assertThat(report.at("/violations/0/line").intValue()).isEqualTo(1);
        assertThat(report.at("/violations/0/column").intValue()).isEqualTo(8);
        assertThat(report.at("/violations/0/advice").textValue()).startsWith("there are no files here; ");
        assertThat(report.at("/complexity").intValue()).isEqualTo(1);
        assertThat(report.at("/functions/0").toString())
                .isEqualTo("{\"name\":\"<module>\",\"line\":1,\"complexity\":1,\"nesting\":0}");
        assertThat(report.at("/counts").toString())
                .isEqualTo("{\"statements\":1,\"functions\":0,\"classes\":0,\"loops\":0,\"comprehensions\":0,"
                        + "\"imports\":1}");
    }
}
