package io.aicodeexecutor.validation;

import io.aicodeexecutor.Limits;
import io.aicodeexecutor.Policy;
import io.aicodeexecutor.ValidationReport;
import io.aicodeexecutor.ValidationReport.Counts;
import io.aicodeexecutor.Violation;
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
        return text.map(this::check).orElseGet(() -> report(findings.sorted()));
    }

    /// Checks a source.
    public ValidationReport check(String untrustedSource) {
        return checkSource(untrustedSource).report();
    }

    private Checked checkSource(String untrustedSource) {
        Findings findings = new Findings();
        if (!SourceText.check(untrustedSource, limits, findings) || !policy.isEnforced()) {
            // no excerpt of what may be far larger than anything that is accepted
            boolean small = untrustedSource.length() <= limits.sourceBytesMax();
            return new Checked(report(small ? findings.sorted(untrustedSource) : findings.sorted()), List.of());
        }
        return deepStack.call(() -> checkTree(untrustedSource, findings));
    }

    private Checked checkTree(String source, Findings findings) {
        return switch (parser.parse(source)) {
            case PythonParser.Fault fault -> {
                add(fault, findings);
                yield new Checked(report(findings.sorted(source)), List.of());
            }
            case PythonParser.Tree tree -> checkTree(source, tree, findings);
        };
    }

    private Checked checkTree(String source, PythonParser.Tree tree, Findings findings) {
        TreeCheck check = new TreeCheck(policy, limits, tree.names(), findings);
        check.check(tree.module());
        Complexity complexity = new Complexity(findings);
        // what follows recurses as deep as the tree is
        if (check.depth() <= limits.astDepthMax()) {
            parser.checkScopes(tree).ifPresent(fault -> add(fault, findings));
            new Outside(findings).check(tree.module());
            new Loops(findings).check(tree.module());
            complexity.measure(tree.module());
        }
        ValidationReport report = new ValidationReport(
                findings.sorted(source), check.nodes(), check.depth(), complexity.functions(), complexity.counts());
        return new Checked(report, check.imported());
    }

    private static void add(PythonParser.Fault fault, Findings findings) {
        findings.error(fault.rule(), fault.place(), fault.message());
    }

    /// Of a source that was not parsed.
    private static ValidationReport report(List<Violation> findings) {
        return new ValidationReport(findings, 0, 0, List.of(), Counts.NONE);
    }

    /// Ends the threads that checks run on; a check that begins later fails.
    @Override
    public void close() {
        deepStack.close();
    }

    /// What a check found, and the modules that the source imports.
    private record Checked(ValidationReport report, List<String> imports) {}
}
