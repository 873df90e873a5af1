package io.aicodeexecutor.validation;

import com.oracle.graal.python.pegparser.sst.ModTy;

/// Parses Python 3.12.
interface PythonParser {
    /// What came of parsing.
    sealed interface Parsed {}

    /// The tree.
    record Tree(ModTy.Module module) implements Parsed {}

    /// Why there is none.
    ///
    /// @param rule `syntax`, or another rule's id where the parser gave up
    record Fault(String rule, Place place, String message) implements Parsed {}

    /// Parses a source; never throws for anything in it. Must be called on a thread with a deep stack.
    Parsed parse(String source);
}
