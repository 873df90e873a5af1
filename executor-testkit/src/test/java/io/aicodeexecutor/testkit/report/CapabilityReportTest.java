package io.aicodeexecutor.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.IsolationReport.Layer;
import io.aicodeexecutor.Limit;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.testkit.Capability;
import io.aicodeexecutor.testkit.shared.MadeResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CapabilityReportTest {
    private static final String HOSTILE = "<script>alert(\"1\")</script>' & \u001b[2J\u202e";

    @TempDir
    private Path directory;

    private static ExecutionResult result(Outcome outcome, @Nullable Object value, String error, boolean limit) {
        MadeResult made = MadeResult.of(outcome).withValue(value).withError(error);
        return (limit ? made.withLimit(new Limit("wall_time", 1, "seconds", "host deadline")) : made).result();
    }

    private static Trial trial(Capability capability, String name, ExecutionResult result) {
        return Trial.of(capability, name, ExecutionRequest.of("# " + HOSTILE), result);
    }

    private static CapabilityReport report() {
        Layer seccomp = new Layer("seccomp", true, true, true, true, "read back", "allow-list");
        Layer root = new Layer("own_root", true, false, false, false, "", "no privilege");
        List<Trial> trials = List.of(
                trial(Capability.FILES, "a", result(Outcome.REJECTED, null, "no", false)),
                trial(Capability.FILES, "b", result(Outcome.RAISED, null, "OSError: no", false)),
                trial(Capability.FILES, "c", result(Outcome.COMPLETED, "contained", "", false)),
                trial(
                        Capability.IMPORTS,
                        "d",
                        result(Outcome.RAISED, null, "may not be imported under this policy", false)),
                trial(Capability.TIME, "e", result(Outcome.TIMED_OUT, null, "too long", true)),
                trial(
                        Capability.KERNEL,
                        "f",
                        result(Outcome.CRASHED, null, "a system call that no interpreter makes", false)),
                trial(Capability.NETWORK, HOSTILE, result(Outcome.COMPLETED, "ESCAPED", "", false)));
        return new CapabilityReport(
                List.of(new Section(HOSTILE, Map.of("policy", HOSTILE), List.of(seccomp, root), trials)));
    }

    @Test
    void theTableSaysWhatIsReachableAndWhoRefused() {
        List<String> lines = report().text().lines().toList();

        assertThat(lines)
                .contains("1 of 7 attempts reached what they were after.")
                .contains("| files      |        no |        3 |                     1 |                          1 |"
                        + "                  0 |                   0 |        1 |       0 |")
                .contains("| network    |       YES |        1 |                     0 |                          0 |"
                        + "                  0 |                   0 |        0 |       1 |")
                .contains("| all        |       YES |        7 |                     2 |                          1 |"
                        + "                  1 |                   1 |        1 |       1 |")
                .contains(
                        "- files: interpreter 1, nothing came of it 1, validator 1",
                        "- imports: guards in the worker 1",
                        "- time: wall_time: host deadline 1",
                        "- kernel: seccomp (killed) 1",
                        "- seccomp: allow-list (read back)",
                        "- own_root: not offered by this host: no privilege");
        assertThat(report().reached()).isTrue();
    }

    @Test
    void capabilitiesThatNothingWasAfterAreNamed() {
        String untried = "Not tried: processes, environment, names, frames, engine, others, memory, output, protocol,"
                + " several.";

        assertThat(report().text().lines()).contains(untried);
        assertThat(report().html()).contains("<p>" + untried + "</p>");
    }

    @Test
    void layersThatAreNotOfferedHaveAColumnWhereThereAreSome() {
        Trial missing = new Trial(Capability.FILES, "a", Containment.NOT_OFFERED, "not offered", "");
        CapabilityReport offered = report();
        CapabilityReport notOffered =
                new CapabilityReport(List.of(new Section("s", Map.of(), List.of(), List.of(missing))));

        assertThat(offered.text()).doesNotContain("layer not offered");
        assertThat(offered.html()).doesNotContain("layer not offered");
        assertThat(notOffered.text()).contains("| layer not offered |", "|                 1 |");
        assertThat(notOffered.html()).contains("<th>layer not offered</th>");
    }

    @Test
    void whatAGuardSaysIsThePolicysAndTheRestTheInterpreters() {
        for (String said : List.of(
                "NameError: name \"__class__\" may not stand in text that becomes code",
                "PermissionError: there are no files here",
                "ImportError: modules are not imported by computed names here",
                "TypeError: enumerations are not made of modules here")) {
            assertThat(Containment.of(result(Outcome.RAISED, null, said, false)))
                    .as(said)
                    .isEqualTo(Containment.POLICY);
        }
        assertThat(Containment.of(result(Outcome.RAISED, null, "TypeError: attribute name must be a string", false)))
                .isEqualTo(Containment.INTERPRETER);
    }

    @Test
    void aFactCanBeAdded() {
        Section section = report().sections().getFirst().withFact("generated attacks", "60, of seed 7");

        assertThat(section.facts())
                .containsEntry("policy", HOSTILE)
                .containsEntry("generated attacks", "60, of seed 7");
        assertThat(new CapabilityReport(List.of(section)).text()).contains("- generated attacks: 60, of seed 7\n");
    }

    /// A report in which every text that can come from outside is hostile.
    private static CapabilityReport hostileReport() {
        Layer applied = new Layer(HOSTILE, true, true, true, true, HOSTILE, HOSTILE);
        Layer missing = new Layer(HOSTILE, true, false, false, false, HOSTILE, HOSTILE);
        Trial reached = new Trial(Capability.FILES, HOSTILE, Containment.REACHED, HOSTILE, HOSTILE);
        Trial raised = trial(Capability.TIME, HOSTILE, result(Outcome.RAISED, "ESCAPED", HOSTILE, false));
        return new CapabilityReport(List.of(
                new Section(HOSTILE, Map.of(HOSTILE, HOSTILE), List.of(applied, missing), List.of(reached, raised))));
    }

    @Test
    void everyTextFromOutsideIsEscaped() {
        String html = hostileReport().html();
        String text = hostileReport().text();

        assertThat(Pattern.compile("<[^>]*>").matcher(html).results().map(MatchResult::group))
                .allMatch(tag -> tag.matches("</?(html|head|title|style|body|h[1-4]|p|pre|table|thead|tbody|tr|th|td)>"
                        + "|<!DOCTYPE html>|<html lang=\"en\">|<meta [a-zA-Z' =\"0-9,;:.-]*>"
                        + "|<(p|td) class=\"(no|yes|text)\">"));
        // subject, fact, three of each layer but one, who answered, two names, two programs and an error
        assertThat(html.split("&lt;script&gt;alert\\(&quot;1&quot;\\)&lt;/script&gt;&#39; &amp; \\\\x1b", -1))
                .hasSize(15);
        assertThat(html + text).doesNotContain("\u001b", "\u202e");
    }

    @Test
    void nothingInTheTextActsOnATerminal() {
        assertThat(report().text())
                .contains("## <script>alert(\"1\")</script>' & \\x1b[2J\\u202e")
                .doesNotContain("\u001b", "\u202e");
    }

    @Test
    void nothingInTheHtmlActsOnABrowser() {
        String html = report().html();

        assertThat(html)
                .startsWith("<!DOCTYPE html>\n")
                .endsWith("</body>\n</html>\n")
                .contains("content=\"default-src 'none'; style-src 'unsafe-inline'\"")
                .contains("<h2>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39; &amp; \\x1b[2J\\u202e</h2>")
                .contains("<td class=\"yes\">YES</td>", "<td class=\"no\">no</td>")
                .doesNotContain("<script", "\u001b", "http://", "https://", " src=", " href=");
    }

    @Test
    void bothFormsAreWrittenBesideEachOther() throws Exception {
        for (String name : List.of("a/b/one.html", "a/b/two.txt", "a/b/three")) {
            report().write(directory.resolve(name));
        }

        for (String name : List.of("one", "two", "three")) {
            assertThat(directory.resolve("a/b/" + name + ".html")).hasContent(report().html());
            assertThat(directory.resolve("a/b/" + name + ".txt")).hasContent(report().text());
        }
        try (var files = Files.list(directory.resolve("a/b"))) {
            assertThat(files).hasSize(6);
        }
    }
}
