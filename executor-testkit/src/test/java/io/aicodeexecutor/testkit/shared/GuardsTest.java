package io.aicodeexecutor.testkit.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.PythonSandbox;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The list against the code of the worker: whoever adds a message there decides here whose it is.
class GuardsTest {
    /// A statement that raises, to the end of its last line.
    private static final Pattern RAISE = Pattern.compile("(?m)^ *raise [\\w.]+\\((?s:.*?)\\)$");

    /// What is raised with the policy and without it: Python's own words, and that the engine's doors are not there.
    private static final List<String> NOT_OF_THE_POLICY = List.of(
            "attribute name must be string, not '",
            " name must be a string",
            "Cannot enter ",
            "Cannot exit ",
            "' has no attribute '",
            "%r has no attribute %r",
            "no source file",
            "Cannot use cached_property instance",
            "No '__dict__' attribute on ",
            "cannot import name '",
            "() takes at most ",
            "() got multiple values for argument '",
            "no module named ");

    private static List<String> raised(String... resources) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String resource : resources) {
            try (InputStream stream = PythonSandbox.class.getResourceAsStream("worker/" + resource)) {
                text.append(new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return RAISE.matcher(text)
                .results()
                .map(raise -> raise.group().strip())
                // the others end the program, or say what a tool said
                .filter(raise -> raise.contains("\"") || raise.contains("'"))
                .toList();
    }

    @Test
    void everyMessageOfTheWorkersPythonIsKnown() throws IOException {
        List<String> prelude = raised("prelude.py");
        List<String> library = raised("library.py", "library_objects.py", "library_reports.py");

        assertThat(prelude).hasSizeGreaterThan(5).allSatisfy(GuardsTest::assertKnown);
        assertThat(library).hasSizeGreaterThan(10).allSatisfy(GuardsTest::assertKnown);
        assertThat(Guards.WORDS)
                .allSatisfy(words -> assertThat(prelude + "\n" + library).contains(words));
    }

    private static void assertKnown(String raise) {
        assertThat(Guards.said(raise))
                .as("whether %s is a guard's: Guards.WORDS or NOT_OF_THE_POLICY must say", raise)
                .isNotEqualTo(NOT_OF_THE_POLICY.stream().anyMatch(raise::contains));
    }
}
