package io.aicodeexecutor.validation;

import com.oracle.graal.python.pegparser.sst.SSTNode;
import java.util.function.BiConsumer;

/// The rule of one kind of node: what is beneath it, what of it is checked, and why it may stand in a program.
///
/// @param type the kind
/// @param checked what of the node itself is looked at, for people
/// @param why it is harmless, or what keeps it so, for people
/// @param children adds what is beneath a node
record Production<N extends SSTNode>(Class<N> type, String checked, String why, BiConsumer<N, Children> children) {
    /// The name of the kind as Python's own grammar has it, see https://docs.python.org/3.12/library/ast.html.
    String name() {
        String name = type.getSimpleName();
        // of what is not a sum type of the grammar there is one class, named after the type
        return name.endsWith("Ty") ? name.substring(0, name.length() - 2).toLowerCase(java.util.Locale.ROOT) : name;
    }

    Children childrenOf(SSTNode node) {
        Children found = new Children();
        children.accept(type.cast(node), found);
        return found;
    }
}
