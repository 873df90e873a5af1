package io.aicodeexecutor.testkit.compat;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.PythonSandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Runs programs through a sandbox, one after another, and compares their values.
public final class Comparison {
    private final PythonSandbox sandbox;

    /// @param sandbox stays open; its policy and limits are what the programs are run under
    public Comparison(PythonSandbox sandbox) {
        this.sandbox = sandbox;
    }

    /// Runs every program.
    ///
    /// @param onFinding told of each as soon as it has ended
    /// @return what became of them, in the same order
    /// @throws io.aicodeexecutor.SandboxException if the sandbox itself fails
    public Report run(List<CompatProgram> programs, Consumer<Finding> onFinding) {
        List<Finding> findings = new ArrayList<>();
        for (CompatProgram program : programs) {
            Finding finding = Finding.of(program, sandbox.execute(ExecutionRequest.of(program.code())));
            findings.add(finding);
            onFinding.accept(finding);
        }
        return new Report(findings);
    }
}
