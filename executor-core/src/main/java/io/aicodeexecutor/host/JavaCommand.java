package io.aicodeexecutor.host;

import io.aicodeexecutor.SandboxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The command lines of the JVMs that we start.
///
/// All map their start-up cache at one address, so that the kernel keeps one copy of it for all of them. Flags were
/// chosen by measurement; see docs/DECISIONS.md.
final class JavaCommand {
    /// The young generation: fixed and small, since an object that does not fit into it must fit into the old one.
    private static final int YOUNG_MEBIBYTES = 24;

    /// The part of the young generation where new objects are, in parts that survivors have twice. What is in use of a
    /// context must fit among the survivors, or each collection takes dead contexts for old.
    private static final int NEW_TO_SURVIVORS = 4;

    /// What the old generation holds besides the program's budget: 36 MiB live in an idle, warm worker; 26 MiB of
    /// library modules, which the engine keeps once twelve common ones were imported; the rest is room to collect
    /// in. Measured on x86-64, see docs/DECISIONS.md.
    private static final int OLD_BESIDES_BUDGET_MEBIBYTES = 80;

    /// What the old generation has from the start. A collection gives back to the kernel what a large program has left
    /// beyond this, down to a quarter more than is in use.
    private static final int OLD_AT_FIRST_MEBIBYTES = 42;

    /// The heap of a worker beyond the budget of its programs.
    static final int HEAP_BESIDES_BUDGET_MEBIBYTES = YOUNG_MEBIBYTES + OLD_BESIDES_BUDGET_MEBIBYTES;

    /// All that a JVM of ours finds in its environment: without it, paths beyond ASCII would not be understood.
    static final Map<String, String> ENVIRONMENT = Map.of("LANG", "C.UTF-8");

    private static final String STAGE_MAIN = "io.aicodeexecutor.jail.Stage0";
    private static final String WORKER_MAIN = "io.aicodeexecutor.worker.WorkerMain";
    private static final String TRAINER_MAIN = "io.aicodeexecutor.worker.Trainer";

