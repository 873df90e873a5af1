package io.aicodeexecutor.validation;

import io.aicodeexecutor.Limits;
import io.aicodeexecutor.Policy;
import io.aicodeexecutor.ValidationReport;
import io.aicodeexecutor.ValidationReport.FunctionComplexity;
import java.util.List;
import java.util.Optional;

/// The way from an untrusted source to a [Program]. Immutable and thread-safe.
public final class Validation {
    /// Parser and walk are recursive; the depth that the parser itself accepts fits with room to spare.
    private static final long STACK_BYTES = 64L << 20;

    private final Policy policy;
    private final Limits limits;
    private final PythonParser parser = new GraalPyParser();

    public Validation(Policy policy, Limits limits) {
        this.policy = policy;
        this.limits = limits;
    }

    /// Checks a source and, if nothing refuses it, makes a program of it.
    public Admission admit(String untrustedSource) {
        ValidationReport report = check(untrustedSource);
        return report.isAccepted()
                ? new Admission.Admitted(new Program(untrustedSource, report.warnings()))
                : new Admission.Refused(report);
    }

    /// Checks the bytes of a file.
    public ValidationReport check(byte[] untrustedSource) {
        Findings findings = new Findings();
        Optional<String> text = SourceText.decode(untrustedSource, findings);
        return text.map(this::check).orElseGet(() -> report(findings, 0, 0, List.of()));
    }

    /// Checks a source.
    public ValidationReport check(String untrustedSource) {
        Findings findings = new Findings();
        if (!SourceText.check(untrustedSource, limits, findings) || !policy.isEnforced()) {
            return report(findings, 0, 0, List.of());
        }
        return onDeepStack(untrustedSource, findings);
    }

    private ValidationReport checkTree(String source, Findings findings) {
        return switch (parser.parse(source)) {
            case PythonParser.Fault fault -> {
                findings.error(fault.rule(), fault.place(), fault.message());
                yield report(findings, 0, 0, List.of());
            }
            case PythonParser.Tree tree -> {
                TreeCheck check = new TreeCheck(policy, limits, findings);
                check.check(tree.module());
                boolean deep = check.depth() > limits.astDepthMax();
                List<FunctionComplexity> functions = deep ? List.of() : new Complexity(findings).of(tree.module());
                yield report(findings, check.nodes(), check.depth(), functions);
            }
        };
    }

    private static ValidationReport report(
            Findings findings, int nodes, int depth, List<FunctionComplexity> functions) {
        return new ValidationReport(findings.sorted(), nodes, depth, functions);
    }

    /// Runs the check on a thread of its own, which is gone when this returns; the parser's deadline bounds
    /// the wait.
    private ValidationReport onDeepStack(String source, Findings findings) {
        DeepStack<ValidationReport> check = new DeepStack<>(() -> checkTree(source, findings));
        Thread thread = new Thread(null, check, "executor-validation", STACK_BYTES);
        thread.start();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return check.result();
    }
}
