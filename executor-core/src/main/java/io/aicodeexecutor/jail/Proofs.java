package io.aicodeexecutor.jail;

import io.aicodeexecutor.jail.ResourceLimits.Resource;
import io.aicodeexecutor.jail.ResourceLimits.Value;
import io.aicodeexecutor.wire.Frame.LayerProof;
import io.aicodeexecutor.wire.Layers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    /// Layers that the worker puts up itself, without word from stage 0.
    private static final Set<String> SEALED_HERE =
            Set.of(Layers.SECCOMP, Layers.DUMPABLE, Layers.PARENT_DEATH_SIGNAL, Layers.ENVIRONMENT);

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

    /// One proof for each layer that there is, in the order of [Layers#ALL].
    List<LayerProof> all() {
        return Layers.ALL.stream().map(this::proof).toList();
    }

    private LayerProof proof(String layer) {
        String why = report.missing().get(layer);
        if (report.without().contains(layer)) {
            return new LayerProof(layer, false, true, false, false, "", "left out by a test");
        }
        if (why != null) {
            return new LayerProof(layer, false, false, false, false, "", why);
        }
        Finding finding = find(layer);
        boolean applied = SEALED_HERE.contains(layer) || report.value(layer).isPresent();
        return new LayerProof(layer, true, true, applied, finding.holds(), finding.how(), finding.value());
    }

    /// What the kernel says of a layer.
    private record Finding(boolean holds, String how, String value) {}

    private Finding find(String layer) {
        ProcessControl control = new ProcessControl(kernel);
        return switch (layer) {
            case Layers.NO_NEW_PRIVILEGES -> new Finding(control.hasNoNewPrivileges(), "read back with prctl", "on");
            case Layers.SECCOMP -> seccomp();
            case Layers.LANDLOCK ->
                new Finding(ofLandlock.isRefusedThroughout(), tried(ofLandlock), "ABI version " + value(layer));
            case Layers.RESOURCE_LIMITS -> resourceLimits();
            case Layers.DUMPABLE -> new Finding(!control.isDumpable(), "read back with prctl", "not dumpable");
            case Layers.PARENT_DEATH_SIGNAL -> new Finding(control.endsWithParent(), "read back with prctl", "SIGKILL");
            case Layers.SESSION ->
                new Finding(value(layer).equals(sessionId()), "read back from /proc/self/stat", "own, no terminal");
            case Layers.ENVIRONMENT -> environment();
            case Layers.DESCRIPTORS -> descriptors();
            case Layers.UMASK ->
                new Finding(value(layer).equals(status.field("Umask")), READ_BACK, status.field("Umask"));
            case Layers.WORKING_DIRECTORY -> workingDirectory();
            case Layers.CAPABILITIES -> capabilities();
            case Layers.SECURE_BITS -> secureBits();
            case Layers.IDENTITY -> identity();
            case Layers.USER_NAMESPACE -> namespace(layer, Namespaces.USER);
            case Layers.OWN_ROOT -> ownRoot();
            case Layers.NETWORK_NAMESPACE -> namespace(layer, "net");
            case Layers.IPC_NAMESPACE -> namespace(layer, "ipc");
            case Layers.UTS_NAMESPACE -> namespace(layer, "uts");
            case Layers.CGROUP_NAMESPACE -> namespace(layer, "cgroup");
            default -> throw new JailException("nobody can prove the layer " + layer);
        };
    }

    private String value(String layer) {
        return report.value(layer).orElse("");
    }

    private Finding seccomp() {
        boolean everyThread =
                threads().stream().allMatch(thread -> thread.field("Seccomp").equals("2"));
        return new Finding(
                everyThread && ofSeccomp.isRefusedThroughout(),
                "filter mode on every thread; " + tried(ofSeccomp),
                "allow-list; what no JVM does kills");
    }

    private Finding namespace(String layer, String file) {
        String own = new Namespaces(kernel).identity(file);
        return new Finding(!own.equals(value(layer)), "differs from the host's", own);
    }

    private Finding ownRoot() {
        List<String> mounts = OwnRoot.mounts();
        // mountinfo(5): the sixth column has the options of the mount
        boolean readOnly = mounts.stream().allMatch(mount -> mount.split(" ", -1)[5].startsWith("ro"));
        boolean own = !new Namespaces(kernel).identity(OwnRoot.NAMESPACE).equals(value(Layers.OWN_ROOT));
        boolean bare = !OwnRoot.isThere("/etc/passwd") && !OwnRoot.isThere("/proc/1");
        return new Finding(
                own && readOnly && bare,
                "listed in /proc/self/mountinfo; the host's files and processes cannot be named",
                mounts.size() + " mounts, all read-only");
    }

    private Finding identity() {
        String id = value(Layers.IDENTITY);
        boolean four = allAre(status.field("Uid"), id) && allAre(status.field("Gid"), id);
        boolean alone = status.field("Groups").isEmpty();
        return new Finding(four && alone, READ_BACK, "uid and gid " + id + ", no groups");
    }

    private Finding capabilities() {
        String how = value(Layers.CAPABILITIES);
        boolean none = Stream.of("CapInh", "CapPrm", "CapEff", "CapAmb").allMatch(set -> isZero(status.field(set)));
        boolean bounded = !how.equals("none, for good") || isZero(status.field("CapBnd"));
        return new Finding(none && bounded, READ_BACK, how);
    }

    private Finding secureBits() {
        long bits = new SecureBits(kernel).read();
        return new Finding(
                Long.toHexString(bits).equals(value(Layers.SECURE_BITS)),
                "read back with prctl",
                "0x" + Long.toHexString(bits) + ", locked");
    }

    private Finding resourceLimits() {
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
        return new Finding(bounded, "read back with getrlimit", values.toString());
    }

    private Finding workingDirectory() {
        String own = Path.of("").toAbsolutePath().toString();
        // the path itself may tell where the host keeps its cache
        return new Finding(own.equals(value(Layers.WORKING_DIRECTORY)), "read back", "empty, as planned");
    }

    private Finding environment() {
        Set<String> names = System.getenv().keySet();
        return new Finding(ENVIRONMENT.containsAll(names), "read back", names.size() + " constants of ours");
    }

    /// All that came through `execve` are the three pipes; the others were opened by this JVM and lead to
    /// regular files.
    private Finding descriptors() {
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
        return new Finding(foreign == 0, "listed in /proc/self/fd", count + " open, three pipes and files read");
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
}
