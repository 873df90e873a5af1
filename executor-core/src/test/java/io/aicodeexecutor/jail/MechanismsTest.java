package io.aicodeexecutor.jail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aicodeexecutor.jail.ResourceLimits.Resource;
import io.aicodeexecutor.jail.ResourceLimits.Value;
import io.aicodeexecutor.wire.Frame.LayerProof;
import io.aicodeexecutor.wire.Layers;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Each mechanism against the real kernel, on threads that are thrown away.
final class MechanismsTest {
    private final Kernel kernel = new Kernel();

    @Test
    void aFailedCallSaysWhichAndWhy() {
        assertThat(kernel.call(Call.CLOSE, -1)).isEqualTo(-Errno.EBADF);
        assertThatThrownBy(() -> kernel.require("close", Call.CLOSE, -1))
                .isInstanceOf(JailException.class)
                .hasMessage("close failed: EBADF");
        assertThat(kernel.call(Call.GETPID)).isEqualTo(ProcessHandle.current().pid());
    }

    @Test
    void errorNumbersHaveNames() {
        assertThat(List.of(1, 2, 9, 13, 14, 22, 38, 95, 7).stream().map(Errno::name))
                .containsExactly(
                        "EPERM", "ENOENT", "EBADF", "EACCES", "EFAULT", "EINVAL", "ENOSYS", "EOPNOTSUPP", "errno 7");
    }

    @Test
    void noNewPrivilegesBindsTheThread() throws Exception {
        ProcessControl control = new ProcessControl(kernel);
        assertThat(control.hasNoNewPrivileges()).isFalse();
        assertThat(ThrowAwayThread.call(() -> {
                    control.noNewPrivileges();
                    return control.hasNoNewPrivileges();
                }))
                .isTrue();
        assertThat(control.hasNoNewPrivileges()).isFalse();
    }

    @Test
    void landlockLetsReadWhatItAllowsAndNothingElse() throws Exception {
        Path allowed = Files.createTempDirectory("allowed");
        Path file = Files.writeString(allowed.resolve("file"), "content");
        Path other = Files.createTempFile("other", "");
        try {
            String outcome = ThrowAwayThread.call(() -> {
                int version = Landlock.version(kernel);
                try (Landlock landlock = Landlock.denyAll(kernel, version)) {
                    landlock.allowRead(allowed);
                    landlock.allowReadAndExecute(file);
                    new ProcessControl(kernel).noNewPrivileges();
                    landlock.enter();
                }
                return attempt(() -> Files.readString(file)) + " " + attempt(() -> Files.readString(other)) + " "
                        + attempt(() -> Files.writeString(file, "changed")) + " "
                        + attempt(() -> Files.createFile(allowed.resolve("new"))) + " "
                        + attempt(() -> {
                            Files.delete(file);
                            return "deleted";
                        });
            });
            assertThat(outcome).isEqualTo("done refused refused refused refused");
            assertThat(file).hasContent("content");
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(allowed);
            Files.deleteIfExists(other);
        }
    }

    @Test
    void theTrialsFindLandlockInPlaceAndFindItsAbsence() throws Exception {
        Trials trials = new Trials(kernel);
        assertThat(trials.ofLandlock(false).isRefusedThroughout()).isFalse();
        Trials.Outcome outcome = ThrowAwayThread.call(() -> {
            new ProcessControl(kernel).noNewPrivileges();
            try (Landlock landlock = Landlock.denyAll(kernel, Landlock.version(kernel))) {
                landlock.enter();
            }
            return trials.ofLandlock(true);
        });
        assertThat(outcome.passed()).isEmpty();
        assertThat(outcome.refused()).contains("list /", "read /etc/passwd", "create a file");
        Trials.Outcome without = ThrowAwayThread.call(() -> trials.ofLandlock(true));
        assertThat(without.passed()).contains("list /", "read /etc/passwd");
        Files.deleteIfExists(Path.of("/tmp/aicodeexecutor-trial"));
    }

    @Test
    void theFilterRefusesOnTheThreadThatHasIt() throws Exception {
        Trials.Outcome outcome = ThrowAwayThread.call(() -> {
            new ProcessControl(kernel).noNewPrivileges();
            new Seccomp(kernel).installOnThisThread(Seccomp.rules((int)
                    ProcessHandle.current().pid()));
            return new Trials(kernel).ofSeccomp();
        });
        assertThat(outcome.passed()).isEmpty();
        assertThat(outcome.refused()).contains("open for writing", "socket", "execve", "fork", "raise a limit");
    }

    @Test
    void limitsAreReadBackAsTheyWereSet() {
        ResourceLimits limits = new ResourceLimits(kernel);
        Value before = limits.get(Resource.CORE);
        limits.set(Resource.CORE, new Value(0, before.hard()));
        assertThat(limits.get(Resource.CORE)).isEqualTo(new Value(0, before.hard()));
        limits.set(Resource.CORE, before);
    }

