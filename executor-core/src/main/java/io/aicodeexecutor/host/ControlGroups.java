package io.aicodeexecutor.host;

import io.aicodeexecutor.wire.Frame.LayerProof;
import io.aicodeexecutor.wire.Layers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Control groups of version 2 (cgroups(7)), one for each worker, beneath a group that was delegated to this process.
///
/// Unlike the other layers this one is the host's: a group is made before its worker and removed after it, and the
/// worker never sees it. Only a group that is empty of processes and marked as delegated (systemd marks it so for
/// `Delegate=yes`), or that is configured, is taken; anybody else's is left alone.
final class ControlGroups {
    private static final Logger LOG = LoggerFactory.getLogger(ControlGroups.class);
    private static final Path OWN_GROUPS = Path.of("/proc/self/cgroup");
    private static final Path MOUNTS = Path.of("/proc/self/mountinfo");
    private static final String VERSION_2 = "0::";
    private static final List<String> CONTROLLERS = List.of("memory", "pids");

    /// Used where it is offered: a user's own groups often come without it, and memory and threads matter more.
    private static final String PROCESSOR_CONTROLLER = "cpu";

    private static final String PROCESSOR_LIMIT = "cpu.max";

    /// Two processors' time in each period, in microseconds: the program's thread and the compiler's beside it.
    private static final String TWO_PROCESSORS = "200000 100000";

    private static final String PROCESSES = "cgroup.procs";
    private static final String SUBTREE = "cgroup.subtree_control";
    private static final String DELEGATED = "delegate";

    private final Optional<Path> parent;
    private final boolean limitsProcessors;
    private final String missing;
    private final AtomicLong serial = new AtomicLong();

    private ControlGroups(Optional<Path> parent, boolean limitsProcessors, String missing) {
        this.parent = parent;
        this.limitsProcessors = limitsProcessors;
        this.missing = missing;
    }

    private static ControlGroups unusable(String why) {
        return new ControlGroups(Optional.empty(), false, why);
    }

    /// Finds a delegated group.
    static ControlGroups find() {
        try {
            List<String> own = Files.readAllLines(OWN_GROUPS);
            Optional<Path> hierarchy = hierarchy(Files.readAllLines(MOUNTS));
            Optional<String> group = own.stream()
                    .filter(line -> line.startsWith(VERSION_2))
                    .map(line -> line.substring(VERSION_2.length()))
                    .findFirst();
            if (hierarchy.isEmpty() || group.isEmpty()) {
                return unusable(without(own, "no control groups of version 2 here"));
            }
            // the process itself lies in a group beneath the delegated one, which must be empty to have children
            Path delegated = hierarchy.get().resolve(group.get().substring(1)).resolveSibling("");
            if (!delegated.startsWith(hierarchy.get()) || !isMarked(delegated)) {
                return unusable(without(own, "no group is delegated to this process"));
            }
            return of(delegated);
        } catch (IOException unreadable) {
            return unusable("the groups of this process cannot be read");
        }
    }

    /// Groups beneath a certain one.
    static ControlGroups of(Path delegated) {
        try {
            Set<String> offered = words(delegated.resolve("cgroup.controllers"));
            if (!offered.containsAll(CONTROLLERS)) {
                return unusable("the delegated group has the controllers " + offered + ", not " + CONTROLLERS);
            }
            if (!words(delegated.resolve(PROCESSES)).isEmpty()) {
                return unusable("the delegated group has processes of its own");
            }
            Set<String> wanted = new TreeSet<>(CONTROLLERS);
            if (offered.contains(PROCESSOR_CONTROLLER)) {
                wanted.add(PROCESSOR_CONTROLLER);
            }
            if (!words(delegated.resolve(SUBTREE)).containsAll(wanted)) {
                write(delegated.resolve(SUBTREE), "+" + String.join(" +", wanted));
            }
            return new ControlGroups(Optional.of(delegated), wanted.contains(PROCESSOR_CONTROLLER), "");
        } catch (IOException refused) {
            LOG.debug("A delegated control group cannot be used.", refused);
            return unusable("the delegated group cannot be written");
        }
    }

