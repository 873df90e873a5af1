package io.aicodeexecutor.jail;

import java.util.List;

/// One line of the filter: a system call, what its arguments must be for the line to apply, and what then happens.
///
/// @param call the system call
/// @param conditions all of them must hold
/// @param action what the filter returns, for example [SeccompProgram#RETURN_ALLOW]
record SeccompRule(Call call, List<Condition> conditions, int action) {
    SeccompRule {
        conditions = List.copyOf(conditions);
    }

    /// Lets a call through whatever its arguments are.
    static SeccompRule allow(Call call) {
        return new SeccompRule(call, List.of(), SeccompProgram.RETURN_ALLOW);
    }

    /// Lets a call through if its arguments meet the conditions.
    static SeccompRule allowIf(Call call, Condition... conditions) {
        return new SeccompRule(call, List.of(conditions), SeccompProgram.RETURN_ALLOW);
    }

    /// Answers a call with an error of its own if its arguments meet the conditions.
    static SeccompRule refuse(Call call, int errno, Condition... conditions) {
        return new SeccompRule(call, List.of(conditions), SeccompProgram.RETURN_ERRNO | errno);
    }

    /// Kills the process that makes the call.
    static SeccompRule kill(Call call) {
        return new SeccompRule(call, List.of(), SeccompProgram.RETURN_KILL_PROCESS);
    }

    /// A test of one 64-bit argument: `argument & mask == value`.
    ///
    /// @param argument 0 to 5
    record Condition(int argument, long mask, long value) {
        static Condition is(int argument, long value) {
            return new Condition(argument, -1L, value);
        }

        /// Tests the low 32 bits only, for arguments that the kernel reads as `int`.
        static Condition isInt(int argument, int value) {
            return new Condition(argument, 0xFFFFFFFFL, Integer.toUnsignedLong(value));
        }

        static Condition hasNone(int argument, long bits) {
            return new Condition(argument, bits, 0);
        }

        static Condition hasAll(int argument, long bits) {
            return new Condition(argument, bits, bits);
        }
    }
}