    @Test
    void theCpuBudgetIsGrantedOverWhatIsUsedAndLifted() {
        ResourceLimits limits = new ResourceLimits(kernel);
        Value before = limits.get(Resource.CPU);
        CpuBudget budget = new CpuBudget(kernel);
        long usedBefore = secondsInTicks();
        budget.grant(3_600);
        long usedAfter = secondsInTicks();
        assertThat(limits.get(Resource.CPU).soft())
                .isBetween(usedBefore + 1 + 3_600 + 450, usedAfter + 1 + 3_600 + 450);
        budget.lift();
        assertThat(limits.get(Resource.CPU)).isEqualTo(before);
    }

    /// What this process has used, by the clock that the kernel holds RLIMIT_CPU against; in a JVM that has run a few
    /// hundred tests it is seconds away from CLOCK_PROCESS_CPUTIME_ID.
    private long secondsInTicks() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment time = arena.allocate(2L * Long.BYTES, Long.BYTES);
            kernel.require("clock_gettime", Call.CLOCK_GETTIME, -8, time.address());
            return time.get(ValueLayout.JAVA_LONG, 0);
        }
    }

    @Test
    void descriptorsAreMarkedToBeClosed() {
        new Descriptors(kernel).closeOnExec();
        assertThat(kernel.call(Call.FCNTL, 1, 1) & 1).isZero();
    }

    @Test
    void aThreadLeavesTheHostsNamespacesIfItMay() throws Exception {
        Namespaces namespaces = new Namespaces(kernel);
        boolean root = new Identity(kernel).isRoot();
        for (Namespaces.Kind kind : Namespaces.Kind.values()) {
            String before = namespaces.identity(kind);
            String own = ThrowAwayThread.call(() -> {
                assertThat(namespaces.unshare(kind).isEmpty()).isEqualTo(root);
                return namespaces.identity(kind);
            });
            assertThat(own.equals(before)).as(kind.layer()).isEqualTo(!root);
            assertThat(namespaces.identity(kind)).isEqualTo(before);
        }
        assertThat(Namespaces.Kind.IPC.layer()).isEqualTo(Layers.IPC_NAMESPACE);
    }

    @Test
    void aHostNameOfItsOwnComesWithANamespace() throws Exception {
        String before = Files.readString(Path.of("/proc/sys/kernel/hostname"));
        String own = ThrowAwayThread.call(() -> {
            assertThat(new Namespaces(kernel).unshare(Namespaces.Kind.UTS).isEmpty())
                    .isEqualTo(new Identity(kernel).isRoot());
            return Files.readString(Path.of("/proc/sys/kernel/hostname"));
        });
        assertThat(own.strip()).isEqualTo(new Identity(kernel).isRoot() ? Namespaces.HOST_NAME : before.strip());
        assertThat(Path.of("/proc/sys/kernel/hostname")).hasContent(before);
    }

    @Test
    void anOwnRootShowsWhatItIsToldAndNothingElseAndIsReadOnly() throws Exception {
        Path shown = Files.createTempDirectory("shown");
        Path mountPoint = Files.createTempDirectory("root");
        Files.writeString(shown.resolve("file"), "content");
        try {
            String outcome = ThrowAwayThread.call(() -> {
                Optional<String> missing = new OwnRoot(kernel).enter(mountPoint, List.of(shown));
                if (missing.isPresent()) {
                    return missing.get();
                }
                return attempt(() -> Files.readString(shown.resolve("file"))) + " "
                        + attempt(() -> Files.writeString(shown.resolve("file"), "changed")) + " "
                        + attempt(() -> Files.createFile(Path.of("/new"))) + " "
                        + attempt(() -> Files.readString(Path.of("/etc/passwd"))) + " "
                        + attempt(() -> Files.readString(Path.of("/proc/1/status"))) + " "
                        + attempt(() -> Files.readString(Path.of("/proc/self/status")));
            });
            assertThat(outcome)
                    .isEqualTo(
                            new Identity(kernel).isRoot()
                                    ? "done refused refused refused refused done"
                                    : OwnRoot.NEEDS_PRIVILEGE);
            assertThat(shown.resolve("file")).hasContent("content");
            assertThat(mountPoint).isEmptyDirectory();
        } finally {
            Files.deleteIfExists(shown.resolve("file"));
            Files.deleteIfExists(shown);
            Files.deleteIfExists(mountPoint);
        }
    }

    @Test
    void theSignalOfAParentsDeathIsTheThreadsOwn() throws Exception {
        ProcessControl control = new ProcessControl(kernel);
        String before = control.endsWithParent() + " ";
        String after = ThrowAwayThread.call(() -> {
            control.endWithParent();
            return control.endsWithParent() + " ";
        });
        assertThat(before + after + control.endsWithParent()).isEqualTo("false true false");
    }

    @Test
    void capabilitiesAreGivenUpForGood() throws Exception {
        boolean root = new Identity(kernel).isRoot();
        ProcStatus status = ThrowAwayThread.call(() -> {
            Capabilities capabilities = new Capabilities(kernel);
            assertThat(capabilities.emptyBoundingSet()).isEqualTo(root);
            capabilities.giveUp();
            assertThat(capabilities.emptyBoundingSet()).isFalse();
            return ProcStatus.read(Path.of("/proc/thread-self/status")).orElseThrow();
        });
        assertThat(List.of("CapInh", "CapPrm", "CapEff", "CapAmb"))
                .allSatisfy(set -> assertThat(status.field(set)).matches("0+"));
        assertThat(status.field("CapBnd").matches("0+")).isEqualTo(root);
    }

    @Test
    void secureBitsAreLockedWhereTheThreadMayAndElseReportedMissing() throws Exception {
        boolean root = new Identity(kernel).isRoot();
        SecureBits bits = new SecureBits(kernel);
        long value = ThrowAwayThread.call(() -> {
            assertThat(bits.lock()).isEqualTo(root);
            return bits.read();
        });
        assertThat(value).isEqualTo(root ? SecureBits.VALUE : 0);
        assertThat(bits.read()).isZero();
    }

    @Test
    void rootBecomesNobodyInParticularAndOthersCannot() throws Exception {
        Identity identity = new Identity(kernel);
        long id = identity.choose();
        assertThat(id).isGreaterThan(60_000);
        String outcome = ThrowAwayThread.call(() -> {
            try {
                identity.become(id);
            } catch (JailException refused) {
                return "refused";
            }
            ProcStatus status =
                    ProcStatus.read(Path.of("/proc/thread-self/status")).orElseThrow();
            return status.realUid() == id && status.field("CapEff").matches("0+") ? "became" : "half";
        });
        assertThat(outcome).isEqualTo(identity.isRoot() ? "became" : "refused");
    }

    @Test
    void theFilesThatAJvmNeedsAreFew() {
        assertThat(SystemFiles.present()).contains(Path.of("/dev/random"), Path.of("/dev/urandom"));
        assertThat(SystemFiles.present()).hasSizeLessThan(64).doesNotContain(Path.of("/"), Path.of("/etc"));
    }

    @Test
    void theReportOfStageZeroComesBackAsItWas() {
        StageReport report = new StageReport(
                Map.of("landlock", "7", "net_namespace", "net:[1]"),
                Map.of("identity", "the host is not root"),
                Set.of("session"));
        assertThat(StageReport.parse(report.encode())).isEqualTo(report);
        assertThatThrownBy(() -> StageReport.parse("else"))
                .isInstanceOf(JailException.class)
                .hasMessage("the worker was not started by stage 0");
        assertThatThrownBy(() -> new Seal(kernel, "else")).isInstanceOf(JailException.class);
    }

    @Test
    void proofsOfAnUnconfinedProcessFail() {
        Trials.Outcome nothing = new Trials.Outcome(List.of(), List.of("all"));
        Namespaces namespaces = new Namespaces(kernel);
        Map<String, String> claims = new HashMap<>();
        Layers.ALL.forEach(layer -> claims.put(layer, "12345"));
        for (Namespaces.Kind kind : Namespaces.Kind.values()) {
            claims.put(kind.layer(), namespaces.identity(kind));
        }
        claims.put(Layers.USER_NAMESPACE, namespaces.identity(Namespaces.USER));
        StageReport report = new StageReport(claims, Map.of(), Set.of());
        var proofs = new Proofs(kernel, report, nothing, nothing).all();
        assertThat(proofs)
                .filteredOn(proof -> !proof.verified())
                .extracting(LayerProof::name)
                .containsAll(Layers.ALL.stream()
                        .filter(layer ->
                                !Set.of(Layers.CAPABILITIES, Layers.DESCRIPTORS).contains(layer))
                        .toList());
    }

    @Test
    void aLayerThatIsMissingOrLeftOutIsReportedAndNotTakenForProven() {
        StageReport report =
                new StageReport(Map.of(), Map.of(Layers.IDENTITY, "the host is not root"), Set.of(Layers.SESSION));
        var proofs = new Proofs(kernel, report, Trials.Outcome.NONE, Trials.Outcome.NONE).all();
        assertThat(proofs)
                .contains(
                        new LayerProof(Layers.IDENTITY, false, false, false, false, "", "the host is not root"),
                        new LayerProof(Layers.SESSION, false, true, false, false, "", "left out by a test"));
        assertThat(proofs)
                .filteredOn(proof -> proof.name().equals(Layers.OWN_ROOT))
                .allMatch(proof -> proof.wanted() && !proof.applied());
    }

    @Test
    void statusOfAProcessThatIsGoneIsEmpty() {
        assertThat(ProcStatus.read(Path.of("/proc/0/status"))).isEmpty();
        assertThat(ProcStatus.ofAllProcesses()).isNotEmpty();
        assertThat(ProcStatus.read(Path.of("/proc/self/status")).orElseThrow().threads())
                .isPositive();
    }

    private interface Attempt {
        Object run() throws IOException;
    }

    private static String attempt(Attempt attempt) {
        try {
            attempt.run();
            return "done";
        } catch (IOException refused) {
            return "refused";
        }
    }
}
