package io.aicodeexecutor.jail;

import io.aicodeexecutor.jail.ResourceLimits.Resource;
import io.aicodeexecutor.wire.Layers;
import io.aicodeexecutor.wire.StageArguments;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The JVM that becomes a worker: it confines its main thread and replaces itself from it.
///
/// Processes: the host starts this one with one constant for its environment, an empty working directory and three
/// pipes. It never forks; `execve` keeps the process id, so the host's handle stays good. Privileges: those of the host
/// at first; after [#privileges] none. The order of the steps in [#confine] is the security argument: what needs
/// privilege comes before it is given up, the files of the worker are opened for Landlock's rules in the root that the
/// worker will have, and after Landlock come only limits, marks on descriptors and the replacement itself.
///
/// Every failure ends the process with a line on standard error and status [#STATUS_REFUSED]; nothing falls back.
public final class Stage0 {
    /// Exit status of a process that could not be confined, or could not prove it.
    public static final int STATUS_REFUSED = 78;

    private static final int STACK_BYTES = 8 << 20;
    private static final int SIGNALS_PENDING_MAX = 64;
    private static final int OPEN_FILES_WHILE_STARTING = 256;

    /// A worker that shares its user with the host and everything else of that user cannot be bound tightly: their
    /// threads come and go. Its address space bounds its own threads besides.
    private static final int SHARED_USER_THREADS = 4_096;

    /// All that a worker finds in its environment. One malloc arena keeps glibc from reserving address space
    /// per thread.
    private static final List<String> ENVIRONMENT = List.of("LANG=C.UTF-8", "MALLOC_ARENA_MAX=1");

    private static final int THREADS_PER_USER_IN_NAMESPACE_SINCE_MAJOR = 5;
    private static final int THREADS_PER_USER_IN_NAMESPACE_SINCE_MINOR = 14;

    private final Kernel kernel;
    private final StageArguments arguments;
    private final Namespaces namespaces;
    private final ResourceLimits limits;
    private final Map<String, String> applied = new LinkedHashMap<>();
    private final Map<String, String> missing = new LinkedHashMap<>();

    private Stage0(Kernel kernel, StageArguments arguments) {
        this.kernel = kernel;
        this.arguments = arguments;
        this.namespaces = new Namespaces(kernel);
        this.limits = new ResourceLimits(kernel);
    }

    /// Started by the host with [StageArguments].
    public static void main(String[] args) {
        try {
            new Stage0(new Kernel(), StageArguments.parse(args)).confine();
        } catch (JailException | IllegalArgumentException refused) {
            PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
            err.println("stage 0: " + refused.getMessage());
        }
        System.exit(STATUS_REFUSED);
    }

    private void confine() {
        session();
        priority();
        namespaces();
        limits();
        Set<Path> files = SystemFiles.present();
        ownRoot(files);
        umask();
        workingDirectory();
        Optional<Landlock> domain = prepareLandlock(files);
        privileges();
        domain.ifPresent(this::enter);
        descriptors();
        exec();
    }

    /// Whether a layer is to be put up: always, but in the tests that leave one out.
    private boolean wants(String layer) {
        return !arguments.without().contains(layer);
    }

    private void session() {
        if (wants(Layers.SESSION)) {
            new ProcessControl(kernel).ownSession();
            applied.put(Layers.SESSION, Long.toString(ProcessHandle.current().pid()));
        }
    }

    /// Only in a session of its own: the priority is the session's.
    private void priority() {
        if (arguments.inBackground() && applied.containsKey(Layers.SESSION)) {
            new StartPriority(kernel)
                    .lower()
                    .ifPresent(descriptor -> applied.put(StartPriority.NAME, Integer.toString(descriptor)));
        }
    }

