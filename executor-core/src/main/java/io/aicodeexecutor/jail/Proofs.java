package io.aicodeexecutor.jail;

import io.aicodeexecutor.jail.ResourceLimits.Resource;
import io.aicodeexecutor.jail.ResourceLimits.Value;
import io.aicodeexecutor.wire.Frame.LayerProof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;

/// Reads every layer back from the kernel.
final class Proofs {
    private static final Path SELF = Path.of("/proc/self");
    private static final Set<String> ENVIRONMENT = Set.of("LANG", "MALLOC_ARENA_MAX");
    private static final String READ_BACK = "read back from /proc/self/status";

    private final Kernel kernel;
    private final StageReport report;
    private final Trials.Outcome ofLandlock;
    private final Trials.Outcome ofSeccomp;
    private final ProcStatus status;

    Proofs(Kernel kernel, StageReport report, Trials.Outcome ofLandlock, Trials.Outcome ofSeccomp) {
        this.kernel = kernel;
        this.report = report;
        this.ofLandlock = ofLandlock;
        this.ofSeccomp = ofSeccomp;
        this.status = ProcStatus.read(SELF.resolve("status"))
                .orElseThrow(() -> new JailException("/proc/self/status cannot be read"));
    }

    List<LayerProof> all() {
        List<LayerProof> proofs = new ArrayList<>();
        proofs.add(always(
                Layers.NO_NEW_PRIVILEGES,
                new ProcessControl(kernel).hasNoNewPrivileges(),
                "read back with prctl",
                "on"));
        proofs.add(seccomp());
        proofs.add(landlock());
        for (Namespaces.Kind kind : Namespaces.Kind.values()) {
            proofs.add(namespace(kind));
        }
        proofs.add(identity());
        proofs.add(capabilities());
        proofs.add(resourceLimits());
        proofs.add(always(
                Layers.DUMPABLE, !new ProcessControl(kernel).isDumpable(), "read back with prctl", "not dumpable"));
        proofs.add(session());
        proofs.add(environment());
        proofs.add(descriptors());
        return proofs;
    }

    private LayerProof seccomp() {
        boolean everyThread =
                threads().stream().allMatch(thread -> thread.field("Seccomp").equals("2"));
        return always(
                Layers.SECCOMP,
                everyThread && ofSeccomp.isRefusedThroughout(),
                "filter mode on every thread; " + tried(ofSeccomp),
                "allow-list");
    }

    private LayerProof landlock() {
        String version = report.layers().get(Layers.LANDLOCK);
        if (version == null) {
            return unsupported(Layers.LANDLOCK, "this kernel has no Landlock");
        }
        return always(Layers.LANDLOCK, ofLandlock.isRefusedThroughout(), tried(ofLandlock), "ABI version " + version);
    }

    private LayerProof namespace(Namespaces.Kind kind) {
        String hosts = report.layers().get(kind.layer());
        if (hosts == null) {
            return unsupported(kind.layer(), "needs CAP_SYS_ADMIN");
        }
        String own = Namespaces.identity(kind);
        return always(kind.layer(), !own.equals(hosts), "differs from the host's", own);
    }

    private LayerProof identity() {
        String id = report.layers().get(Layers.IDENTITY);
        if (id == null) {
            return unsupported(Layers.IDENTITY, "the host is not root: the worker keeps the host's user");
        }
        boolean four = allAre(status.field("Uid"), id) && allAre(status.field("Gid"), id);
        boolean alone = status.field("Groups").isEmpty();
        return always(Layers.IDENTITY, four && alone, READ_BACK, "uid and gid " + id + ", no groups");
    }

    private LayerProof capabilities() {
        boolean none = Stream.of("CapInh", "CapPrm", "CapEff", "CapAmb").allMatch(set -> isZero(status.field(set)));
        boolean bounded = report.layers().get(Layers.IDENTITY) == null || isZero(status.field("CapBnd"));
        return always(Layers.CAPABILITIES, none && bounded, READ_BACK, "none");
    }

    private LayerProof resourceLimits() {
        ResourceLimits limits = new ResourceLimits(kernel);
        boolean bounded = true;
        StringJoiner values = new StringJoiner(", ");
        for (Resource resource : Resource.values()) {
            if (resource == Resource.CPU) {
                continue; // set anew for each program
            }
            Value value = limits.get(resource);
            boolean mustBeZero = switch (resource) {
                case FSIZE, CORE, MEMLOCK, MSGQUEUE, NICE, RTPRIO -> true;
                case CPU, DATA, STACK, NPROC, NOFILE, AS, SIGPENDING -> false;
            };
            bounded &= value.soft() == value.hard() && (mustBeZero ? value.hard() == 0 : value.hard() > 0);
            values.add(resource.name().toLowerCase(Locale.ROOT) + " " + value.hard());
        }
        return always(Layers.RESOURCE_LIMITS, bounded, "read back with getrlimit", values.toString());
    }

    private LayerProof session() {
        String pid = report.layers().getOrDefault(Layers.SESSION, "");
        return always(Layers.SESSION, pid.equals(sessionId()), "read back from /proc/self/stat", "own, no terminal");
    }

    private LayerProof environment() {
        Set<String> names = System.getenv().keySet();
        return always(
                Layers.ENVIRONMENT, ENVIRONMENT.containsAll(names), "read back", names.size() + " constants of ours");
    }

    /// All that came through `execve` are the three pipes; the others were opened by this JVM and lead to
    /// regular files.
    private LayerProof descriptors() {
        int foreign = 0;
        int count = 0;
        try (Stream<Path> open = Files.list(SELF.resolve("fd"))) {
            for (Path descriptor : open.toList()) {
                count++;
                foreign += isOwn(descriptor) ? 0 : 1;
            }
        } catch (IOException unreadable) {
            foreign = count + 1;
        }
        return always(
                Layers.DESCRIPTORS,
                foreign == 0,
                "listed in /proc/self/fd",
                count + " open, three pipes and files read");
    }

    private static boolean isOwn(Path descriptor) {
        try {
            String target = Files.readSymbolicLink(descriptor).toString();
            boolean standard = Integer.parseInt(descriptor.getFileName().toString()) <= 2;
            return standard ? target.startsWith("pipe:") : target.startsWith("/");
        } catch (IOException closedSince) {
            return true; // the listing's own descriptor
        }
    }

    private static List<ProcStatus> threads() {
        try (Stream<Path> tasks = Files.list(SELF.resolve("task"))) {
            return tasks.flatMap(task -> ProcStatus.read(task.resolve("status")).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new JailException("/proc/self/task cannot be listed");
        }
    }

    private static String sessionId() {
        try {
            String stat = Files.readString(SELF.resolve("stat"));
            // behind the command's name in parentheses: state, parent, group, session
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[3];
        } catch (IOException unreadable) {
            return "unreadable";
        }
    }

    private static String tried(Trials.Outcome outcome) {
        String refused = "refused: " + String.join(", ", outcome.refused());
        return outcome.passed().isEmpty() ? refused : refused + "; NOT refused: " + String.join(", ", outcome.passed());
    }

    private static boolean allAre(String columns, String expected) {
        return Arrays.stream(columns.split("\\s+", -1)).allMatch(expected::equals);
    }

    private static boolean isZero(String hexadecimal) {
        return hexadecimal.chars().allMatch(digit -> digit == '0');
    }

    private static LayerProof always(String name, boolean verified, String how, String value) {
        return new LayerProof(name, true, true, true, verified, how, value);
    }

    private static LayerProof unsupported(String name, String why) {
        return new LayerProof(name, false, false, false, false, "", why);
    }
}
