package io.aicodeexecutor.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.host.ControlGroups.Group;
import io.aicodeexecutor.wire.Frame.LayerProof;
import io.aicodeexecutor.wire.Layers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Control groups over files that look like the kernel's: few machines that build this have a group to delegate.
final class ControlGroupsTest {
    private static final long MEMORY = 300L << 20;

    private static Path delegated(Path directory, String controllers, String processes) throws IOException {
        Files.writeString(directory.resolve("cgroup.controllers"), controllers);
        Files.writeString(directory.resolve("cgroup.procs"), processes);
        Files.writeString(directory.resolve("cgroup.subtree_control"), "");
        return directory;
    }

    @Test
    void aWorkersGroupIsMadeBoundedProvenAndRemoved(@TempDir Path directory) throws IOException {
        ControlGroups groups = ControlGroups.of(delegated(directory, "cpu memory pids\n", ""));
        assertThat(directory.resolve("cgroup.subtree_control")).hasContent("+cpu +memory +pids");
        Group group = groups.create(MEMORY, 64).orElseThrow();
        assertThat(group.directory().resolve("memory.max")).hasContent(Long.toString(MEMORY));
        assertThat(group.directory().resolve("memory.swap.max")).hasContent("0");
        assertThat(group.directory().resolve("pids.max")).hasContent("64");
        assertThat(group.directory().resolve("cpu.max")).hasContent("200000 100000");
        assertThat(group.prove(17).verified()).as("before the worker is in it").isFalse();
        group.add(17);
        assertThat(group.prove(17))
                .isEqualTo(new LayerProof(
                        Layers.CONTROL_GROUP,
                        true,
                        true,
                        true,
                        true,
                        "read back from cgroup.procs and limits",
                        "memory 300 MiB, 64 threads, no swap, 2 processors"));
        assertThat(group.prove(18).verified()).isFalse();
        Files.writeString(group.directory().resolve("cpu.max"), "max 100000\n");
        assertThat(group.prove(17).verified()).as("processors without a limit").isFalse();
        assertThat(groups.create(MEMORY, 64).orElseThrow().directory()).isNotEqualTo(group.directory());
    }

    @Test
    void aDelegatedGroupWithoutProcessorsStillBoundsMemoryAndThreads(@TempDir Path directory) throws IOException {
        ControlGroups groups = ControlGroups.of(delegated(directory, "memory pids\n", ""));
        assertThat(directory.resolve("cgroup.subtree_control")).hasContent("+memory +pids");
        Group group = groups.create(MEMORY, 64).orElseThrow();
        assertThat(group.directory().resolve("cpu.max")).doesNotExist();
        group.add(17);
        assertThat(group.prove(17))
                .returns(true, LayerProof::verified)
                .returns("memory 300 MiB, 64 threads, no swap", LayerProof::value);
    }

    @Test
    void theKernelsWordOnMemoryIsHeard(@TempDir Path directory) throws IOException {
        Group group = new Group(directory, MEMORY, 64, false);
        assertThat(group.wasOutOfMemory()).isFalse();
        Files.writeString(directory.resolve("memory.events"), "low 0\noom 1\noom_kill 0\n");
        assertThat(group.wasOutOfMemory()).isFalse();
        Files.writeString(directory.resolve("memory.events"), "low 0\noom 1\noom_kill 1\n");
        assertThat(group.wasOutOfMemory()).isTrue();
    }

    @Test
    void anEmptyGroupGoesAwayAndOneThatIsNotStaysWithAWarning(@TempDir Path directory) throws IOException {
        Path empty = Files.createDirectory(directory.resolve("empty"));
        new Group(empty, MEMORY, 64, false).remove();
        assertThat(empty).doesNotExist();
        Files.writeString(directory.resolve("file"), "");
        new Group(directory, MEMORY, 64, false).remove();
        assertThat(directory.resolve("file")).exists();
    }

    @Test
    void aGroupThatCannotServeIsReportedWithTheReason(@TempDir Path directory) throws IOException {
        assertThat(ControlGroups.of(directory.resolve("none")).missing().value())
                .isEqualTo("the delegated group cannot be written");
        assertThat(ControlGroups.of(delegated(directory, "cpu pids", ""))
                        .missing()
                        .value())
                .isEqualTo("the delegated group has the controllers [cpu, pids], not [memory, pids]");
        ControlGroups busy = ControlGroups.of(delegated(directory, "cpu memory pids", "1\n2\n"));
        assertThat(busy.missing().value()).isEqualTo("the delegated group has processes of its own");
        assertThat(busy.create(MEMORY, 64)).isEmpty();
    }

    @Test
    void whatThisHostHasIsFoundOrReportedMissing() throws IOException {
        ControlGroups groups = ControlGroups.find();
        LayerProof missing = groups.missing();
        assertThat(missing.supported()).isFalse();
        assertThat(missing.value().isEmpty())
                .isEqualTo(groups.create(MEMORY, 64).isPresent());
    }
}
