package io.aicodeexecutor.validation;

import io.aicodeexecutor.Violation;
import java.util.List;

/// A program that was checked.
public record Program(String source, List<Violation> warnings) {}
