package io.aicodeexecutor.validation;

import io.aicodeexecutor.Limits;
import io.aicodeexecutor.Policy;
import io.aicodeexecutor.SandboxException;
import io.aicodeexecutor.ValidationReport;
import io.aicodeexecutor.ValidationReport.FunctionComplexity;
import java.util.List;
import java.util.Optional;

/// The way from an untrusted source to a [Program]. Immutable and thread-safe.
public final class Validation {
    /// Parser and walks are recursive. What [TokenGate] lets through was seen to need less than 2 MiB; pages that are
    /// not touched cost nothing.
    private static final long STACK_BYTES = 64L << 20;

    private final Policy policy;
    private final Limits limits;
    private final PythonParser parser;

    public Validation(Policy policy, Limits limits) {
        this.policy = policy;
        this.limits = limits;
        this.parser = new GraalPyParser(limits);
    }

    /// Checks a source and, if nothing refuses it, makes a program of it.
    public Admission admit(String untrustedSource) {
        Checked checked = checkSource(untrustedSource);
        ValidationReport report = checked.report();
        return report.isAccepted()
                ? new Admission.Admitted(new Program(untrustedSource, report.warnings(), checked.imports()))
                : new Admission.Refused(report);
    }

    /// Checks the bytes of a file.
    public ValidationReport check(byte[] untrustedSource) {
        Findings findings = new Findings();
        Optional<String> text = SourceText.decode(untrustedSource, limits, findings);
        return text.map(this::check).orElseGet(() -> report(findings, 0, 0, List.of()));
    }

    /// Checks a source.
    public ValidationReport check(String untrustedSource) {
        return checkSource(untrustedSource).report();
    }

    private Checked checkSource(String untrustedSource) {
        Findings findings = new Findings();
        if (!SourceText.check(untrustedSource, limits, findings) || !policy.isEnforced()) {
            return new Checked(report(findings, 0, 0, List.of()), List.of());
        }
        return onDeepStack(untrustedSource, findings);
    }

    private Checked checkTree(String source, Findings findings) {
        return switch (parser.parse(source)) {
            case PythonParser.Fault fault -> {
                add(fault, findings);
                yield new Checked(report(findings, 0, 0, List.of()), List.of());
            }
            case PythonParser.Tree tree -> checkTree(tree, findings);
        };
    }

    private Checked checkTree(PythonParser.Tree tree, Findings findings) {
        TreeCheck check = new TreeCheck(policy, limits, tree.names(), findings);
        check.check(tree.module());
        List<FunctionComplexity> functions = List.of();
        // what follows recurses as deep as the tree is
        if (check.depth() <= limits.astDepthMax()) {
            parser.checkScopes(tree).ifPresent(fault -> add(fault, findings));
            new Outside(findings).check(tree.module());
            new Loops(findings).check(tree.module());
            functions = new Complexity(findings).of(tree.module());
        }
        return new Checked(report(findings, check.nodes(), check.depth(), functions), check.imported());
    }

    private static void add(PythonParser.Fault fault, Findings findings) {
        findings.error(fault.rule(), fault.place(), fault.message());
    }

    private static ValidationReport report(
            Findings findings, int nodes, int depth, List<FunctionComplexity> functions) {
        return new ValidationReport(findings.sorted(), nodes, depth, functions);
    }

    /// Runs the check on a thread of its own, which is gone when this returns. An interrupt does not end the wait,
    /// which [TokenGate] and the limits bound: under the default limits it was seen to stay below a second.
    private Checked onDeepStack(String source, Findings findings) {
        DeepStack<Checked> check = new DeepStack<>(() -> checkTree(source, findings));
        Thread thread = new Thread(null, check, "executor-validation", STACK_BYTES);
        try {
            thread.start();
        } catch (OutOfMemoryError noThread) {
            // what the JVM throws where the kernel refuses a thread; the heap has nothing to do with it
            throw new SandboxException("The program could not be checked: this host gives no more threads.", noThread);
        }
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

    /// What a check found, and the modules that the source imports.
    private record Checked(ValidationReport report, List<String> imports) {}
}
