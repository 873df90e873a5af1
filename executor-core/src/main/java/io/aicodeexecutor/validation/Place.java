package io.aicodeexecutor.validation;

import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;

/// A place in a source.
///
/// @param line from 1
/// @param column from 1, in code points
record Place(int line, int column) {
    static final Place START = new Place(1, 1);

    /// Where a range of the parser's starts; its columns count code points from 0.
    static Place startOf(SourceRange range) {
        return new Place(Math.max(1, range.startLine), Math.max(1, range.startColumn + 1));
    }

    static Place of(SSTNode node) {
        return startOf(node.getSourceRange());
    }

    /// Where a name of this many code points starts that ends with the node.
    static Place ofTail(SSTNode node, String name) {
        SourceRange range = node.getSourceRange();
        int column = range.endColumn - name.codePointCount(0, name.length()) + 1;
        return new Place(Math.max(1, range.endLine), Math.max(1, column));
    }
}