    /// Says which version there is instead, where it is the first.
    private static String without(List<String> own, String why) {
        Set<String> first = new TreeSet<>();
        own.stream()
                .filter(line -> !line.startsWith(VERSION_2))
                .map(line -> line.split(":", 3)[1])
                .filter(CONTROLLERS::contains)
                .forEach(first::add);
        return first.isEmpty() ? why : why + "; version 1 has " + String.join(", ", first) + ", which is not used";
    }

    private static Optional<Path> hierarchy(List<String> mounts) {
        return mounts.stream()
                .filter(mount -> mount.contains(" - cgroup2 "))
                .map(mount -> Path.of(mount.split(" ", -1)[4]))
                .findFirst();
    }

    private static boolean isMarked(Path group) {
        UserDefinedFileAttributeView marks = Files.getFileAttributeView(group, UserDefinedFileAttributeView.class);
        try {
            return marks != null && marks.list().contains(DELEGATED) && Files.isWritable(group.resolve(PROCESSES));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /// Makes a group for one worker.
    ///
    /// @param memoryBytesMax resident memory and page cache of the worker
    /// @param threadsMax its threads
    /// @return empty where this host has no delegated group
    /// @throws IOException if it cannot be made though there is one
    Optional<Group> create(long memoryBytesMax, int threadsMax) throws IOException {
        if (parent.isEmpty()) {
            return Optional.empty();
        }
        String name = "ai-code-executor-" + ProcessHandle.current().pid() + "-" + serial.incrementAndGet();
        Path directory = Files.createDirectory(parent.get().resolve(name));
        write(directory.resolve("memory.max"), Long.toString(memoryBytesMax));
        write(directory.resolve("memory.swap.max"), "0");
        write(directory.resolve("pids.max"), Integer.toString(threadsMax));
        if (limitsProcessors) {
            write(directory.resolve(PROCESSOR_LIMIT), TWO_PROCESSORS);
        }
        return Optional.of(new Group(directory, memoryBytesMax, threadsMax, limitsProcessors));
    }

    /// What to report where a worker has no group.
    LayerProof missing() {
        return new LayerProof(Layers.CONTROL_GROUP, false, false, false, false, "", missing);
    }

    /// One worker's group.
    record Group(Path directory, long memoryBytesMax, int threadsMax, boolean limitsProcessors) {
        /// Moves a process into the group, before it does anything that matters.
        void add(long pid) throws IOException {
            write(directory.resolve(PROCESSES), Long.toString(pid));
        }

        /// Reads the group back from the kernel.
        LayerProof prove(long pid) {
            boolean holds;
            try {
                holds = words(directory.resolve(PROCESSES)).contains(Long.toString(pid))
                        && words(directory.resolve("memory.max")).contains(Long.toString(memoryBytesMax))
                        && words(directory.resolve("pids.max")).contains(Integer.toString(threadsMax))
                        && (!limitsProcessors
                                || text(directory.resolve(PROCESSOR_LIMIT)).equals(TWO_PROCESSORS));
            } catch (IOException unreadable) {
                holds = false;
            }
            String value = "memory " + (memoryBytesMax >> 20) + " MiB, " + threadsMax + " threads, no swap"
                    + (limitsProcessors ? ", 2 processors" : "");
            return new LayerProof(
                    Layers.CONTROL_GROUP,
                    true,
                    true,
                    true,
                    holds,
                    "read back from " + PROCESSES + " and limits",
                    value);
        }

        /// Whether the kernel killed a process of the group for its memory.
        boolean wasOutOfMemory() {
            try {
                return Files.readAllLines(directory.resolve("memory.events")).stream()
                        .anyMatch(line -> line.startsWith("oom_kill ") && !line.equals("oom_kill 0"));
            } catch (IOException unreadable) {
                return false;
            }
        }

        /// Removes the group, whose processes must be gone.
        void remove() {
            try {
                Files.deleteIfExists(directory);
            } catch (IOException notEmpty) {
                LOG.warn("A control group of a worker that is gone could not be removed.", notEmpty);
            }
        }
    }

    private static Set<String> words(Path file) throws IOException {
        String text = text(file);
        return text.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(text.split("\\s+", -1)));
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.US_ASCII).strip();
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.US_ASCII);
    }
}
