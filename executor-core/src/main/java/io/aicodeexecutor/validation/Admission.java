package io.aicodeexecutor.validation;

import io.aicodeexecutor.ValidationReport;

/// Whether a source may run.
public sealed interface Admission {
    /// It may.
    record Admitted(Program program) implements Admission {}

    /// It may not.
    record Refused(ValidationReport report) implements Admission {}
}
