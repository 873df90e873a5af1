package io.aicodeexecutor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.PythonSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs every program of `examples/python` with the default policy and limits. What each prints stands in a file
/// of the test resources; it is what CPython prints too.
class PythonProgramsTest {
    private static final Path PROGRAMS = Path.of("python");
    private static final Path EXPECTED = Path.of("src/test/resources/expected");

    private static PythonSandbox sandbox;

    @BeforeAll
    static void open() {
        sandbox = new PythonSandbox();
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(
                        "class_hierarchy",
                        Map.of(
                                "values",
                                List.of(
                                        4.0,
                                        2.5,
                                        "EvaluationError: (7 / (x + -4)) divides by zero",
                                        "EvaluationError: z has no value"),
                                "largest",
                                "9")),
                Arguments.of(
                        "date_calculation", Map.of("interest", "167.28", "last_payment", "2024-07-31", "moved", 2L)),
                Arguments.of(
                        "generators_dataclasses",
                        Map.of(
                                "counts", Map.of("normal", 0L, "high", 0L, "critical", 4L),
                                "first", Map.of("minute", 0L, "sensor", "boiler", "celsius", 61.0),
                                "hottest", 100.5)),
                Arguments.of(
                        "parse_log",
                        Map.of(
                                "by_class", Map.of("2xx", 4L, "4xx", 4L, "5xx", 1L),
                                "suspicious", List.of("198.51.100.23"),
                                "slowest", "/search")),
                Arguments.of(
                        "reconcile_tables",
                        Map.of(
                                "matching", List.of("INV-1001", "INV-1005"),
                                "differing",
                                        List.of(Map.of("reference", "INV-1002", "bank", "89.90", "ledger", "98.90")),
                                "only_bank", List.of("FEE-0225", "INV-1004"),
                                "only_ledger", List.of("INV-1003"),
                                "gap", "99.00")),
                Arguments.of(
                        "report",
                        Map.of("regions", List.of("North", "West", "South"), "units", 185L, "revenue", "15340.85")),
                Arguments.of(
                        "simulation",
                        Map.of("mean_wait_minutes", Map.of("1", 156.61, "2", 6.41, "3", 0.85), "clerks_needed", 3L)),
                Arguments.of(
                        "text_statistics",
                        Map.of(
                                "longest",
                                "street",
                                "pair",
                                "the cafe",
                                "palindromes",
                                List.of("did", "hannah", "noon", "otto"),
                                "sentence_lengths",
                                List.of(8L, 14L, 7L, 13L, 6L, 1L, 3L))));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aProgramPrintsAndReturnsWhatItShould(String name, Object value) throws IOException {
        ExecutionResult result = sandbox.execute(ExecutionRequest.of(Files.readString(PROGRAMS.resolve(name + ".py"))));

        assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.COMPLETED);
        assertThat(result.stdout()).isEqualTo(Files.readString(EXPECTED.resolve(name + ".txt")));
        assertThat(result.stderr()).isEmpty();
        assertThat(result.returnValue()).isEqualTo(value);
        assertThat(result.warnings()).isEmpty();
    }

    @Test
    void everyProgramIsAmongThem() throws IOException {
        try (Stream<Path> files = Files.list(PROGRAMS)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".py", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            values().map(arguments -> String.valueOf(arguments.get()[0]))
                                    .toList());
        }
    }

    @Test
    void theReportTakesItsSalesFromTheContext() throws IOException {
        ExecutionResult result = sandbox.execute(ExecutionRequest.of(Files.readString(PROGRAMS.resolve("report.py")))
                .withContext(Map.of(
                        "sales",
                        List.of(Map.of("region", "East", "product", "Desk", "units", 1_000, "price", "2.50")))));

        assertThat(result.stdout()).isEqualTo("""
                Sales by region
                Region  Units   Revenue   Share
                ------  -----  --------  ------
                East    1,000  2,500.00  100.0%

                Best sellers: Desk (1000)
                """);
    }
}
