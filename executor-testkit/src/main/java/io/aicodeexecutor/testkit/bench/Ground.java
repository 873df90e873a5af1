package io.aicodeexecutor.testkit.bench;

import java.nio.file.Path;
import java.util.Optional;

/// What a run stands on.
///
/// @param baselines what this host has
/// @param launcher the script that starts the service; empty where the bench was started without it
/// @param belongings what was started or made, to be ended
/// @param progress hears how far the run is
/// @param library where plain GraalPy finds its unpacked library, or unpacks it
record Ground(Baselines baselines, Optional<Path> launcher, Belongings belongings, Progress progress, Path library) {}
