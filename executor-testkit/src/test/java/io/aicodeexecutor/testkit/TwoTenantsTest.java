package io.aicodeexecutor.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LONG;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.Policy;
import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.host.SandboxHost;
import io.aicodeexecutor.wire.StageArguments;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What passes from one program to another through a sandbox without a policy: between tenants nothing, and nothing
/// from a tenant's program to its next one on the same worker.
final class TwoTenantsTest {
    private static final long MEBIBYTE = 1 << 20;
    private static final long MORE_MEBIBYTES = 256;
    private static final String HEAP = "-Xmx";
    private static final String PID = "import os\n_ = os.getpid()";

    private static SandboxConfig.Builder config() {
        return SandboxConfig.builder()
                .withPolicy(Policy.off())
                .withWallTime(Duration.ofMinutes(2))
                .withMaxCpuPercent(100)
                .withConcurrentExecutionsMax(2)
                .withQueueCapacity(100)
                .withQueueTimeout(Duration.ofMinutes(5))
                .withSourceBytesMax(100_000)
                .withResultBytesMax(16 << 20);
    }

    private static String program(String name) {
        try (InputStream in = TwoTenantsTest.class.getResourceAsStream("tenants/" + name + ".py")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static @Nullable Object valueFor(
            String tenant, Function<ExecutionRequest, ExecutionResult> sandbox, String source) {
        ExecutionResult result = sandbox.apply(ExecutionRequest.of(source).withTenant(tenant));
        assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.COMPLETED);
        return result.returnValue();
    }

    /// A program that tells its process id and goes on until it is cancelled.
    private record Endless(CompletableFuture<ExecutionResult> result, long pid) {
        static Endless start(String tenant, PythonSandbox sandbox) {
            CompletableFuture<String> printed = new CompletableFuture<>();
            CompletableFuture<ExecutionResult> result = sandbox.executeAsync(
                    ExecutionRequest.of("import os\nprint(os.getpid(), end='')\nwhile True:\n    pass")
                            .withTenant(tenant)
                            .withListener((stream, text) -> printed.complete(text)));
            return new Endless(
                    result,
                    Long.parseLong(printed.orTimeout(1, TimeUnit.MINUTES).join()));
        }
    }

    @Test
    @Timeout(180)
    void twoTenantsShareNoProcessUserSessionPipeOrNamespace() {
        try (PythonSandbox sandbox = new PythonSandbox(config().build())) {
            Endless a = Endless.start("a", sandbox);
            Endless b = Endless.start("b", sandbox);
            Sighting host = Sighting.of(ProcessHandle.current().pid());
            Sighting workerOfA = Sighting.of(a.pid());
            Sighting workerOfB = Sighting.of(b.pid());

            assertThat(workerOfA.fieldsSharedWith(workerOfB)).isEmpty();
            assertThat(workerOfA.fieldsSharedWith(host)).isEmpty();
            assertThat(workerOfB.fieldsSharedWith(host)).isEmpty();
            assertThat(workerOfA.fields()).containsKeys("pid", "session");
            if (Sighting.isRoot()) {
                assertThat(workerOfA.fields())
                        .containsKeys("uid", "stdin", "stdout", "stderr", "net", "ipc", "uts", "mnt");
            }
            a.result().cancel(true);
            b.result().cancel(true);
        }
    }

    @Test
    @Timeout(180)
    void noFileSignalOrValuePassesFromOneTenantToTheOther() {
        try (PythonSandbox sandbox = new PythonSandbox(config().build())) {
            Object workerOfB = Objects.requireNonNull(valueFor("b", sandbox::execute, PID));
            ExecutionResult left =
                    sandbox.execute(ExecutionRequest.of("""
                    import json, os, signal, sys
                    done = []
                    def attempt(what, action):
                        try:
                            action()
                            done.append(what)
                        except (Exception, SystemExit):
                            pass
                    for path in ("left_behind", "/tmp/left_behind", "/dev/shm/left_behind", "/var/tmp/left_behind"):
                        attempt("wrote " + path, lambda: open(path, "w").write("left behind"))
                    attempt("made a directory", lambda: os.mkdir("/tmp/left_behind_too"))
                    attempt("killed", lambda: os.kill(other, signal.SIGKILL))
                    attempt("read memory", lambda: open(f"/proc/{other}/mem", "rb").read(1))
                    attempt("opened a pipe", lambda: open(f"/proc/{other}/fd/0", "wb").write(b"x"))
                    json.left_behind = sys.left_behind = left_behind = 1
                    sys.modules["left_behind"] = sys
                    sys.setrecursionlimit(777)
                    _ = done
                    """).withTenant("a").withContext(Map.of("other", workerOfB)));
            assertThat(left.outcome()).as(left.toString()).isIn(Outcome.COMPLETED, Outcome.RAISED);
            if (left.outcome() == Outcome.COMPLETED) {
                assertThat(left.returnValue()).isEqualTo(List.of());
            }

            assertThat(valueFor("b", sandbox::execute, """
                    import json, sys
                    seen = []
                    for path in ("left_behind", "/tmp/left_behind", "/dev/shm/left_behind", "/var/tmp/left_behind"):
                        try:
                            open(path).read()
                            seen.append(path)
                        except Exception:
                            pass
                    for place in (json, sys):
                        if hasattr(place, "left_behind"):
                            seen.append(str(place))
                    if "left_behind" in globals() or "left_behind" in sys.modules or sys.getrecursionlimit() == 777:
                        seen.append("state")
                    _ = seen
                    """)).isEqualTo(List.of());
            assertThat(valueFor("b", sandbox::execute, PID)).isEqualTo(workerOfB);
        }
    }

    @Test
    @Timeout(300)
    void aWorkerThatServedOneTenantNeverServesAnother() {
        Map<String, String> tenantOf = new ConcurrentHashMap<>();
        Map<Long, String> faults = new ConcurrentHashMap<>();
        Random random = new Random(20250301);
        try (PythonSandbox sandbox = new PythonSandbox(config().build())) {
            List<CompletableFuture<ExecutionResult>> results = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                String tenant = String.valueOf("abcde".charAt(random.nextInt(5)));
                ExecutionRequest request = ExecutionRequest.of("import os\nprint(os.getpid(), end='')\n_ = tenant")
                        .withTenant(tenant)
                        .withContext(Map.of("tenant", tenant))
                        .withListener((stream, text) -> {
                            // a pid alone may come again; the process is still there while it is heard
                            String worker = Sighting.identity(Long.parseLong(text));
                            String before = tenantOf.putIfAbsent(worker, tenant);
                            if (before != null && !before.equals(tenant)) {
                                faults.put(Long.parseLong(text), before + " and " + tenant);
                            }
                        });
                results.add(sandbox.executeAsync(request));
                if (i % 4 == 3) {
                    results.forEach(CompletableFuture::join); // alternations, not only a crowd
                }
            }
            for (CompletableFuture<ExecutionResult> result : results) {
                assertThat(result.join().outcome()).isEqualTo(Outcome.COMPLETED);
            }
            assertThat(faults).isEmpty();
            assertThat(tenantOf.values()).contains("a", "b", "c", "d", "e");
            assertThat(tenantOf.size()).isGreaterThan(5);
            assertThat(sandbox.status().workersLost()).isZero();
        }
    }

