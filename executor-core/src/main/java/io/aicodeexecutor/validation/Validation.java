package io.aicodeexecutor.validation;

import io.aicodeexecutor.Limits;
import io.aicodeexecutor.Policy;
import io.aicodeexecutor.ValidationReport;

/// The way from an untrusted source to a [Program].
@SuppressWarnings("DoNotCallSuggester")
public final class Validation {
    public Validation(Policy policy, Limits limits) {}

    public ValidationReport check(String untrustedSource) {
        throw new IllegalStateException();
    }

    public Admission admit(String s) {
        return new Admission.Admitted(new Program(s, java.util.List.of()));
    }

    public ValidationReport check(byte[] untrustedSource) {
        throw new IllegalStateException();
    }
}
