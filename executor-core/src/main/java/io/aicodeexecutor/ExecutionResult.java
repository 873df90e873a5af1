package io.aicodeexecutor;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What became of one program. Immutable data; whatever came from the program is untrusted text.
///
/// @param executionId a unique id of this execution, made by the host
/// @param outcome how it ended
/// @param stdout what it printed to standard output, up to the limit, also where it was killed
/// @param stderr the same for standard error
/// @param stdoutTruncated whether standard output went on past the limit
/// @param stderrTruncated the same for standard error
/// @param returnValue its value as JSON data (`null`, [Boolean], [Long], [java.math.BigInteger], [Double],
///     [String], [List], [java.util.Map]); null unless the outcome is [Outcome#COMPLETED]
/// @param error one line that says why it did not complete; empty where it did
/// @param errorDetail the program's exception, where one ended it
/// @param limit the limit that tripped, where one did
/// @param violations what the validator refused, where the outcome is [Outcome#REJECTED]
/// @param warnings what the validator remarked without refusing
/// @param toolCalls the tools that it called, in order
/// @param usage what it cost
public record ExecutionResult(
        String executionId,
        Outcome outcome,
        String stdout,
        String stderr,
        boolean stdoutTruncated,
        boolean stderrTruncated,
        @Nullable Object returnValue,
        Optional<String> error,
        Optional<ErrorDetail> errorDetail,
        Optional<Limit> limit,
        List<Violation> violations,
        List<Violation> warnings,
        List<ToolCall> toolCalls,
        Usage usage) {
    public ExecutionResult {
        violations = List.copyOf(violations);
        warnings = List.copyOf(warnings);
        toolCalls = List.copyOf(toolCalls);
    }

    /// Whether the program ran to its end.
    public boolean success() {
        return outcome == Outcome.COMPLETED;
    }

    /// The whole result as one line of JSON, with the field names that the HTTP service uses.
    public String toJson() {
        return ResultJson.write(this);
    }
}
