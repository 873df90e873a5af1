package io.aicodeexecutor.validation;

import com.oracle.graal.python.pegparser.sst.SSTNode;
import io.aicodeexecutor.Limits;
import io.aicodeexecutor.Policy;
import java.util.List;
import java.util.Optional;

/// Walks the tree once: counts nodes and levels, and asks each rule about each node. A kind of node that has no
/// rule is refused, with all that is beneath it.
final class TreeCheck {
    private final Limits limits;
    private final Findings findings;
    private final NameRules names;
    private final ImportRules imports;
    private final CallRules calls;
    private final MatchArgsRule matchArgs;
    private int nodes;
    private int deepest;

    TreeCheck(Policy policy, Limits limits, NamePlaces places, Findings findings) {
        this.limits = limits;
        this.findings = findings;
        this.names = new NameRules(policy, places, findings);
        this.imports = new ImportRules(policy, names, places, findings);
        this.calls = new CallRules(policy, findings);
        this.matchArgs = new MatchArgsRule(policy, findings);
    }

    void check(SSTNode root) {
        walk(root, 1);
        if (nodes > limits.astNodesMax()) {
            findings.error(
                    "ast.nodes",
                    Place.START,
                    "the program has " + nodes + " syntax nodes; accepted: at most " + limits.astNodesMax());
        }
    }

    /// Nodes of the tree; beneath the deepest accepted level nothing is counted.
    int nodes() {
        return nodes;
    }

    /// The modules that imports name and the policy allows.
    List<String> imported() {
        return imports.imported();
    }

    /// Levels of the tree.
    int depth() {
        return deepest;
    }

    private void walk(SSTNode node, int depth) {
        nodes++;
        deepest = Math.max(deepest, depth);
        if (depth > limits.astDepthMax()) {
            findings.error(
                    "ast.depth",
                    Place.of(node),
                    "the program is nested deeper than " + limits.astDepthMax() + " levels",
                    Optional.of("name parts of it; instead of a long chain of operators or elif use a loop or a dict"));
            return;
        }
        Optional<List<SSTNode>> children = Children.of(node);
        if (children.isEmpty()) {
            findings.error(
                    "node.unknown",
                    Place.of(node),
                    "no rule is known for syntax of kind "
                            + Quoted.of(node.getClass().getSimpleName()));
            return;
        }
        names.check(node);
        imports.check(node);
        calls.check(node);
        matchArgs.check(node);
        for (SSTNode child : children.get()) {
            walk(child, depth + 1);
        }
    }
}
