package io.aicodeexecutor.testkit.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.Limits;
import io.aicodeexecutor.SandboxException;
import io.aicodeexecutor.testkit.Capability;
import io.aicodeexecutor.testkit.FoundCases;
import io.aicodeexecutor.testkit.ProgramCase;
import io.aicodeexecutor.testkit.owned.WallProbe;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs few attacks through a real sandbox.
class AttacksTest {
    private static final int LANGUAGE_RUNS = Attempt.corpus(Limits.DEFAULTS).stream()
            .filter(attempt -> attempt.family().equals("language"))
            .mapToInt(attempt -> attempt.requests().size())
            .sum();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    private int run(List<Attempt> more, String... args) {
        return run(more, WallProbe::run, args);
    }

    private int run(List<Attempt> more, Main.Wall wall, String... args) {
        return Main.run(args, new PrintWriter(out, true), new PrintWriter(err, true), false, more, wall);
    }

    private static List<Attempt> attempt(String program) {
        return attempt(program, Attempt.Source.CORPUS);
    }

    private static List<Attempt> attempt(String program, Attempt.Source source) {
        return List.of(new Attempt(
                source, "language", Capability.NAMES, "language/of_this_test", List.of(ExecutionRequest.of(program))));
    }

    /// The cells of the table's line that begins with a name.
    private List<String> line(String name) {
        return out.toString()
                .lines()
                .filter(line -> line.startsWith("| " + name))
                .map(line -> List.of(line.substring(2, line.length() - 2).split(" +\\| +", -1)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTableCountsEveryRunAndNothingEscapes() throws Exception {
        Path json = directory.resolve("report.json");

        int status = run(
                List.of(),
                "--family",
                "language",
                "--policy",
                "standard",
                "--generated",
                "10",
                "--skip-owned",
                "--json",
                json.toString());

        assertThat(status).as(out.toString()).isZero();
        assertThat(line("attacks")).startsWith("attacks", "tried", "completed").endsWith("ESCAPED");
        assertThat(line("language, corpus")).startsWith("language, corpus", Integer.toString(LANGUAGE_RUNS));
        for (String family : List.of("language", "engine", "process", "resources", "several")) {
            assertThat(line(family + ", generated")).startsWith(family + ", generated", "2");
        }
        int all = LANGUAGE_RUNS + 10;
        List<String> totals = line("all");
        assertThat(totals).startsWith("all", Integer.toString(all)).endsWith("0");
        assertThat(totals.stream().skip(2).mapToInt(Integer::parseInt).sum()).isEqualTo(all);
        assertThat(out.toString().lines()).last().isEqualTo("attacks: 0 of " + all + " escaped; seed 20250107");
        assertThat(err.toString().lines()).last().isEqualTo(all + " of " + all + " attacks run, 0 escaped");
        assertThat(Files.readString(json)).startsWith("{\"seed\":20250107,\"escaped\":0,\"runs\":[{\"name\":");
    }

    @Test
    void anEscapeIsShownAndDecidesTheStatus() {
        int status = run(attempt("# \u001b[31m\n_ = 'ESCAPED'\n"), "--skip-corpus", "--generated", "0", "--skip-owned");

        assertThat(status).isEqualTo(1);
        assertThat(out.toString()).startsWith("ESCAPED: language/of_this_test\n# \\x1b[31m\n_ = 'ESCAPED'\n");
        assertThat(line("language, corpus")).startsWith("language, corpus", "1").endsWith("1");
        assertThat(line("all")).endsWith("1");
    }

    @Test
    void aGeneratedAttackThatEscapesIsKept() throws Exception {
        int status = run(
                attempt("_ = 'ESCAPED'\n", Attempt.Source.GENERATED),
                "--skip-corpus",
                "--generated",
                "0",
                "--skip-owned",
                "--found",
                directory.toString());

        assertThat(status).isEqualTo(1);
        List<FoundCases.Found> found = new FoundCases(directory).read();
        assertThat(found)
                .singleElement()
                .isInstanceOfSatisfying(
                        FoundCases.Found.Program.class,
                        kept -> assertThat(kept.program()).isEqualTo(ProgramCase.of("_ = 'ESCAPED'\n")));
        assertThat(out.toString())
                .contains("\nkept in " + directory.resolve(found.getFirst().name()) + "\n");
    }

    @Test
    void anEscapeIsToldThoughTheSandboxFailsAfterIt() throws Exception {
        Path json = directory.resolve("runs.json");
        // a limit that is loosened is refused by the sandbox itself
        Attempt attempt = new Attempt(
                Attempt.Source.GENERATED,
                "language",
                Capability.NAMES,
                "language/of_this_test",
                List.of(
                        ExecutionRequest.of("_ = 'ESCAPED'\n"),
                        ExecutionRequest.of("1").withWallTime(Duration.ofHours(1))));

        int status = run(
                List.of(attempt),
                "--skip-corpus",
                "--generated",
                "0",
                "--skip-owned",
                "--found",
                directory.resolve("found").toString(),
                "--json",
                json.toString(),
                "--report",
                directory.resolve("report").toString());

        assertThat(status).isEqualTo(1);
        assertThat(out.toString())
                .startsWith("ESCAPED: language/of_this_test\n_ = 'ESCAPED'\n")
                .contains("attacks: 1 of 1 escaped; seed ");
        assertThat(new FoundCases(directory.resolve("found")).read()).hasSize(1);
        assertThat(Files.readString(json)).contains("\"escaped\":1,");
        assertThat(Files.readString(directory.resolve("report.txt"))).contains("1 of 1 attempts reached");
    }

    /// Attacks a wall that answers once, then fails.
    private int runWallThatFailsAfter(boolean held) {
        Main.Wall wall = heard -> {
            heard.accept(new WallProbe.Answer("write", "create_a_file", "landlock", "ok", held));
            throw new SandboxException("no owned worker became ready");
        };
        String report = directory.resolve("report").toString();
        return run(List.of(), wall, "--skip-corpus", "--generated", "0", "--report", report);
    }

    @Test
    void whatWasAnsweredIsToldThoughTheRestFails() throws Exception {
        int status = runWallThatFailsAfter(false);

        assertThat(status).isEqualTo(1);
        assertThat(err.toString()).endsWith("attacks: no owned worker became ready\n");
        assertThat(out.toString())
                .contains("WENT THROUGH: write create_a_file: ok\n")
                .endsWith("owned worker: 1 of 1 attempts went through\n");
        assertThat(Files.readString(directory.resolve("report.txt")))
                .contains("## A sandbox, attacked by programs", "1 of 1 attempts reached");
    }

    @Test
    void thatTheWallCannotBeAttackedIsOurFault() {
        int status = runWallThatFailsAfter(true);

        assertThat(status).isEqualTo(3);
        assertThat(directory.resolve("report.html")).exists();
    }

    @Test
    @Tag("exhaustive")
    void theWallIsAttackedFromInsideToo() {
        int status = run(attempt("_ = 1\n"), "--skip-corpus", "--generated", "0");

        assertThat(out.toString().lines().filter(line -> line.startsWith("WENT THROUGH: ")))
                .isEmpty();
        assertThat(status).as(out.toString()).isZero();
        assertThat(line("owned worker")).startsWith("owned worker", "tried").contains("seccomp (killed)", "landlock");
        assertThat(Integer.parseInt(line("kernel").get(1))).isGreaterThan(30);
        assertThat(out.toString().lines())
                .last()
                .isEqualTo("owned worker: 0 of " + WallProbe.size() + " attempts went through");
    }

    @Test
    void theReportSaysWhatIsReachableAndShowsTheProgram() throws Exception {
        Path report = directory.resolve("report.html");

        int status = run(
                attempt("# <b>\u001b[31m\n_ = 'ESCAPED'\n"),
                "--skip-corpus",
                "--generated",
                "10",
                "--skip-owned",
                "--policy",
                "standard",
                "--report",
                report.toString());

        assertThat(status).isEqualTo(1);
        String text = Files.readString(directory.resolve("report.txt"));
        assertThat(text)
                .contains("1 of 11 attempts reached what they were after.", "- policy: standard, ", "- seccomp: ")
                .contains("- generated attacks: 10, of seed 20250107\n")
                .contains("names, language/of_this_test:\n    # <b>\\x1b[31m\n    _ = 'ESCAPED'\n");
        assertThat(text.lines().filter(line -> line.startsWith("| names "))).allMatch(line -> line.contains(" YES "));
        assertThat(text.lines().filter(line -> line.startsWith("| files "))).allMatch(line -> line.contains(" no "));
        assertThat(Files.readString(report)).contains("# &lt;b&gt;\\x1b[31m\n_ = &#39;ESCAPED&#39;");
    }

    @Test
    void anUnknownPolicy() {
        assertMisuse("--policy is \"lax\"; accepted: strict, standard, off", "--policy", "lax");
    }

    @Test
    void theSameSeedGivesTheSameAttacks() {
        assertThat(sources(7)).isEqualTo(sources(7)).isNotEqualTo(sources(8));
    }

    private static List<String> sources(long seed) {
        return Attempt.generated(50, seed).stream()
                .map(attempt -> attempt.requests().getFirst().untrustedSource())
                .toList();
    }

    private void assertMisuse(String line, String... args) {
        assertThat(run(List.of(), args)).isEqualTo(2);
        assertThat(err).hasToString("attacks: " + line + "\n");
        assertThat(out).hasToString("");
    }

    @Test
    void anUnknownOption() {
        assertMisuse("Unknown option: '--x\\x1b'", "--x\u001b");
    }

    @Test
    void aCountOutOfRange() {
        assertMisuse("--generated is -1; accepted: 0 to 1000000", "--generated", "-1");
    }

    @Test
    void anUnknownFamily() {
        assertMisuse(
                "--family is \"all\\x1b\"; accepted: language, engine, process, resources", "--family", "all\u001b");
    }

    @Test
    void aFileInThePlaceOfTheFinds() throws Exception {
        Path file = Files.writeString(directory.resolve("found"), "");

        assertMisuse(
                "--found is " + file + "; accepted: a directory, which need not be there", "--found", file.toString());
    }

    @Test
    void aReportThatCannotBeWritten() {
        assertMisuse(
                "--json is " + directory + "; accepted: a file in a directory that is there",
                "--json",
                directory.toString());
    }
}
