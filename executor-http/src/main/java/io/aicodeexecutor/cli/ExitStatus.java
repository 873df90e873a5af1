package io.aicodeexecutor.cli;

import io.aicodeexecutor.Outcome;

/// The exit statuses of the command line, as scripts rely on them.
final class ExitStatus {
    /// The program ran to its end, or the check that was asked for passed.
    static final int COMPLETED = 0;

    /// The program failed, or a limit tripped.
    static final int FAILED = 1;

    /// The program was refused, or the command line or the configuration is wrong: nothing ran.
    static final int REFUSED = 2;

    /// Our own fault, or this host's.
    static final int FAULT = 3;

    private ExitStatus() {}

    static int of(Outcome outcome) {
        return switch (outcome) {
            case COMPLETED -> COMPLETED;
            case REJECTED -> REFUSED;
            case RAISED, TIMED_OUT, CPU_LIMIT, MEMORY_LIMIT, OUTPUT_LIMIT, RESULT_LIMIT, CANCELLED, CRASHED -> FAILED;
        };
    }
}
