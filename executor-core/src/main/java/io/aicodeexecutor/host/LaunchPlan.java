package io.aicodeexecutor.host;

import io.aicodeexecutor.wire.Frame;
import io.aicodeexecutor.wire.FrameBounds;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// How one worker is started, and what it must look like from outside when it is ready.
///
/// @param command stage 0's command line, which holds the worker's
/// @param environment all that stage 0 finds in its environment
/// @param workingDirectory an empty directory
/// @param setup the first frame
/// @param bounds of the frames that it may send
/// @param groups where each worker gets a control group of its own
/// @param startMax how long it may take to become ready
/// @param residentBytesMax resident memory at which the host ends it, whatever runs, and the most of its group
/// @param expectations what it must prove, and what the kernel must say of it
record LaunchPlan(
        List<String> command,
        Map<String, String> environment,
        Path workingDirectory,
        Frame.Setup setup,
        FrameBounds bounds,
        ControlGroups groups,
        Duration startMax,
        long residentBytesMax,
        Expectations expectations) {
    LaunchPlan {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
