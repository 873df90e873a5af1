package io.aicodeexecutor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DoctorCommandTest {
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
}