    private void namespaces() {
        String user = namespaces.identity(Namespaces.USER);
        if (!user.equals(arguments.userNamespace())) {
            applied.put(Layers.USER_NAMESPACE, arguments.userNamespace());
        } else if (new Identity(kernel).isRoot()) {
            missing.put(Layers.USER_NAMESPACE, "not needed: the host is root, each worker has a user of its own");
        } else {
            missing.put(Layers.USER_NAMESPACE, "needs unshare(1), and a host that permits user namespaces");
        }
        for (Namespaces.Kind kind : Namespaces.Kind.values()) {
            String hosts = namespaces.identity(kind);
            if (!wants(kind.layer())) {
                continue;
            }
            namespaces
                    .unshare(kind)
                    .ifPresentOrElse(why -> missing.put(kind.layer(), why), () -> applied.put(kind.layer(), hosts));
        }
    }

    private void limits() {
        if (!wants(Layers.RESOURCE_LIMITS)) {
            return;
        }
        limits.lower(Resource.CORE, 0);
        limits.lower(Resource.FSIZE, 0);
        limits.lower(Resource.MEMLOCK, 0);
        limits.lower(Resource.MSGQUEUE, 0);
        limits.lower(Resource.NICE, 0);
        limits.lower(Resource.RTPRIO, 0);
        limits.lower(Resource.SIGPENDING, SIGNALS_PENDING_MAX);
        limits.lower(Resource.STACK, STACK_BYTES);
        limits.lower(Resource.NOFILE, OPEN_FILES_WHILE_STARTING);
        limits.lower(Resource.NPROC, threadsMax());
        applied.put(Layers.RESOURCE_LIMITS, Integer.toString(arguments.openFilesMax()));
    }

    /// RLIMIT_NPROC counts all threads of a user; since Linux 5.14 those within a user namespace only.
    private long threadsMax() {
        boolean ownUser = new Identity(kernel).isRoot() && wants(Layers.IDENTITY);
        boolean ownCount = applied.containsKey(Layers.USER_NAMESPACE)
                && SystemFiles.kernelIsAtLeast(
                        THREADS_PER_USER_IN_NAMESPACE_SINCE_MAJOR, THREADS_PER_USER_IN_NAMESPACE_SINCE_MINOR);
        return ownUser || ownCount ? arguments.threadsMax() : ownThreads() + SHARED_USER_THREADS;
    }

    private void ownRoot(Set<Path> files) {
        if (!wants(Layers.OWN_ROOT)) {
            return;
        }
        String hosts = namespaces.identity(OwnRoot.NAMESPACE);
        List<Path> shown = new ArrayList<>(arguments.readable());
        files.forEach(file -> shown.add(SystemFiles.shownFor(file)));
        new OwnRoot(kernel)
                .enter(Path.of("").toAbsolutePath(), shown)
                .ifPresentOrElse(why -> missing.put(Layers.OWN_ROOT, why), () -> applied.put(Layers.OWN_ROOT, hosts));
    }

    private void umask() {
        if (wants(Layers.UMASK)) {
            new ProcessControl(kernel).umask();
            applied.put(Layers.UMASK, "0077");
        }
    }

    /// The host started this process in an empty directory; a root of its own has another.
    private void workingDirectory() {
        String empty = applied.containsKey(Layers.OWN_ROOT)
                ? OwnRoot.WORKING_DIRECTORY.toString()
                : Path.of("").toAbsolutePath().toString();
        boolean wanted = wants(Layers.WORKING_DIRECTORY);
        new ProcessControl(kernel).changeDirectory(wanted ? empty : "/");
        if (wanted) {
            applied.put(Layers.WORKING_DIRECTORY, empty);
        }
    }

    /// Gives up what can be given up, most powerful first: nothing here could be done in another order.
    private void privileges() {
        Capabilities capabilities = new Capabilities(kernel);
        if (wants(Layers.CAPABILITIES)) {
            applied.put(Layers.CAPABILITIES, capabilities.emptyBoundingSet() ? "none, for good" : "none");
        }
        if (wants(Layers.SECURE_BITS)) {
            if (new SecureBits(kernel).lock()) {
                applied.put(Layers.SECURE_BITS, Integer.toHexString(SecureBits.VALUE));
            } else {
                missing.put(Layers.SECURE_BITS, "needs CAP_SETPCAP");
            }
        }
        identity();
        if (wants(Layers.CAPABILITIES)) {
            capabilities.giveUp();
        }
        if (wants(Layers.NO_NEW_PRIVILEGES)) {
            new ProcessControl(kernel).noNewPrivileges();
            applied.put(Layers.NO_NEW_PRIVILEGES, "on");
        }
    }

