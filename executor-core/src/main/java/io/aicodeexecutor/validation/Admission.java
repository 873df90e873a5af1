package io.aicodeexecutor.validation;

import io.aicodeexecutor.ValidationReport;

/// Stub.
public sealed interface Admission {
    record Admitted(Program program) implements Admission {}

    record Refused(ValidationReport report) implements Admission {}
}
