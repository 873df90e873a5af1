package io.aicodeexecutor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aicodeexecutor.IsolationReport;
import io.aicodeexecutor.IsolationReport.Layer;
import org.junit.jupiter.api.Test;

class DoctorCommandTest {
    @Test
    void everyLayerThatThisHostOffersIsVerifiedAndEveryLimitTripped() throws Exception {
        Session session = Session.piped("");
        assertThat(session.run("doctor", "--json")).as(session.err()).isZero();
        JsonNode report = new ObjectMapper().readTree(session.out());
        assertThat(report.get("complete").asBoolean()).isTrue();
        assertThat(report.get("layers")
                        .valueStream()
                        .map(layer -> layer.get("name").asText()))
                .containsExactlyElementsOf(IsolationReport.layerNames());
        for (JsonNode layer : report.get("layers")) {
            assertThat(layer.get("verified").asBoolean())
                    .as(layer.toString())
                    .isEqualTo(layer.get("supported").asBoolean());
            assertThat(layer.get("value").asText()).as(layer.toString()).isNotEmpty();
        }
        assertThat(report.get("limits")).hasSizeGreaterThan(20);
        for (JsonNode limit : report.get("limits")) {
            assertThat(limit.get("tripped").asBoolean()).as(limit.toString()).isTrue();
        }
    }

    @Test
    void theTableIsForPeople() {
        Session session = Session.piped("");
        assertThat(session.run("doctor")).as(session.err()).isZero();
        assertThat(session.out())
                .containsPattern("(?m)^seccomp +verified +allow-list")
                .containsPattern("(?m)^wall_time +tripped +1 s; timed_out, by the host deadline")
                .endsWith("complete: every layer that this host offers is verified, every limit tripped\n");
        assertThat(session.out().lines()).allMatch(line -> line.length() <= 120);
        assertThat(session.out()).as("advice is given once").doesNotContain(". To have it:");
    }

    @Test
    void aLayerThatDoesNotExistCannotBeRequired() {
        Session session = Session.piped("");
        assertThat(session.run("doctor", "--require", "landlock,moat")).isEqualTo(2);
        assertThat(session.err()).contains("requiredLayers: no layer is called \"moat\"; known: no_new_privileges");
    }

    @Test
    void adviceIsForWhatIsMissingAndCanBeHelped() {
        assertThat(Advice.on(new Layer("landlock", false, false, false, false, "", "this kernel has no Landlock")))
                .hasValueSatisfying(advice -> assertThat(advice).contains("lsm="));
        assertThat(Advice.on(new Layer("landlock", true, true, true, true, "tried", "ABI version 7")))
                .isEmpty();
        assertThat(Advice.on(
                        new Layer("user_namespace", false, false, false, false, "", "not needed: the host is root")))
                .isEmpty();
    }
}
