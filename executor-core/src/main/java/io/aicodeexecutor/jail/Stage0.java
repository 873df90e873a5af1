package io.aicodeexecutor.jail;

import io.aicodeexecutor.jail.ResourceLimits.Resource;
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

/// The JVM that becomes a worker: it confines its main thread and replaces itself from it.
///
/// Processes: the host starts this one with an empty environment, an empty working directory and three pipes. It
/// never forks; `execve` keeps the process id, so the host's handle stays good. Privileges: those of the host at
/// first; after [Identity#become] none. The order of the steps in [#confine] is the security argument: what needs
/// privilege comes before the identity is given up, the files of the worker are opened for Landlock's rules before
/// they could be out of reach, and nothing comes after Landlock but the replacement itself.
///
/// Every failure ends the process with a line on standard error and status [#STATUS_REFUSED]; nothing falls back.
public final class Stage0 {
    /// Exit status of a process that could not be confined, or could not prove it.
    public static final int STATUS_REFUSED = 78;

    private static final int STACK_BYTES = 8 << 20;
    private static final int SIGNALS_PENDING_MAX = 64;
    private static final int OPEN_FILES_WHILE_STARTING = 256;

    /// A worker that shares its user with the host and everything else of that user cannot be bound tightly:
    /// RLIMIT_NPROC
    /// counts the whole user's threads, which come and go. Its address space bounds its own threads besides.
    private static final int SHARED_USER_THREADS = 4_096;

    /// All that a worker finds in its environment. One malloc arena keeps glibc from reserving address space
    /// per thread.
    private static final List<String> ENVIRONMENT = List.of("LANG=C.UTF-8", "MALLOC_ARENA_MAX=1");

    private final Kernel kernel;
    private final StageArguments arguments;
    private final Map<String, String> applied = new LinkedHashMap<>();

    private Stage0(Kernel kernel, StageArguments arguments) {
        this.kernel = kernel;
        this.arguments = arguments;
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
        namespaces();
        limits();
        identityAndLandlock();
        descriptors();
        exec();
    }

    private void session() {
        ProcessControl control = new ProcessControl(kernel);
        control.ownSession();
        control.umask();
        applied.put(Layers.SESSION, Long.toString(ProcessHandle.current().pid()));
    }

    private void namespaces() {
        Map<Namespaces.Kind, String> before = new LinkedHashMap<>();
        for (Namespaces.Kind kind : Namespaces.Kind.values()) {
            before.put(kind, Namespaces.identity(kind));
        }
        for (Namespaces.Kind kind : new Namespaces(kernel).unshare()) {
            applied.put(kind.layer(), String.valueOf(before.get(kind)));
        }
    }

    private void limits() {
        ResourceLimits limits = new ResourceLimits(kernel);
        limits.lower(Resource.CORE, 0);
        limits.lower(Resource.FSIZE, 0);
        limits.lower(Resource.MEMLOCK, 0);
        limits.lower(Resource.MSGQUEUE, 0);
        limits.lower(Resource.NICE, 0);
        limits.lower(Resource.RTPRIO, 0);
        limits.lower(Resource.SIGPENDING, SIGNALS_PENDING_MAX);
        limits.lower(Resource.STACK, STACK_BYTES);
        limits.lower(Resource.NOFILE, OPEN_FILES_WHILE_STARTING);
        applied.put(Layers.OPEN_FILES, Integer.toString(arguments.openFilesMax()));
    }

    private void identityAndLandlock() {
        int version = Landlock.version(kernel);
        Optional<Landlock> landlock = version == 0 ? Optional.empty() : Optional.of(ruleset(version));
        Identity identity = new Identity(kernel);
        ResourceLimits limits = new ResourceLimits(kernel);
        if (identity.isRoot()) {
            long id = identity.choose();
            limits.lower(Resource.NPROC, arguments.threadsMax());
            identity.become(id);
            applied.put(Layers.IDENTITY, Long.toString(id));
        } else {
            limits.lower(Resource.NPROC, ownThreads() + SHARED_USER_THREADS);
        }
        new ProcessControl(kernel).noNewPrivileges();
        landlock.ifPresent(domain -> {
            domain.enter();
            domain.close();
            applied.put(Layers.LANDLOCK, Integer.toString(version));
        });
    }

    private Landlock ruleset(int version) {
        Landlock landlock = Landlock.denyAll(kernel, version);
        arguments.readable().forEach(landlock::allowReadAndExecute);
        SystemFiles.present().forEach(landlock::allowReadAndExecute);
        landlock.allowRead(Path.of("/proc/self"));
        return landlock;
    }

    /// Threads that the user of this process has now: RLIMIT_NPROC counts all of a user's, not those of one
    /// process.
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
        new Descriptors(kernel).closeOnExec();
    }

    private void exec() {
        List<String> command = new ArrayList<>(arguments.workerCommand());
        command.add(new StageReport(applied).encode());
        if (!Files.isExecutable(Path.of(command.getFirst()))) {
            throw new JailException(
                    "the JDK cannot be executed by the worker's user; it must be readable by all users: "
                            + command.getFirst());
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment path = arena.allocateFrom(command.getFirst());
            MemorySegment argv = strings(arena, command);
            MemorySegment envp = strings(arena, ENVIRONMENT);
            memory();
            kernel.require("execve", Call.EXECVE, path.address(), argv.address(), envp.address());
        }
    }

    /// Bounds memory, last of all: the limits are the worker's, and this JVM may hold more address space than
    /// they allow, in which case it could not allocate any more.
    private void memory() {
        ResourceLimits limits = new ResourceLimits(kernel);
        limits.lower(Resource.DATA, arguments.dataBytesMax());
        limits.lower(Resource.AS, arguments.addressSpaceBytesMax());
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
