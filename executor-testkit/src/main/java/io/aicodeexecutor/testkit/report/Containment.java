package io.aicodeexecutor.testkit.report;

import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.testkit.HostilePrograms;
import io.aicodeexecutor.testkit.shared.Guards;

/// What became of one attempt, by whom it was stopped.
public enum Containment {
    /// The validator rejected it, or a guard of the policy inside the worker raised.
    POLICY("refused by the policy"),
    /// It ended with an exception of the interpreter's.
    INTERPRETER("refused by the interpreter"),
    /// A limit of time, memory, output or value tripped.
    LIMIT("stopped by a limit"),
    /// The kernel, or the host, ended or refused it.
    WALL("stopped by the wall"),
    /// It ran to its end, and nothing came of it.
    HARMLESS("harmless"),
    /// This host does not offer the layer that answers for it, which only an owned worker's attempts say; a
    /// configuration
    /// can require layers.
    NOT_OFFERED("layer not offered"),
    /// It got what it was after.
    REACHED("REACHED");

    private final String description;

    Containment(String description) {
        this.description = description;
    }

    /// As it stands above a column.
    public String description() {
        return description;
    }

    /// What became of a program that is an attack.
    public static Containment of(ExecutionResult result) {
        if (HostilePrograms.ESCAPED.equals(result.returnValue())) {
            return REACHED;
        }
        return switch (result.outcome()) {
            case REJECTED -> POLICY;
            case RAISED -> Guards.said(result.error().orElse("")) ? POLICY : INTERPRETER;
            case TIMED_OUT, CPU_LIMIT, MEMORY_LIMIT, OUTPUT_LIMIT, RESULT_LIMIT -> LIMIT;
            case CRASHED -> WALL;
            case COMPLETED, CANCELLED -> HARMLESS;
        };
    }

    /// The layer that answered: for a limit, which one and who enforced it.
    static String layer(ExecutionResult result) {
        return switch (of(result)) {
            case POLICY -> result.violations().isEmpty() ? "guards in the worker" : "validator";
            case INTERPRETER -> "interpreter";
            case LIMIT ->
                result.limit()
                        .map(limit -> limit.name() + ": " + limit.layer())
                        .orElse(result.outcome().jsonName());
            case WALL ->
                result.error().orElse("").contains("a system call that no interpreter makes")
                        ? "seccomp (killed)"
                        : "worker discarded";
            case HARMLESS -> "nothing came of it";
            case NOT_OFFERED, REACHED -> "none";
        };
    }
}
