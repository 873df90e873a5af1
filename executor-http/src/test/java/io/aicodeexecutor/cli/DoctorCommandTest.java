package io.aicodeexecutor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aicodeexecutor.IsolationReport;
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
    void aLayerThatDoesNotExistCannotBeRequired() {
        Session session = Session.piped("");
        assertThat(session.run("doctor", "--require", "landlock,moat")).isEqualTo(2);
        assertThat(session.err()).contains("requiredLayers: no layer is called \"moat\"; known: no_new_privileges");
    }
}
