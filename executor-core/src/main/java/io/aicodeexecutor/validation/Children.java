package io.aicodeexecutor.validation;

import com.oracle.graal.python.pegparser.sst.SSTNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Collects what is beneath a node, in the order in which it is walked. Not thread-safe.
final class Children {
    private final List<SSTNode> nodes = new ArrayList<>();

    /// The children of a node; empty for a kind without a rule.
    static Optional<List<SSTNode>> of(SSTNode node) {
        return Productions.of(node).map(production -> production.childrenOf(node).nodes);
    }

    Children one(@Nullable SSTNode child) {
        if (child != null) {
            nodes.add(child);
        }
        return this;
    }

    /// The parser leaves arrays out where they would be empty, and elements where the source has none
    /// (`{**d}`, `def f(*, a)`).
    Children all(@Nullable SSTNode @Nullable [] children) {
        if (children != null) {
            for (SSTNode child : children) {
                one(child);
            }
        }
        return this;
    }
}
