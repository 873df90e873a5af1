package io.aicodeexecutor.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class StageArgumentsTest {
    @Test
    void argumentsComeBackAsTheyWere() {
        StageArguments arguments = new StageArguments(
                List.of(Path.of("/jdk with space"), Path.of("/image")),
                1L << 31,
                1L << 30,
                64,
                65,
                "user:[1]",
                true,
                Set.of("landlock", "seccomp"),
                List.of("java", "-x"));
        assertThat(StageArguments.parse(arguments.encode().toArray(String[]::new)))
                .isEqualTo(arguments);
    }

    @Test
    void aWorkerThatMayReadNothingIsNoFault() {
        StageArguments arguments =
                new StageArguments(List.of(), 1, 1, 1, 1, "user:[1]", false, Set.of(), List.of("java"));
        assertThat(StageArguments.parse(arguments.encode().toArray(String[]::new)))
                .isEqualTo(arguments);
    }

    @Test
    void anotherMainClassRunsInTheSameJvm() {
        StageArguments worker = new StageArguments(
                List.of(Path.of("/image")),
                1L << 31,
                1L << 30,
                64,
                65,
                "user:[1]",
                true,
                Set.of("landlock"),
                List.of("java", "-Xmx64m", "-cp", "/image/a.jar", "Worker", "1", "2"));
        StageArguments other = worker.running("Other", List.of("x"));
        assertThat(other.workerCommand()).containsExactly("java", "-Xmx64m", "-cp", "/image/a.jar", "Other", "x");
        assertThat(other.running("Worker", List.of("1", "2"))).isEqualTo(worker);
    }

    @Test
    void whatTheHostDidNotMakeIsRefused() {
        assertThatThrownBy(() -> StageArguments.parse(new String[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stage 0 is started by the sandbox only");
        assertThatThrownBy(() ->
                        StageArguments.parse(new String[] {"1", "1", "1", "1", "user:[1]", "false", "", "3", "/a"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stage 0 was given no worker to start");
        assertThatThrownBy(() -> StageArguments.parse(new String[] {"1", "1", "1", "1", "user:[1]", "false", "", "0"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stage 0 was given no worker to start");
        assertThatThrownBy(() ->
                        StageArguments.parse(new String[] {"1", "1", "1", "1", "user:[1]", "false", "", "1", "/a"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stage 0 was given no worker to start");
        assertThatThrownBy(() ->
                        StageArguments.parse(new String[] {"1", "1", "1", "1", "user:[1]", "false", "", "-1", "java"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stage 0 was given no worker to start");
        assertThatThrownBy(() ->
                        StageArguments.parse(new String[] {"1", "x", "1", "1", "user:[1]", "false", "", "0", "java"}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
