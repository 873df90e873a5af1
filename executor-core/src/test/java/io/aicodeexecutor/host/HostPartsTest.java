package io.aicodeexecutor.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aicodeexecutor.IsolationException;
import io.aicodeexecutor.Leftovers;
import io.aicodeexecutor.Limits;
import io.aicodeexecutor.QueueFullException;
import io.aicodeexecutor.SandboxException;
import io.aicodeexecutor.Usage;
import io.aicodeexecutor.data.JsonData;
import io.aicodeexecutor.host.Transcript.WorkerExit;
import io.aicodeexecutor.wire.Frame;
import io.aicodeexecutor.wire.Frame.LayerProof;
import io.aicodeexecutor.wire.FrameBounds;
import io.aicodeexecutor.wire.ProtocolException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HostPartsTest {
    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void outputIsKeptUpToTheLimitAndMarkedPastIt() {
        CapturedOutput output = new CapturedOutput(5);
        assertThat(output.add(bytes("abc"))).isEqualTo("abc");
        assertThat(output.add(bytes("de"))).isEqualTo("de");
        assertThat(output.isTruncated()).isFalse();
        assertThat(output.add(bytes("f"))).isEmpty();
        assertThat(output.isTruncated()).isTrue();
        assertThat(output.isPastTheMarker()).isFalse();
        output.add(bytes("g"));
        assertThat(output.isPastTheMarker()).isTrue();
        assertThat(output.text()).isEqualTo("abcde");
        assertThat(output.received()).isEqualTo(7);
    }

    @Test
    void aCharacterThatArrivesInTwoPiecesIsOneCharacter() {
        CapturedOutput output = new CapturedOutput(100);
        byte[] smile = "😀".getBytes(StandardCharsets.UTF_8);
        assertThat(output.add(ByteBuffer.wrap(smile, 0, 2))).isEmpty();
        assertThat(output.add(ByteBuffer.wrap(smile, 2, 2))).isEqualTo("😀");
        assertThat(output.text()).isEqualTo("😀");
    }

    @Test
    void aCharacterThatTheLimitCutsIsLeftOut() {
        for (String whole : new String[] {"é", "€", "😀"}) {
            CapturedOutput output = new CapturedOutput(2 + whole.getBytes(StandardCharsets.UTF_8).length - 1);
            output.add(bytes("ab" + whole));
            assertThat(output.text()).isEqualTo("ab");
        }
        CapturedOutput exact = new CapturedOutput(4);
        exact.add(bytes("abé!"));
        assertThat(exact.text()).isEqualTo("abé");
    }

    @Test
    void bytesThatAreNotUtf8AreReplaced() {
        CapturedOutput output = new CapturedOutput(10);
        assertThat(output.add(ByteBuffer.wrap(new byte[] {'a', (byte) 0xFF, 'b'})))
                .isEqualTo("a\uFFFDb");
        assertThat(output.text()).isEqualTo("a\uFFFDb");
    }

    @Test
    void placesAreBoundedAndSoIsTheQueue() throws InterruptedException {
        Places places = new Places(1, 0, Duration.ofMillis(50));
        places.take();
        assertThatThrownBy(places::take)
                .isInstanceOf(QueueFullException.class)
                .hasMessage("The queue is full: 0 requests wait already.");
        places.leave();
        places.take();
    }

    @Test
    void waitingForAPlaceEndsInTimeWithAHint() throws InterruptedException {
        Places places = new Places(1, 5, Duration.ofMillis(50));
        places.take();
        assertThatThrownBy(places::take)
                .isInstanceOfSatisfying(
                        QueueFullException.class,
                        full -> assertThat(full.retryAfter()).isGreaterThanOrEqualTo(Duration.ofSeconds(1)))
                .hasMessage("No place came free within 0 s.");
        assertThat(places.queued()).isZero();
    }

    @Test
    void aDeadlineFiresAndAFailingOneTakesNoOtherWithIt() throws InterruptedException {
        CountDownLatch fired = new CountDownLatch(3);
        try (Deadlines deadlines = new Deadlines()) {
            ScheduledFuture<?> failing = deadlines.after(Duration.ofMillis(1), () -> {
                fired.countDown();
                throw new IllegalStateException("on purpose");
            });
            ScheduledFuture<?> again = deadlines.every(Duration.ofMillis(1), fired::countDown);
            assertThat(fired.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(Leftovers.eventually(failing::isDone)).isTrue();
            assertThat(again.isDone()).isFalse();
        }
    }

    @Test
    void aCancelledDeadlineDoesNotFire() {
        AtomicInteger fired = new AtomicInteger();
        try (Deadlines deadlines = new Deadlines()) {
            assertThat(deadlines
                            .after(Duration.ofHours(1), fired::incrementAndGet)
                            .cancel(false))
                    .isTrue();
        }
        assertThat(fired).hasValue(0);
    }

    @Test
    void aDeadlineThatComesAfterTheEndIsNotRefusedAndDoesNotFire() {
        AtomicInteger fired = new AtomicInteger();
        Deadlines deadlines = new Deadlines();
        deadlines.close();
        ScheduledFuture<?> once = deadlines.after(Duration.ZERO, fired::incrementAndGet);
        ScheduledFuture<?> again = deadlines.every(Duration.ofMillis(1), fired::incrementAndGet);
        assertThat(once.isDone()).isFalse();
        assertThat(again.cancel(false)).isTrue();
        assertThat(fired).hasValue(0);
    }

    @Test
    void textOfUnknownOriginBecomesOnePrintableLine() {
        assertThat(Printable.of("a\nb\u001b[31mé\\", 100)).isEqualTo("a | b\\u{1b}[31m\\u{e9}\\u{5c}");
        assertThat(Printable.of("x".repeat(500), 10)).isEqualTo("x".repeat(10));
    }

    @Test
    void aProcessThatIsGoneReadsAsEmpty() {
        ProcFile gone = new ProcFile(-1);
        assertThat(gone.cpuTime()).isEmpty();
        assertThat(gone.memory()).isEmpty();
        assertThat(gone.limit("Max cpu time")).isEmpty();
        ProcFile self = new ProcFile(ProcessHandle.current().pid());
        assertThat(self.cpuTime()).isPresent();
        ProcFile.Memory memory = self.memory().orElseThrow();
        assertThat(memory.residentBytes()).isGreaterThan(1 << 20);
        assertThat(memory.peakResidentBytes()).isGreaterThanOrEqualTo(memory.residentBytes());
        assertThat(self.limit("Max core file size")).isPresent();
    }

    @Test
    void theMemoryOfAUserInThousandsOfGroupsIsRead(@TempDir Path directory) throws IOException {
        Files.writeString(
                directory.resolve("status"),
                "Name:\tjava\nGroups:\t" + "65536 ".repeat(65_536) + "\nVmHWM:\t  7 kB\nVmRSS:\t  5 kB\n");
        ProcFile.Memory memory = new ProcFile(1, directory).memory().orElseThrow();
        assertThat(memory.peakResidentBytes()).isEqualTo(7 * 1024);
        assertThat(memory.residentBytes()).isEqualTo(5 * 1024);
        assertThat(new ProcFile(1, directory).status("Name")).contains("java");
        assertThat(new ProcFile(1, directory).status("Nam")).isEmpty();
    }

    @Test
    void aMeterCountsCpuTimeFromItsFirstSample(@TempDir Path directory) throws IOException {
        Path stat = directory.resolve("stat");
        WorkerMeter meter = new WorkerMeter(new ProcFile(1, directory), 0, 0);
        assertThat(meter.cpuTime()).isZero();
        Files.writeString(stat, "1 (a) b) S 0 0 0 0 0 0 0 0 0 0 40 2 0 0");
        meter.sample();
        assertThat(meter.cpuTime()).isZero();
        Files.writeString(stat, "1 (a) b) S 0 0 0 0 0 0 0 0 0 0 45 4 0 0");
        meter.sample();
        assertThat(meter.cpuTime()).isEqualTo(Duration.ofMillis(70));
    }

    @Test
    void aMeterSeesWhenAProcessHoldsMoreThanItMay() {
        ProcFile self = new ProcFile(ProcessHandle.current().pid());
        WorkerMeter over = new WorkerMeter(self, 0, 1 << 20);
        WorkerMeter under = new WorkerMeter(self, 0, Long.MAX_VALUE);
        assertThat(over.exceedsMemory()).isFalse();
        over.sample();
        under.sample();
        assertThat(over.exceedsMemory()).isTrue();
        assertThat(under.exceedsMemory()).isFalse();
    }

    @Test
    void aWorkerThatIsNotReadyInTheTimeOfItsPlanIsEnded() throws InterruptedException {
        LaunchPlan never = new LaunchPlan(
                List.of("sleep", "600"),
                Map.of(),
                Path.of("/"),
                new Frame.Setup(1, new Frame.GuardRules(false, List.of(), List.of(), List.of()), List.of()),
                new FrameBounds(1, 1, 1, 1),
                ControlGroups.find(),
                Duration.ofMillis(100),
                1,
                new Expectations(0, 0, false, Set.of(), Set.of()));
        CompletableFuture<Optional<SandboxException>> end = new CompletableFuture<>();
        try (Deadlines deadlines = new Deadlines()) {
            WorkerProcess worker =
                    new WorkerProcess("executor-worker-late", never, deadlines, new WorkerProcess.Watcher() {
                        @Override
                        public List<LayerProof> proofsBefore() {
                            return List.of();
                        }

                        @Override
                        public void ready(WorkerProcess ready) {
                            end.completeExceptionally(new AssertionError("it is ready"));
                        }

                        @Override
                        public void idle(WorkerProcess idle) {
                            end.completeExceptionally(new AssertionError("it is idle"));
                        }

                        @Override
                        public void gone(WorkerProcess gone, Optional<SandboxException> failure) {
                            end.complete(failure);
                        }
                    });
            worker.start();
            worker.join();
        }
        assertThat(end.join().map(Throwable::getMessage).orElseThrow()).contains("it did not become ready");
    }

    @Test
    void aWorkerThatDoesNotMatchItsPlanIsRefused() {
        ProcFile unconfined = new ProcFile(ProcessHandle.current().pid());
        assertThatThrownBy(() -> new Expectations(1, 1, false, Set.of(), Set.of()).check(unconfined))
                .isInstanceOfSatisfying(
                        IsolationException.class,
                        missing -> assertThat(missing.layer()).isEqualTo("no_new_privileges"))
                .hasMessage("layer no_new_privileges of a worker is 0, not 1");
    }

    @Test
    void aProofForALayerThatThereIsNotIsRefusedAndTextsOfProofsArePrintable() {
        List<LayerProof> proofs = new ArrayList<>(SandboxHost.layerNames().stream()
                .map(layer -> new LayerProof(layer, true, true, true, true, "how", "what"))
                .toList());
        Expectations expectations = new Expectations(1, 1, false, Set.of(), Set.of());
        assertThatCode(() -> expectations.check(proofs, List.of())).doesNotThrowAnyException();

        LayerProof lie = new LayerProof("landlock", true, true, true, false, "\u001b[2J", "a\u001b]0;b\u0007\nc");
        assertThat(Expectations.printable(lie))
                .isEqualTo(new LayerProof("landlock", true, true, true, false, "\\u{1b}[2J", "a\\u{1b}]0;b\\u{7} | c"));
        List<LayerProof> unproven = proofs.stream()
                .map(proof -> proof.name().equals("landlock") ? lie : proof)
                .toList();
        assertThatThrownBy(() -> expectations.check(unproven, List.of()))
                .isInstanceOf(IsolationException.class)
                .hasMessage("layer landlock is required and missing: a\\u{1b}]0;b\\u{7} | c");

        proofs.add(new LayerProof("moat", false, false, false, false, "", ""));
        assertThatThrownBy(() -> expectations.check(proofs, List.of()))
                .isInstanceOf(ProtocolException.class)
                .hasMessage("a worker accounts for layers that there are not");
    }

    @Test
    void aCountOfPrintedBytesIsBelievedOnlyBeyondTheLimit() {
        for (long said : new long[] {0, 3, Long.MAX_VALUE}) {
            assertThat(usage(bytes("abc"), said).stdoutBytes()).isEqualTo(3);
        }
        assertThat(usage(bytes("abcdef"), 2).stdoutBytes()).isEqualTo(6);
        assertThat(usage(bytes("abcdef"), 9).stdoutBytes()).isEqualTo(9);
    }

    /// Of a program that printed so much, by a worker that says so, where five bytes are the limit.
    private static Usage usage(ByteBuffer printed, long said) {
        CapturedOutput stdout = new CapturedOutput(5);
        stdout.add(printed);
        Frame.Done last = new Frame.Done(1, "1", new Frame.Printed(said, 0));
        Transcript transcript = new Transcript(
                Optional.empty(),
                Optional.of(last),
                Optional.empty(),
                stdout,
                new CapturedOutput(5),
                List.of(),
                Duration.ZERO,
                Duration.ZERO,
                0);
        Verdict verdict = Verdict.of(transcript, Limits.DEFAULTS, new JsonData(33, 100));
        return new ResultDraft("id").finished(verdict, transcript).usage();
    }

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

    @Test
    void aCacheDirectoryThatOthersCanWriteIsRefused(@TempDir Path directory) throws IOException {
        Path open = Files.createDirectory(directory.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThatThrownBy(() -> CacheDirectory.open(Optional.of(open)))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("can be written by every user");
    }

    @Test
    void aCacheDirectoryOfAnotherUserIsRefusedAndOneOfRootIsNot(@TempDir Path directory) throws IOException {
        assertThat(CacheDirectory.choose(Optional.of(Path.of("/usr")))).isEqualTo(Path.of("/usr"));
        if (CacheDirectory.isRoot()) {
            Files.setAttribute(directory, "unix:uid", 65_533);
            assertThatThrownBy(() -> CacheDirectory.choose(Optional.of(directory)))
                    .isInstanceOf(SandboxException.class)
                    .hasMessageContaining(" belongs to another user, 65533, who could replace what workers run.");
            Files.setAttribute(directory, "unix:uid", 0);
        }
    }

    @Test
    void aCacheDirectoryThatCannotBeMadeIsRefused(@TempDir Path directory) throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> CacheDirectory.open(Optional.of(file.resolve("below"))))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("cannot be made");
    }

    @Test
    void aCacheDirectoryBehindAClosedDoorIsRefusedWhereWorkersHaveTheirOwnUser(@TempDir Path directory)
            throws IOException {
        Path closed = Files.createDirectory(directory.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        assertThat(CacheDirectory.isReachableByOthers(closed.resolve("cache"))).isFalse();
        if (CacheDirectory.isRoot()) {
            assertThatThrownBy(() -> CacheDirectory.open(Optional.of(closed.resolve("cache"))))
                    .isInstanceOf(SandboxException.class)
                    .hasMessageContaining("cannot be reached by workers");
        } else {
            assertThat(CacheDirectory.open(Optional.of(closed.resolve("cache"))))
                    .isDirectory();
        }
    }

    @Test
    void aDefaultCacheDirectoryIsFound() {
        assertThat(CacheDirectory.open(Optional.empty())).isDirectory();
        assertThat(Platform.require()).startsWith("linux-");
    }
}