    private void identity() {
        Identity identity = new Identity(kernel);
        if (!identity.isRoot()) {
            missing.put(Layers.IDENTITY, "the host is not root: the worker keeps the host's user");
        } else if (wants(Layers.IDENTITY)) {
            long id = identity.choose();
            identity.become(id);
            applied.put(Layers.IDENTITY, Long.toString(id));
        }
    }

    private Optional<Landlock> prepareLandlock(Set<Path> files) {
        int version = Landlock.version(kernel);
        if (!wants(Layers.LANDLOCK)) {
            return Optional.empty();
        }
        if (version == 0) {
            missing.put(Layers.LANDLOCK, "this kernel has no Landlock, or it is switched off");
            return Optional.empty();
        }
        applied.put(Layers.LANDLOCK, Integer.toString(version));
        Landlock landlock = Landlock.denyAll(kernel, version);
        arguments.readable().forEach(landlock::allowReadAndExecute);
        files.forEach(landlock::allowReadAndExecute);
        landlock.allowRead(Path.of("/proc/self"));
        return Optional.of(landlock);
    }

    private void enter(Landlock domain) {
        domain.enter();
        domain.close();
    }

    /// Threads that the user of this process has now: RLIMIT_NPROC counts all of a user's, not those of one process.
    private static long ownThreads() {
        long uid = ProcStatus.read(Path.of("/proc/self/status"))
                .map(ProcStatus::realUid)
                .orElseThrow(() -> new JailException("/proc/self/status cannot be read"));
        return ProcStatus.ofAllProcesses().stream()
                .filter(status -> status.realUid() == uid)
                .mapToLong(ProcStatus::threads)
                .sum();
    }

    private void descriptors() {
        if (wants(Layers.DESCRIPTORS)) {
            new Descriptors(kernel).closeOnExec();
            applied.put(Layers.DESCRIPTORS, "3");
        }
        String priority = applied.get(StartPriority.NAME);
        if (priority != null) {
            new StartPriority(kernel).keep(Integer.parseInt(priority));
        }
    }

    private void exec() {
        List<String> command = new ArrayList<>(arguments.workerCommand());
        command.add(new StageReport(applied, missing, arguments.without()).encode());
        if (!Files.isExecutable(Path.of(command.getFirst()))) {
            throw new JailException(
                    "the JDK cannot be executed by the worker's user; it must be readable by all users: "
                            + command.getFirst());
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment path = arena.allocateFrom(command.getFirst());
            MemorySegment argv = strings(arena, command);
            MemorySegment envp = strings(arena, environment());
            memory();
            kernel.require("execve", Call.EXECVE, path.address(), argv.address(), envp.address());
        }
    }

    /// Bounds memory, last of all: the limits are the worker's, and this JVM may hold more address space than
    /// they allow, in which case it could not allocate any more.
    private void memory() {
        if (wants(Layers.RESOURCE_LIMITS)) {
            limits.lower(Resource.DATA, arguments.dataBytesMax());
            limits.lower(Resource.AS, arguments.addressSpaceBytesMax());
        }
    }

    private List<String> environment() {
        if (wants(Layers.ENVIRONMENT)) {
            return ENVIRONMENT;
        }
        List<String> inherited = new ArrayList<>(ENVIRONMENT);
        System.getenv().forEach((name, value) -> inherited.add(name + "=" + value));
        return inherited;
    }

    private static MemorySegment strings(Arena arena, List<String> strings) {
        MemorySegment array = arena.allocate(ValueLayout.ADDRESS, strings.size() + 1L);
        for (int i = 0; i < strings.size(); i++) {
            array.setAtIndex(ValueLayout.ADDRESS, i, arena.allocateFrom(strings.get(i)));
        }
        array.setAtIndex(ValueLayout.ADDRESS, strings.size(), MemorySegment.NULL);
        return array;
    }
}