    /// What every JVM of ours has: small, single-threaded collection, no files of its own, no agent doors.
    private static final List<String> COMMON = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0",
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            "-XX:+DisplayVMOutputToStderr",
            "-XX:-UseContainerSupport",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:AOTMode=auto",
            "-Xlog:disable",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC",
            "-Duser.language=en");

    /// Compiles with C1 only: the least CPU time until the first program is done.
    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=64m");

    /// Compiles with C2 what is hot, the interpreter's loop among it, whose methods are beyond the size that a JVM
    /// compiles of itself; later than usual, so that C2 does not compete with the start. What C2 needed meanwhile is
    /// given back to the kernel.
    private static final List<String> LASTING = List.of(
            "-XX:-DontCompileHugeMethods",
            "-XX:Tier4InvocationThreshold=25000",
            "-XX:Tier4MinInvocationThreshold=5000",
            "-XX:Tier4CompileThreshold=60000",
            "-XX:Tier4BackEdgeThreshold=200000",
            "-XX:TrimNativeHeapInterval=2000",
            "-XX:ReservedCodeCacheSize=96m");

    /// A cache with what earlier runs compiled costs more CPU time at the start than it saves.
    private static final String NO_TRAINING_DATA = "-XX:-AOTRecordTraining";

    /// Whoever makes an image uses few methods for long: C2 takes more CPU time, from the programs that run meanwhile,
    /// than it gives back.
    private static final String BUILDER = "-XX:TieredStopAtLevel=1";

    private static final List<String> INTERPRETER =
            List.of("-Dpolyglotimpl.AttachLibraryFailureAction=ignore", "-Dpolyglot.engine.WarnInterpreterOnly=false");

    private final Path java;

    JavaCommand() {
        this.java = Path.of(System.getProperty("java.home"), "bin", "java");
        if (!Files.isExecutable(java)) {
            throw new SandboxException("This JVM has no launcher at " + java + ", which workers are started with.");
        }
    }

    /// The JDK that workers run on: the host's own.
    Path home() {
        return Path.of(System.getProperty("java.home")).toAbsolutePath();
    }

    /// The JVM that confines itself and becomes a worker.
    List<String> stage(WorkerImage image) {
        List<String> command = start();
        command.addAll(List.of(
                "-Xmx24m",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=16m",
                "-XX:CompressedClassSpaceSize=16m"));
        if (image.cached()) {
            command.add("-XX:AOTCache=" + image.stageCache());
        }
        command.addAll(List.of("-cp", image.ownJar().toString(), STAGE_MAIN));
        return command;
    }

    /// The worker.
    ///
    /// @param lasting whether it is to be fast in the long run, rather than at once
    List<String> worker(WorkerImage image, int memoryMebibytes, boolean lasting) {
        List<String> command = start();
        command.addAll(INTERPRETER);
        command.addAll(lasting ? LASTING : QUICK);
        command.addAll(List.of(
                "-Xmx" + (HEAP_BESIDES_BUDGET_MEBIBYTES + memoryMebibytes) + "m",
                "-Xms" + (YOUNG_MEBIBYTES + OLD_AT_FIRST_MEBIBYTES) + "m",
                "-Xmn" + YOUNG_MEBIBYTES + "m",
                "-XX:SurvivorRatio=" + NEW_TO_SURVIVORS,
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=20",
                "-XX:-ShrinkHeapInSteps",
                "-XX:CompressedClassSpaceSize=64m",
                "-XX:MaxDirectMemorySize=8m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dpolyglot.engine.resourcePath=" + image.pythonHome()));
        if (image.cached()) {
            command.add("-XX:AOTCache=" + image.workerCache());
        }
        command.addAll(List.of("-cp", image.classPath(), WORKER_MAIN, Integer.toString(memoryMebibytes)));
        return command;
    }

    /// Starts as a worker does and ends at once.
    ///
    /// @param cache what becomes of the start-up cache: `on`, where it ends with status 0 only if the JDK accepts that,
    ///     or `off`
    List<String> tryWorker(WorkerImage image, String cache) {
        List<String> worker = worker(image, 0, true);
        List<String> command = new ArrayList<>(worker.subList(0, worker.indexOf("-cp")));
        command.addAll(List.of("-XX:AOTMode=" + cache, "-cp", image.classPath(), TRAINER_MAIN, "nothing"));
        return command;
    }

    /// Compiles every module of the library that is not compiled yet.
    List<String> compileLibrary(WorkerImage image) {
        List<String> command = start();
        command.addAll(INTERPRETER);
        command.addAll(List.of(
                BUILDER,
                "-Xmx512m",
                "-Dpolyglot.engine.resourcePath=" + image.pythonHome(),
                "-cp",
                image.classPath(),
                TRAINER_MAIN,
                "compile",
                image.pythonHome().toString()));
        return command;
    }

    /// Unpacks the Python home and compiles the modules.
    List<String> unpack(WorkerImage image, List<String> modules) {
        List<String> command = start();
        command.addAll(INTERPRETER);
        command.addAll(List.of(
                BUILDER,
                "-Dpolyglot.engine.resourcePath=" + image.pythonHome(),
                "-cp",
                image.classPath(),
                TRAINER_MAIN,
                "unpack"));
        command.add(image.pythonHome().toString());
        command.addAll(modules);
        return command;
    }

    /// Does what workers do and leaves a start-up cache. The class space has its default size here: a cache
    /// made with the small one would not load.
    List<String> trainWorker(WorkerImage image, Path cache, List<String> modules) {
        List<String> command = start();
        command.addAll(INTERPRETER);
        command.addAll(List.of(
                "-Xmx512m",
                NO_TRAINING_DATA,
                "-XX:AOTCacheOutput=" + cache,
                "-Dpolyglot.engine.resourcePath=" + image.pythonHome(),
                "-cp",
                image.classPath(),
                TRAINER_MAIN,
                "train"));
        command.addAll(modules);
        return command;
    }

    /// Runs stage 0 without arguments, which refuses, and leaves a start-up cache.
    List<String> trainStage(WorkerImage image, Path cache) {
        List<String> command = start();
        command.addAll(List.of(
                "-Xmx24m",
                NO_TRAINING_DATA,
                "-XX:AOTCacheOutput=" + cache,
                "-cp",
                image.ownJar().toString(),
                STAGE_MAIN));
        return command;
    }

    private List<String> start() {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(COMMON);
        return command;
    }
}
