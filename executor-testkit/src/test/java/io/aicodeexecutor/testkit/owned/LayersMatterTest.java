package io.aicodeexecutor.testkit.owned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aicodeexecutor.IsolationException;
import io.aicodeexecutor.IsolationReport.Layer;
import io.aicodeexecutor.testkit.owned.Attempt.Target;
import io.aicodeexecutor.wire.Layers;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each layer left out, alone: something must then go through, or the layer would be for nothing; and still nothing may
/// reach a file of the host, or its network, or no two layers would stand before them.
final class LayersMatterTest {
    /// A process that a worker had may hold no pipe of ours any more.
    @RegisterExtension
    static final NothingLeft NOTHING_LEFT = new NothingLeft();

    /// What a worker cannot even seal itself without.
    private static final String FIRST = Layers.NO_NEW_PRIVILEGES;

    /// What is left out in the ordinary build too, and one of how many of the others.
    private static final List<String> ALWAYS = List.of(Layers.SECCOMP, Layers.LANDLOCK, Layers.OWN_ROOT);

    private static final int OTHERS_IN = 2;

    /// What shows only when the host is gone.
    private static final String LAST = Layers.PARENT_DEATH_SIGNAL;

    @TempDir
    private Path temporary;

    /// What a worker with every layer reports.
    private static List<Layer> wholes;

    @BeforeAll
    static void lookAtAWorkerWithEveryLayer() throws InterruptedException {
        try (OwnedSandbox sandbox = new OwnedSandbox(Set.of())) {
            wholes = sandbox.report().layers();
        }
    }

    static Stream<String> layers() {
        return Layers.ALL.stream().filter(layer -> !layer.equals(FIRST) && !layer.equals(LAST));
    }

    static Stream<String> someLayers() {
        return layers().filter(layer -> ALWAYS.contains(layer) || Math.floorMod(layer.hashCode(), OTHERS_IN) == 0);
    }

