package io.aicodeexecutor.testkit.owned;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.host.SandboxHost;
import io.aicodeexecutor.wire.StageArguments;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.jar.JarFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The probe is for tests: a worker of the product has no class of it, and no setting puts one there.
final class NoWayInTest {
    private static final AtomicReference<StageArguments> PLANNED = new AtomicReference<>();
    private static SandboxHost host;

    private static StageArguments planned() {
        return Objects.requireNonNull(PLANNED.get());
    }

    @BeforeAll
    static void open() throws InterruptedException {
        host = new SandboxHost(SandboxConfig.defaults(), planned -> {
            PLANNED.set(planned);
            return planned;
        });
        assertThat(host.awaitReady(Duration.ofMinutes(2))).isTrue();
    }

    @AfterAll
    static void close() {
        host.close();
    }

    private static List<Path> classPath() {
        List<String> command = planned().workerCommand();
        return Arrays.stream(command.get(command.indexOf("-cp") + 1).split(":", -1))
                .map(Path::of)
                .toList();
    }

    @Test
    void aWorkerRunsTheProductsMainAndNothingIsLeftOut() {
        List<String> command = planned().workerCommand();
        assertThat(command.get(command.indexOf("-cp") + 2)).isEqualTo("io.aicodeexecutor.worker.WorkerMain");
        assertThat(planned().without()).isEmpty();
    }

    @Test
    void itsClassPathIsTheImageThoughTheTestKitIsOnOurs() {
        assertThat(NoWayInTest.class.getResource("/io/aicodeexecutor/testkit/owned/OwnedWorker.class"))
                .isNotNull();
        Path image = planned().readable().getLast();
        assertThat(classPath())
                .allMatch(entry -> entry.startsWith(image))
                .noneMatch(entry -> entry.toString().contains("testkit"));
        assertThat(planned().readable()).hasSize(2);
    }

    @Test
    void itsOwnJarHoldsTheWorkersSideAndNothingElse() throws IOException {
        try (JarFile jar = new JarFile(classPath().getFirst().toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .isNotEmpty()
                    .allMatch(name -> name.matches("io/aicodeexecutor/(wire|jail|worker)/[^/]+"));
        }
    }

    @Test
    void onlyAConstructorThatTestsCallTakesAChangeOfPlan() {
        assertThat(Arrays.stream(SandboxConfig.class.getRecordComponents())
                        .map(component -> component.getType().getName()))
                .noneMatch(type -> type.startsWith("java.util.function.") || type.contains("StageArguments"));
        assertThat(Modifier.isPublic(OwnedWorker.class.getModifiers())).isFalse();
    }
}
