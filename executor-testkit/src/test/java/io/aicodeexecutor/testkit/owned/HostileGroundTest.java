package io.aicodeexecutor.testkit.owned;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an attempt that got through has left on the ground goes with it.
final class HostileGroundTest {
    @TempDir
    private Path elsewhere;

    @Test
    void closingDeletesWhatAttemptsMade() throws Exception {
        Path kept = Files.writeString(elsewhere.resolve("kept"), "x");
        HostileGround ground = new HostileGround();
        Path open = Path.of(ground.ground().openDirectory());
        Files.createDirectories(open.resolve("new").resolve("deeper"));
        Files.writeString(open.resolve("new").resolve("file"), "x");
        Files.createSymbolicLink(open.resolve("link"), elsewhere);

        assertThat(ground.traces()).containsExactlyInAnyOrder("new", "link");
        ground.close();

        assertThat(open.getParent()).doesNotExist();
        assertThat(kept).exists();
    }
}
