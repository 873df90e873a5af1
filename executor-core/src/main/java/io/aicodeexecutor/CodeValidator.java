package io.aicodeexecutor;

import io.aicodeexecutor.validation.Validation;
import java.time.Duration;

/// Checks a program before anything runs: size, encoding, syntax, node count and depth, imports, names.
///
/// Every finding is reported at once, with line and column. Works on every platform, needs no worker. The validator
/// is courtesy and telemetry; it is not what makes running a program safe.
///
/// Immutable and thread-safe. Checks run on threads of their own, which need no closing: each ends by itself, a second
/// after its last check.
public final class CodeValidator {
    private static final Duration THREADS_KEPT = Duration.ofSeconds(1);

    private final Validation validation;

    /// The default policy and limits.
    public CodeValidator() {
        this(Policy.standard(), Limits.DEFAULTS);
    }

    /// A validator of this policy and these limits.
    ///
    /// @param limits of which the size of the source, the number of nodes and the depth are used
    public CodeValidator(Policy policy, Limits limits) {
        this.validation = new Validation(policy, limits, THREADS_KEPT);
    }

    /// Checks a source.
    ///
    /// @param untrustedSource the program's text
    /// @return every finding; never null, never an exception for anything in the source
    /// @throws SandboxException if this host gives no thread for the check
    public ValidationReport validate(String untrustedSource) {
        return validation.check(untrustedSource);
    }

    /// Checks a source as it stands in a file: UTF-8, with or without a byte order mark.
    ///
    /// @param untrustedSource the program's bytes
    /// @return every finding; never null, never an exception for anything in the source
    /// @throws SandboxException if this host gives no thread for the check
    public ValidationReport validate(byte[] untrustedSource) {
        return validation.check(untrustedSource);
    }
}
