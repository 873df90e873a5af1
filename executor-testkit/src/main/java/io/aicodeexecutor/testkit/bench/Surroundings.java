package io.aicodeexecutor.testkit.bench;

import java.nio.file.Path;
import java.util.Optional;

/// What the bench finds where it is started.
///
/// @param searchPath directories in which baselines are looked for, separated by colons
/// @param launcher the script that started it, which can also start the service; empty where it was another way
/// @param terminal whether standard error can rewrite a line
record Surroundings(String searchPath, Optional<Path> launcher, boolean terminal) {}
