package io.aicodeexecutor.host;

import io.aicodeexecutor.Limits;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.wire.Frame;
import io.aicodeexecutor.wire.FrameBounds;
import io.aicodeexecutor.wire.Layers;
import io.aicodeexecutor.wire.StageArguments;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Plans how the workers of one sandbox are started.
final class LaunchPlanner {
    private static final long MEBIBYTE = 1 << 20;

    // What a worker takes besides its heap, seen on x86-64 with and without its start-up cache, and what was left
    // for more threads, metadata and compiled code: docs/DECISIONS.md has the numbers.
    private static final long ADDRESS_SPACE_MEBIBYTES = 848;
    private static final long DATA_MEBIBYTES = 352;
    private static final long RESIDENT_MEBIBYTES = 320;

    /// The collector's own tables take less than this part of the heap.
    private static final int HEAP_PER_TABLES = 128;

    static final int OPEN_FILES_MAX = 64;

    /// The JVM's own threads, three of ours, and three that the interpreter starts for each of two contexts at a time.
    static final int THREADS_MAX = 64;

    private static final Duration START_MAX = Duration.ofSeconds(60);

    /// With low priority, while programs keep all processors busy.
    private static final Duration START_IN_BACKGROUND_MAX = Duration.ofMinutes(10);

    private final SandboxConfig config;
    private final Frame.Setup setup;
    private final UnaryOperator<StageArguments> change;
    private final JavaCommand java = new JavaCommand();
    private final ControlGroups groups = ControlGroups.find();
    private final List<String> front = UserNamespace.front();

    /// @param setup the first frame to each worker
    /// @param change what a test makes of the plan; the identity for everybody else
    LaunchPlanner(SandboxConfig config, Frame.Setup setup, UnaryOperator<StageArguments> change) {
        this.config = config;
        this.setup = setup;
        this.change = change;
    }

    /// What a worker may take of address space.
    static long addressSpaceBytes(Limits limits) {
        return heapBytes(limits) + ADDRESS_SPACE_MEBIBYTES * MEBIBYTE;
    }

    /// What a worker may hold of resident memory.
    static long residentBytesMax(Limits limits) {
        return heapBytes(limits) + RESIDENT_MEBIBYTES * MEBIBYTE;
    }

    /// The heap, with the collector's tables.
    private static long heapBytes(Limits limits) {
        long heap = (JavaCommand.HEAP_BESIDES_BUDGET_MEBIBYTES + limits.memoryMebibytes()) * MEBIBYTE;
        return heap + heap / HEAP_PER_TABLES;
    }

    LaunchPlans plans(WorkerImage image) {
        return new LaunchPlans(plan(image, false), plan(image, true));
    }

    private LaunchPlan plan(WorkerImage image, boolean lasting) {
        Limits limits = config.limits();
        StageArguments arguments = change.apply(new StageArguments(
                List.of(java.home(), image.directory()),
                addressSpaceBytes(limits),
                heapBytes(limits) + DATA_MEBIBYTES * MEBIBYTE,
                OPEN_FILES_MAX,
                THREADS_MAX,
                UserNamespace.own(),
                lasting,
                Set.of(),
                java.worker(image, limits.memoryMebibytes(), lasting)));
        List<String> command = new ArrayList<>();
        if (!arguments.without().contains(Layers.USER_NAMESPACE)) {
            command.addAll(front);
        }
        command.addAll(java.stage(image));
        command.addAll(arguments.encode());
        FrameBounds bounds =
                new FrameBounds(FrameBounds.OUTPUT_CHUNK_BYTES, limits.resultBytesMax(), limits.toolBytesMax(), 0);
        return new LaunchPlan(
                command,
                JavaCommand.ENVIRONMENT,
                image.emptyDirectory(),
                setup,
                bounds,
                groups,
                lasting ? START_IN_BACKGROUND_MAX : START_MAX,
                residentBytesMax(limits),
                new Expectations(
                        arguments.addressSpaceBytesMax(),
                        arguments.dataBytesMax(),
                        CacheDirectory.isRoot(),
                        arguments.without(),
                        config.requiredLayers()));
    }
}
