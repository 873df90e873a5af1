package io.aicodeexecutor.host;

import io.aicodeexecutor.Limits;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.wire.Frame;
import io.aicodeexecutor.wire.FrameBounds;
import io.aicodeexecutor.wire.Layers;
import io.aicodeexecutor.wire.StageArguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Plans how the workers of one sandbox are started.
final class LaunchPlanner {
    private static final long MEBIBYTE = 1 << 20;

    /// Address space that a worker takes besides its heap: code, class data, start-up cache, stacks, libraries.
    private static final long BESIDES_HEAP_MEBIBYTES = 1_000;

    static final int OPEN_FILES_MAX = 64;

    /// The JVM's own threads, two of ours, and three that the interpreter starts for each of two contexts at a
    /// time.
    static final int THREADS_MAX = 64;

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

    /// What a worker whose programs get this much memory may take of address space.
    static long addressSpaceBytes(int memoryMebibytes) {
        return (JavaCommand.IDLE_HEAP_MEBIBYTES + memoryMebibytes + BESIDES_HEAP_MEBIBYTES) * MEBIBYTE;
    }

    LaunchPlan plan(WorkerImage image) {
        Limits limits = config.limits();
        long addressSpace = addressSpaceBytes(limits.memoryMebibytes());
        StageArguments arguments = change.apply(new StageArguments(
                List.of(java.home(), image.directory()),
                addressSpace,
                addressSpace,
                OPEN_FILES_MAX,
                THREADS_MAX,
                UserNamespace.own(),
                Set.of(),
                java.worker(image, limits.memoryMebibytes())));
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
                addressSpace,
                new Expectations(
                        arguments.addressSpaceBytesMax(),
                        CacheDirectory.isRoot(),
                        arguments.without(),
                        config.requiredLayers()));
    }
}
