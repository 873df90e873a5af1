package io.aicodeexecutor.testkit.compat;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.PythonSandbox;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Runs files through a real sandbox.
class CompatTest {
    private static final Path OWN = Path.of("src/test/resources/compat");

    /// How many of the programs that come with this project's requirements must behave.
    private static final double SHARE_LEAST = 80.0 / 82.0;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Main.run(args, new PrintWriter(out, true), new PrintWriter(err, true), false);
    }

    @Test
    void whereEveryProgramBehavesTheStatusIsZero() {
        assertThat(run(OWN.resolve("behaving.jsonl").toString())).isZero();
        assertThat(out).hasToString("compat: 8 of 8 programs\n");
        assertThat(err.toString().lines()).last().isEqualTo("8 of 8 programs run, 8 behave");
    }

    @Test
    void whatDoesNotBehaveIsNamedWithItsReason() {
        String file = OWN.resolve("failing.jsonl").toString();

        assertThat(run("--timeout", "5", file)).isEqualTo(1);
        assertThat(out).hasToString("""
                        wrong: value is 2, expected 3
                        other type: value is 1, expected 1.0
                        raises: raised: ValueError: no
                        compat: 1 of 4 programs
                        """);
    }

    @Test
    void jsonHasTheDetailOfEveryProgram() {
        assertThat(run("--json", "--policy", "off", OWN.resolve("failing.jsonl").toString()))
                .isEqualTo(1);
        assertThat(out.toString())
                .startsWith("{\"behaving\":1,\"total\":4,\"programs\":[{\"id\":\"wrong\",\"behaves\":false,"
                        + "\"outcome\":\"completed\",\"reason\":\"value is 2, expected 3\",\"seconds\":")
                .endsWith("}]}\n");
        assertThat(err.toString().lines()).last().isEqualTo("compat: 1 of 4 programs");
    }

    @Test
    void theProgramsBesideTheRepositoryBehaveOrTheProjectsOwnDo() throws Exception {
        List<CompatProgram> programs = new ArrayList<>();
        for (Path file : programFiles()) {
            programs.addAll(CompatFile.read(file));
        }
        try (PythonSandbox sandbox = new PythonSandbox()) {
            Report report = new Comparison(sandbox).run(programs, finding -> {});

            assertThat(report.behaving())
                    .as(String.join("\n", report.failures()))
                    .isGreaterThanOrEqualTo((long) Math.ceil(programs.size() * SHARE_LEAST));
        }
    }

    private static List<Path> programFiles() throws IOException {
        Path beside = Path.of(System.getProperty("project.root"), "..", "shared", "programs");
        if (!Files.isDirectory(beside)) {
            return List.of(OWN.resolve("behaving.jsonl"));
        }
        try (Stream<Path> files = Files.list(beside)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }
}
