package io.aicodeexecutor.testkit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole machinery, as little of everything as there is. Speeds are not looked at.
class BenchTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Belongings belongings = new Belongings();

    @TempDir
    private Path directory;

    @AfterEach
    void nothingIsLeft() {
        assertThat(belongings.isEmpty()).isTrue();
        belongings.close();
    }

    private static Plan least(Set<RowGroup> rows, Set<SubjectName> subjects) {
        return new Plan(
                rows,
                subjects,
                true,
                0,
                1,
                Duration.ZERO,
                1,
                List.of(2),
                1,
                Duration.ofMillis(100),
                Duration.ZERO,
                1,
                0,
                1,
                1,
                1,
                1);
    }

    private Ground ground(String searchPath) throws InterruptedException {
        return new Ground(
                Baselines.find(searchPath),
                Optional.empty(),
                belongings,
                new Progress(new PrintWriter(err, true), false),
                directory);
    }

    private int run(String... args) {
        return Main.run(
                args,
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                new Surroundings(Optional.ofNullable(System.getenv("PATH")).orElse(""), Optional.empty(), false),
                belongings);
    }

    private static void assertOneSample(Results results, Row row, SubjectName subject) {
        assertThat(results.stats(row, subject)).as(row.name()).hasValueSatisfying(stats -> {
            assertThat(stats.runs()).isEqualTo(1);
            assertThat(stats.p50()).isPositive().isEqualTo(stats.p99());
        });
    }

    @Test
    @Tag("exhaustive")
    void everySubjectHasACellAndAbsentOnesSayWhy() throws Exception {
        Results results = Bench.run(
                ground("/nonexistent"), least(EnumSet.of(RowGroup.LATENCY), EnumSet.allOf(SubjectName.class)));

        assertThat(results.rows()).containsExactly(LatencyRows.SUM, LatencyRows.IMPORTS, LatencyRows.DATA);
        for (Row row : results.rows()) {
            assertOneSample(results, row, SubjectName.EMBEDDED);
            assertOneSample(results, row, SubjectName.EMBEDDED_PER_EXECUTION);
            assertOneSample(results, row, SubjectName.GRAALPY);
            assertThat(results.cell(row, SubjectName.HTTP)).contains(new Cell.Absent("not started by the launcher"));
            assertThat(results.cell(row, SubjectName.PYTHON)).contains(new Cell.Absent("no python3"));
            assertThat(results.cell(row, SubjectName.BWRAP)).contains(new Cell.Absent("no bwrap"));
        }
        assertThat(Table.lines(results)).hasSize(results.rows().size() + 2);
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    @Tag("exhaustive")
    void everyOtherGroupOfRowsIsMeasured() throws Exception {
        Set<RowGroup> groups =
                EnumSet.of(RowGroup.START, RowGroup.VALIDATE, RowGroup.THROUGHPUT, RowGroup.KILL, RowGroup.MEMORY);

        Results results = Bench.run(ground("/nonexistent"), least(groups, EnumSet.of(SubjectName.EMBEDDED)));

        for (Row row : List.of(
                StartRows.READY,
                StartRows.READY_CPU,
                StartRows.PROCESS,
                ValidateRows.ORDINARY,
                ValidateRows.BOMB,
                ValidateRows.ORDINARY_C1,
                ValidateRows.BOMB_C1,
                ThroughputRows.coldRow(2),
                ThroughputRows.row(2),
                KillRows.DEADLINE,
                KillRows.CANCEL)) {
            assertOneSample(results, row, SubjectName.EMBEDDED);
        }
        assertThat(results.rows()).contains(MemoryRows.IDLE_PSS, MemoryRows.BUSY_PSS);
        for (Row row : List.of(MemoryRows.IDLE_RSS, MemoryRows.BUSY_RSS)) {
            assertThat(results.stats(row, SubjectName.EMBEDDED)).as(row.name()).hasValueSatisfying(stats -> {
                assertThat(stats.runs()).isEqualTo(2);
                assertThat(stats.p50()).isPositive();
            });
        }
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void theTableTheTargetsAndTheJsonHaveTheirShape() throws Exception {
        Path json = directory.resolve("bench.json");

        int status = run("--quick", "--rows", "tools", "--json", json.toString());

        assertThat(status).as(err.toString()).isZero();
        assertThat(err.toString()).startsWith("bench: worker image …, after 0 s\nbench: tool calls …, after ");
        assertThat(out.toString().lines())
                .anyMatch(line -> line.startsWith("machine: "))
                .anyMatch(line -> line.startsWith("load at the begin: "))
                .anyMatch(line -> line.matches("\\| p50 / p95 / p99 \\(runs\\) +\\| +unit \\| +embedded per_tenant .*"))
                .anyMatch(line ->
                        line.matches("\\| tool call, round trip +\\| +ms \\| [0-9.]+ / [0-9.]+ / [0-9.]+ \\(398\\) .*"))
                .anyMatch(line -> line.matches("\\| tool call, round trip, p50 ≤ 0\\.300 ms .*(yes|no) \\|"))
                .anyMatch(line -> line.matches("\\| first ready worker ≤ 1.00 s .* not measured \\|"));
        JsonNode list = Workload.read(Files.readString(json));
        assertThat(list.isArray()).isTrue();
        assertThat(list).hasSize(1);
        assertThat(list.get(0).fieldNames())
                .toIterable()
                .containsExactly("row", "subject", "unit", "p50", "p95", "p99", "runs");
        assertThat(list.get(0).path("row").asText()).isEqualTo("tool call, round trip");
        assertThat(list.get(0).path("subject").asText()).isEqualTo("embedded per_tenant");
        assertThat(list.get(0).path("runs").asInt()).isEqualTo(398);
    }

    @Test
    void absentCellsAreInTheJsonWithTheirReason() {
        Results results = new Results();
        results.add(LatencyRows.SUM, SubjectName.BWRAP, new Cell.Absent("no bwrap"));

        assertThat(Workload.write(results.toJson()))
                .isEqualTo("[{\"row\":\"warm: 2+2\",\"subject\":\"bwrap + python3\",\"unit\":\"ms\",\"p50\":null,"
                        + "\"p95\":null,\"p99\":null,\"runs\":0,\"absent\":\"no bwrap\"}]");
        assertThat(Table.lines(results)).last().asString().endsWith("| absent: no bwrap |");
    }

    @Test
    void aSoakIsWatchedAndDrawn() throws Exception {
        Path json = directory.resolve("soak.json");
        Path svg = directory.resolve("soak.svg");

        int status = run("--soak", "20", "--json", json.toString(), "--svg", svg.toString());

        assertThat(status).as(err.toString()).isZero();
        assertThat(out.toString().lines())
                .anyMatch(line -> line.matches("\\| after the first 4 +\\| +mean .*"))
                .anyMatch(line -> line.matches("\\| worker processes .* (flat|grows|falls) \\|"));
        JsonNode soak = Workload.read(Files.readString(json));
        assertThat(soak.path("programs").asInt()).isEqualTo(20);
        assertThat(soak.path("samples")).hasSize(20);
        assertThat(soak.path("samples").get(19).path("worker processes").asInt())
                .as("two callers, and a fresh one that may have started meanwhile")
                .isBetween(2, 3);
        assertThat(soak.path("measures").get(0).path("trend").asText()).isIn("flat", "grows", "falls");
        assertThat(Files.readString(svg)).startsWith("<svg ").endsWith("</svg>\n");
    }
}
