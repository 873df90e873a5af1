package io.aicodeexecutor.validation;

import com.oracle.graal.python.pegparser.sst.ModTy;
import java.util.Optional;

/// Parses Python 3.12.
interface PythonParser {
    /// What came of parsing.
    sealed interface Parsed {}

    /// The tree, and where the names in it stand.
    record Tree(ModTy.Module module, NamePlaces names) implements Parsed {}

    /// Why there is none.
    ///
    /// @param rule `syntax`, or another rule's id where the source did not get as far as the parser
    record Fault(String rule, Place place, String message) implements Parsed {}

    /// Parses a source; never throws for anything in it. Must be called on a thread with a deep stack.
    Parsed parse(String source);

    /// Looks for what is no fault of grammar but of scopes: an argument named twice, `nonlocal` without a variable.
    /// Recurses with the depth of the tree.
    Optional<Fault> checkScopes(Tree tree);
}
