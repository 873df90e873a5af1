package io.aicodeexecutor;

import java.nio.file.Path;
import java.time.Duration;

/// What [PythonSandbox#prepare] found or made.
///
/// @param directory the worker image: one directory within the cache directory
/// @param bytes what its files take
/// @param made whether it, or a part of it, had to be made
/// @param took how long that took, or, where nothing was made, the check of what is there
public record PreparedImage(Path directory, long bytes, boolean made, Duration took) {}
