package io.aicodeexecutor.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.IsolationException;
import io.aicodeexecutor.SandboxException;
import io.aicodeexecutor.host.Transcript.WorkerExit;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// Why a worker did not start.
final class StartFailureTest {
    @Test
    void aFailedStartSaysWhyAndNamesTheLayer() {
        SandboxException silent =
                StartFailure.of(new WorkerExit(1, "", false), new IOException("it did not become ready"));
        assertThat(silent)
                .hasMessage("A worker could not be started: it did not become ready; it ended with status 1 and said"
                        + " nothing.");
        SandboxException unproven = StartFailure.of(
                new WorkerExit(78, "worker: layer seccomp is not proven: x", false),
                new IOException("it did not become ready"));
        assertThat(unproven)
                .isInstanceOfSatisfying(
                        IsolationException.class,
                        missing -> assertThat(missing.layer()).isEqualTo("seccomp"));
        SandboxException refused = StartFailure.of(
                new WorkerExit(137, "", false),
                new IsolationException("landlock", "layer landlock is required and missing"));
        assertThat(refused)
                .isInstanceOfSatisfying(
                        IsolationException.class,
                        missing -> assertThat(missing.layer()).isEqualTo("landlock"))
                .hasMessage("A worker was refused: layer landlock is required and missing.");
    }
}
