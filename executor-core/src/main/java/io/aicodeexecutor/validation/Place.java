package io.aicodeexecutor.validation;

import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;

/// A place in a source.
///
/// @param line from 1
/// @param column from 1, in code points
record Place(int line, int column) implements Comparable<Place> {
    static final Place START = new Place(1, 1);

    /// Where a range of the parser's starts; its columns count code points from 0.
    static Place startOf(SourceRange range) {
        return new Place(Math.max(1, range.startLine), Math.max(1, range.startColumn + 1));
    }

    static Place of(SSTNode node) {
        return startOf(node.getSourceRange());
    }

    static Place endOf(SSTNode node) {
        SourceRange range = node.getSourceRange();
        return new Place(Math.max(1, range.endLine), Math.max(1, range.endColumn + 1));
    }

    @Override
    public int compareTo(Place other) {
        int lines = Integer.compare(line, other.line);
        return lines != 0 ? lines : Integer.compare(column, other.column);
    }
}
