package io.aicodeexecutor.testkit.differential;

import io.aicodeexecutor.testkit.ProgramCase;
import java.util.Optional;

/// What another Python says of a program. Immutable.
///
/// @param expected the program with what must become of it
/// @param notComparable why nothing can be said of it; empty where something can
record Reference(ProgramCase expected, Optional<String> notComparable) {
    static Reference of(ProgramCase expected) {
        return new Reference(expected, Optional.empty());
    }

    static Reference notComparable(ProgramCase program, String why) {
        return new Reference(program, Optional.of(why));
    }
}
