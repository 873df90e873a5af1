package io.aicodeexecutor.host;

import io.aicodeexecutor.Limits;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.wire.Frame;
import io.aicodeexecutor.wire.FrameBounds;
import io.aicodeexecutor.wire.StageArguments;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How one worker is started, and what it must look like from outside when it is ready.
///
/// @param command stage 0's command line, which holds the worker's
/// @param environment all that stage 0 finds in its environment
/// @param workingDirectory an empty directory
/// @param setup the first frame
/// @param bounds of the frames that it may send
/// @param expectations what the kernel must say of it
/// @param residentBytesMax resident memory at which the host ends it, whatever runs
record LaunchPlan(
        List<String> command,
        Map<String, String> environment,
        Path workingDirectory,
        Frame.Setup setup,
        FrameBounds bounds,
        Expectations expectations,
        long residentBytesMax) {
    private static final long MEBIBYTE = 1 << 20;

    // What a worker takes besides its heap, seen on x86-64 with and without its start-up cache, and what was left
    // for more threads, metadata and compiled code: docs/DECISIONS.md has the numbers.
    private static final long ADDRESS_SPACE_MEBIBYTES = 720;
    private static final long DATA_MEBIBYTES = 352;
    private static final long RESIDENT_MEBIBYTES = 320;

    /// The collector's own tables take less than this part of the heap.
    private static final int HEAP_PER_TABLES = 128;

    private static final int OPEN_FILES_MAX = 64;

    /// The JVM's own threads, two of ours, and three that the interpreter starts for each of two contexts at a
    /// time.
    private static final int THREADS_MAX = 64;

    LaunchPlan {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    static LaunchPlan of(SandboxConfig config, WorkerImage image, JavaCommand java, Frame.Setup setup) {
        Limits limits = config.limits();
        long addressSpace = heapBytes(limits) + ADDRESS_SPACE_MEBIBYTES * MEBIBYTE;
        long data = heapBytes(limits) + DATA_MEBIBYTES * MEBIBYTE;
        StageArguments arguments = new StageArguments(
                List.of(java.home(), image.directory()),
                addressSpace,
                data,
                OPEN_FILES_MAX,
                THREADS_MAX,
                java.worker(image, limits.memoryMebibytes()));
        List<String> command = new ArrayList<>(java.stage(image));
        command.addAll(arguments.encode());
        FrameBounds bounds =
                new FrameBounds(FrameBounds.OUTPUT_CHUNK_BYTES, limits.resultBytesMax(), limits.toolBytesMax(), 0);
        return new LaunchPlan(
                command,
                JavaCommand.ENVIRONMENT,
                image.emptyDirectory(),
                setup,
                bounds,
                new Expectations(addressSpace, data, CacheDirectory.isRoot()),
                residentBytesMax(limits));
    }

    static long residentBytesMax(Limits limits) {
        return heapBytes(limits) + RESIDENT_MEBIBYTES * MEBIBYTE;
    }

    /// The heap, with the collector's tables.
    private static long heapBytes(Limits limits) {
        long heap = (JavaCommand.HEAP_BESIDES_BUDGET_MEBIBYTES + limits.memoryMebibytes()) * MEBIBYTE;
        return heap + heap / HEAP_PER_TABLES;
    }
}
