package io.aicodeexecutor.testkit.differential;

import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.testkit.ProgramCase;
import java.util.List;
import java.util.Optional;

/// The list of differences that are known between the sandbox and the Python of a host, each with its reason. A
/// difference that is not here is a fault.
final class KnownDifferences {
    /// The version whose language the sandbox has.
    private static final int MINOR = 12;

    private KnownDifferences() {}

    /// One entry.
    ///
    /// @param reason in words, for the report
    /// @param applies whether a difference is of this kind
    private record Known(String reason, Test applies) {}

    /// Whether a difference is of a kind.
    @FunctionalInterface
    private interface Test {
        boolean of(ProgramCase expected, ExecutionResult result, int minor);
    }

    private static final List<Known> ALL = List.of(new Known(
            "the python3 of this host is older than 3.12, and does not know the syntax",
            (expected, result, minor) -> minor < MINOR && expected.exception().equals(Optional.of("SyntaxError"))));

    /// Why a program does something else in the sandbox, where that is known.
    ///
    /// @param expected what it does in the host's Python
    /// @param minor of the host's Python
    static Optional<String> reason(ProgramCase expected, ExecutionResult result, int minor) {
        return ALL.stream()
                .filter(known -> known.applies().of(expected, result, minor))
                .map(Known::reason)
                .findFirst();
    }

    /// All reasons, for documents.
    static List<String> reasons() {
        return ALL.stream().map(Known::reason).toList();
    }
}
