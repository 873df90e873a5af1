package io.aicodeexecutor.testkit.differential;

import io.aicodeexecutor.testkit.ProgramCase;
import io.aicodeexecutor.testkit.compat.CompatProgram;
import io.aicodeexecutor.testkit.compat.OwnPrograms;
import java.util.List;

/// What another Python said once of the programs that come with this kit: for hosts that have none.
final class Recorded {
    private Recorded() {}

    /// Each program with what must become of it.
    static List<ProgramCase> cases() {
        return OwnPrograms.all().stream().map(Recorded::expected).toList();
    }

    /// A program with what its file says of it.
    static ProgramCase expected(CompatProgram program) {
        ProgramCase valued = ProgramCase.of(program.code()).withValue(program.expect());
        return program.stdout().map(valued::printing).orElse(valued);
    }
}
