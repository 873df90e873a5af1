package io.aicodeexecutor.testkit.compat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One program and the value it must have.
///
/// @param id for the report
/// @param code its source
/// @param expect its value as JSON data, with the types that an [io.aicodeexecutor.ExecutionResult] holds
/// @param stdout what it must print; empty where that is not looked at
public record CompatProgram(
        String id, String code, @Nullable Object expect, Optional<String> stdout) {}