    @Tag("exhaustive")
    @ParameterizedTest(name = "{0}")
    @MethodSource("layers")
    void withoutAnyOneLayerSomethingGoesThrough(String layer) throws Exception {
        assertSomethingGoesThroughWithout(layer);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("someLayers")
    void withoutOneLayerSomethingGoesThrough(String layer) throws Exception {
        assertSomethingGoesThroughWithout(layer);
    }

    private static void assertSomethingGoesThroughWithout(String layer) throws Exception {
        Layer whole = whole(layer);
        if (!whole.applied()) {
            assertThat(whole.supported()).isFalse();
            assertThat(whole.value()).isNotEmpty();
            return;
        }
        boolean twice = whole(Layers.OWN_ROOT).applied();
        try (OwnedSandbox sandbox = new OwnedSandbox(Set.of(layer))) {
            assertThat(sandbox.layer(layer))
                    .isEqualTo(new Layer(layer, false, true, false, false, "", "left out by a test"));
            List<String> through = new ArrayList<>();
            for (Attempt attempt : attempts(layer)) {
                String answer = sandbox.attempt(attempt, ThreadKind.NEWER);
                if (!attempt.isHeld(answer)) {
                    through.add(attempt.target() + " " + attempt.name() + ": " + answer);
                }
                assertThat(answer).as(attempt.name()).doesNotContain(HostileGround.SECRET);
            }
            assertThat(through).as("what goes through without %s", layer).isNotEmpty();
            assertThat(sandbox.ground().traces()).isEmpty();
            // where the host offers no root of one's own, Landlock is alone in front of its files, and the report says
            // so
            if (twice) {
                assertThat(through).noneMatch(LayersMatterTest::reachesTheHost);
            }
        }
    }

    /// Those that kill cost a worker each, and are the filter's alone; what is seen is one layer's doing each.
    private static List<Attempt> attempts(String without) {
        return Attempt.all().stream()
                .filter(attempt -> without.equals(Layers.SECCOMP) || attempt.target() != Target.KERNEL)
                .filter(attempt ->
                        attempt.target() != Target.SIGHT || attempt.layer().equals(without))
                .toList();
    }

    private static boolean reachesTheHost(String went) {
        return Stream.of(Target.READ, Target.WRITE, Target.NETWORK).anyMatch(target -> went.startsWith(target.name()));
    }

    private static Layer whole(String name) {
        return wholes.stream()
                .filter(layer -> layer.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withoutNoNewPrivilegesNoWorkerStarts() {
        try (OwnedSandbox sandbox = new OwnedSandbox(Set.of(FIRST))) {
            assertThatThrownBy(sandbox::report).hasMessageContaining("landlock_restrict_self failed: EPERM");
        }
    }

    @Test
    void aWorkerThatMeansToOutliveItsHostDoesNot() throws Exception {
        ProcessHandle worker = workerOfAKilledHost(Set.of());

        assertThat(NothingLeft.eventually(() -> !worker.isAlive())).isTrue();
    }

    @Test
    void withoutTheSignalItDoes() throws Exception {
        ProcessHandle worker = workerOfAKilledHost(Set.of(LAST));
        try {
            Thread.sleep(Duration.ofSeconds(2));
            assertThat(worker.isAlive()).isTrue();
        } finally {
            worker.destroyForcibly();
        }
    }

    private ProcessHandle workerOfAKilledHost(Set<String> without) throws Exception {
        Set<PosixFilePermission> readable = PosixFilePermissions.fromString("rwxr-xr-x");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // a host that is killed deletes nothing
                "-Djava.io.tmpdir=" + Files.setPosixFilePermissions(temporary, readable),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                DoomedHost.class.getName()));
        command.addAll(without);
        Process host = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = host.inputReader()) {
            String said = out.readLine();
            assertThat(said).startsWith("pid ");
            ProcessHandle worker = ProcessHandle.of(Long.parseLong(said.substring("pid ".length())))
                    .orElseThrow();
            assertThat(worker.isAlive()).isTrue();
            return worker;
        } finally {
            host.destroyForcibly().waitFor();
        }
    }

    /// A host whose worker means to live on, to be killed; its arguments are layers to leave out.
    static final class DoomedHost {
        private DoomedHost() {}

        public static void main(String[] layers) throws InterruptedException {
            try (OwnedSandbox sandbox = new OwnedSandbox(Set.of(layers))) {
                sandbox.report();
                System.out.println(sandbox.attempt(ProcessAttempts.liveOn(), ThreadKind.NEWER));
                Thread.sleep(Duration.ofDays(1));
            }
        }
    }

    /// Without the filter a worker may have children, who are not the host's to know; it waits for none of them.
    @Test
    @Timeout(180)
    void aChildThatOutlivesItsWorkerHoldsNothingUp() throws Exception {
        ProcessHandle child;
        try (OwnedSandbox sandbox = new OwnedSandbox(Set.of(Layers.SECCOMP))) {
            sandbox.report();
            String answer = sandbox.attempt(ProcessAttempts.leaveAChild(), ThreadKind.NEWER);
            assertThat(answer).startsWith("child ");
            child = ProcessHandle.of(Long.parseLong(answer.substring("child ".length())))
                    .orElseThrow();
        }
        try {
            assertThat(child.isAlive()).isTrue();
        } finally {
            child.destroyForcibly();
        }
    }

    /// The switch is the test's: without it, the same worker is refused by name.
    @Test
    void aWorkerThatLacksALayerIsRefusedByName() {
        try (OwnedSandbox sandbox = new OwnedSandbox(Set.of(Layers.DUMPABLE), Set.of(Layers.DUMPABLE))) {
            assertThatThrownBy(sandbox::report)
                    .isInstanceOfSatisfying(
                            IsolationException.class,
                            missing -> assertThat(missing.layer()).isEqualTo(Layers.DUMPABLE))
                    .hasMessageContaining("layer not_dumpable is required and missing");
        }
    }
}
