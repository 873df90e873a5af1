package io.aicodeexecutor.testkit.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Small test modules, which go both ways.
class RegressionTest {
    private static final Duration TEST_TIME = Duration.ofMinutes(2);

    private final Trial trial = new Trial(directory(), TEST_TIME, Duration.ofMinutes(5));

    private static Path directory() {
        Path file = Path.of(Objects.requireNonNull(RegressionTest.class.getResource("test_small.py"))
                .getPath());
        return Objects.requireNonNull(file.getParent());
    }

    @Test
    @Tag("exhaustive")
    void everyTestEndsAsItShouldInBothPlaces() throws Exception {
        ModuleReport report;
        ModuleReport unloadable;
        try (Inside inside = new Inside(TEST_TIME)) {
            report = trial.run(inside, "test_small.py");
            unloadable = trial.run(inside, "test_unloadable.py");
        }

        assertThat(report.fault()).isEmpty();
        assertThat(report.findings().stream()
                        .collect(Collectors.toMap(
                                Finding::test,
                                finding -> finding.inside().word() + ", bare "
                                        + finding.bare().word())))
                .containsOnly(
                        entry("SmallTest.test_shared", "passed, bare passed"),
                        entry("LastTest.test_shared", "passed, bare passed"),
                        entry("LastTest.test_fixture", "passed, bare passed"),
                        entry("SmallTest.test_passes", "passed, bare passed"),
                        entry("SmallTest.test_uses_support", "passed, bare passed"),
                        entry("SmallTest.test_output", "passed, bare passed"),
                        entry("SmallTest.test_fails", "failed, bare failed"),
                        entry("SmallTest.test_raises", "error, bare error"),
                        entry("SmallTest.test_detail", "skipped, bare skipped"),
                        entry("SmallTest.test_missing_support", "skipped, bare skipped"),
                        entry("SmallTest.test_forbidden_name", "refused, bare passed"),
                        entry("SmallTest.test_through_a_module", "refused, bare passed"),
                        entry("SmallTest.test_through_a_submodule", "refused, bare passed"),
                        entry("SmallTest.test_through_a_function", "refused, bare passed"),
                        entry("SmallTest.test_through_a_class", "refused, bare passed"),
                        entry("SmallTest.test_through_a_method", "refused, bare passed"),
                        entry("SmallTest.test_at_load", "refused, bare passed"),
                        entry("SmallTest.test_guard", "error, bare passed"),
                        entry("SmallTest.test_memory", "memory_limit, bare passed"));
        assertThat(report.row()).isEqualTo("| test_small | 19 | 7 | 12 | 6 | 2 | 15 | 8 | 2 |\n");
        assertThat(report.refusals())
                .isEqualTo("- test_small: `import.forbidden` 3, `name.forbidden` 3,"
                        + " `at load: AttributeError: module 'sys' has no attribute 'modules'` 1\n");
        assertThat(report.differences())
                .startsWith("### test_small\n\n- guard, error: `AttributeError: attribute \"__class__\" is not"
                        + " accessible by a computed name` – SmallTest.test_guard\n- memory_limit: ")
                .endsWith(" – SmallTest.test_memory\n\n");
        assertThat(unloadable.row())
                .isEqualTo("| test_unloadable | – | `test_unloadable.py: RuntimeError: not today` | | | | | | |\n");
    }

    @Test
    void theDirectoryIsTheUsersToGive() {
        assertThat(misuse())
                .isEqualTo("regression: the directory Lib/test of CPython 3.12's sources is needed: its tests are part"
                        + " neither of this project nor of GraalPy's libraries\n");
        assertThat(misuse("--modules", "test_small,test_nothing", directory().toString()))
                .isEqualTo("regression: " + directory() + " has no module test_nothing\n");
        assertThat(misuse("--test-seconds", "many"))
                .startsWith("regression: Invalid value for option '--test-seconds'");
    }

    @Test
    void aPackageIsEveryTestModuleInIt() throws Exception {
        Path above = Objects.requireNonNull(directory().getParent());

        assertThat(new Trial(above, TEST_TIME, TEST_TIME).files(List.of("regression")))
                .containsExactly("regression/test_small.py", "regression/test_unloadable.py");
    }

    private static String misuse(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();

        assertThat(Main.run(args, new PrintWriter(out, true), new PrintWriter(err, true)))
                .isEqualTo(2);
        assertThat(out).hasToString("");
        return err.toString();
    }
}