    /// With more heap than a worker has: one that has seen a whole library is replaced otherwise, because its
    /// engine keeps that library, and the next program would meet a new one.
    private static StageArguments roomier(StageArguments arguments) {
        List<String> command = arguments.workerCommand().stream()
                .map(word -> word.startsWith(HEAP) ? HEAP + (heapMebibytes(word) + MORE_MEBIBYTES) + "m" : word)
                .toList();
        assertThat(command).isNotEqualTo(arguments.workerCommand());
        return new StageArguments(
                arguments.readable(),
                arguments.addressSpaceBytesMax() + 2 * MORE_MEBIBYTES * MEBIBYTE,
                arguments.dataBytesMax() + 2 * MORE_MEBIBYTES * MEBIBYTE,
                arguments.openFilesMax(),
                arguments.threadsMax(),
                arguments.userNamespace(),
                arguments.inBackground(),
                arguments.without(),
                command);
    }

    private static long heapMebibytes(String word) {
        return Long.parseLong(word.substring(HEAP.length(), word.length() - 1));
    }

    @Test
    @Timeout(300)
    void aProgramThatChangesEverythingLeavesNothingForTheNextOnTheSameWorker() {
        SandboxConfig alone = config().withConcurrentExecutionsMax(1)
                .withFreshWorkers(0)
                .withMemoryMebibytes(512)
                .build();
        try (SandboxHost sandbox = new SandboxHost(alone, TwoTenantsTest::roomier)) {
            Object worker = valueFor("a", sandbox::execute, PID);
            Map<String, Object> before = probe(sandbox, program("probe"));
            assertThat(before).hasSizeGreaterThan(10_000);

            // the probe sees the changes where they are, or its silence later would mean nothing
            assertThat(differences(before, probe(sandbox, program("changes_settings") + program("probe"))))
                    .hasSizeGreaterThan(100);
            assertThat(differences(before, probe(sandbox, program("probe")))).isEmpty();

            Map<?, ?> changed =
                    (Map<?, ?>) Objects.requireNonNull(valueFor("a", sandbox::execute, program("changes_everything")));
            assertThat(changed.get("attributes")).asInstanceOf(LONG).isGreaterThan(1_000);
            assertThat(changed.get("functions")).asInstanceOf(LONG).isGreaterThan(1_000);
            assertThat(changed.get("classes")).asInstanceOf(LONG).isGreaterThan(1_000);
            assertThat(changed.get("containers")).asInstanceOf(LONG).isGreaterThan(100);
            assertThat(differences(before, probe(sandbox, program("probe")))).isEmpty();

            assertThat(valueFor("a", sandbox::execute, PID)).isEqualTo(worker);
            assertThat(sandbox.status().workersStarted()).isEqualTo(1);
        }
    }

    private static Map<String, Object> probe(SandboxHost sandbox, String source) {
        Map<String, Object> seen = new TreeMap<>();
        ((Map<?, ?>) Objects.requireNonNull(valueFor("a", sandbox::execute, source)))
                .forEach((key, value) -> seen.put(String.valueOf(key), value));
        return seen;
    }

    private static List<String> differences(Map<String, Object> before, Map<String, Object> after) {
        Map<String, Object> all = new TreeMap<>(before);
        all.putAll(after);
        return all.keySet().stream()
                .filter(key -> !text(before, key).equals(text(after, key)))
                .map(key -> key + ": " + apart(text(before, key), text(after, key)))
                .toList();
    }

    private static String text(Map<String, Object> seen, String key) {
        return String.valueOf(seen.get(key));
    }

    /// Where two texts part, for the reader of a failure.
    private static String apart(String before, String after) {
        int at = 0;
        while (at < Math.min(before.length(), after.length()) && before.charAt(at) == after.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 80);
        return before.substring(from, Math.min(before.length(), at + 80))
                + " -> "
                + after.substring(from, Math.min(after.length(), at + 80));
    }
}
