package io.aicodeexecutor.validation;

import io.aicodeexecutor.Limits;
import io.aicodeexecutor.Policy;
import io.aicodeexecutor.ValidationReport;
import io.aicodeexecutor.ValidationReport.FunctionComplexity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The way from an untrusted source to a [Program]. Immutable but for the threads that it keeps, and thread-safe.
public final class Validation implements AutoCloseable {
    private final Policy policy;
    private final Limits limits;
    private final PythonParser parser;
    private final DeepStack deepStack;

    /// @param threadsKept how long a thread that checks waits for another source before it ends
    public Validation(Policy policy, Limits limits, Duration threadsKept) {
        this.policy = policy;
        this.limits = limits;
        this.parser = new GraalPyParser(limits);
        this.deepStack = new DeepStack(threadsKept);
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
        return deepStack.call(() -> checkTree(untrustedSource, findings));
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

    /// Ends the threads that checks run on; a check that begins later fails.
    @Override
    public void close() {
        deepStack.close();
    }

    /// What a check found, and the modules that the source imports.
    private record Checked(ValidationReport report, List<String> imports) {}
}
