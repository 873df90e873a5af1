package io.aicodeexecutor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the validator found. Under [Policy#off] only the source's size and characters are looked at: `nodes` and
/// `depth`
/// are 0 then, and `functions` is empty.
///
/// @param findings errors and warnings, in the order of the source
/// @param nodes nodes of the syntax tree, without those beneath the deepest accepted level; 0 where the source could
/// not
///     be parsed
/// @param depth depth of the syntax tree, and one more than is accepted where it is deeper than that; 0 where the
/// source
///     could not be parsed
/// @param functions each function and the module's top level, in the order of the source; empty where the source could
///     not be parsed, or is nested deeper than is accepted
/// @param counts what the program is made of; all 0 where `functions` is empty
public record ValidationReport(
        List<Violation> findings, int nodes, int depth, List<FunctionComplexity> functions, Counts counts) {
    public ValidationReport {
        findings = List.copyOf(findings);
        functions = List.copyOf(functions);
    }

    /// The McCabe complexity of one function: decisions plus one.
    ///
    /// @param name its dotted name in the module, `<module>` for the top level
    /// @param line where it is defined, from 1
    /// @param nesting how deep compound statements (`if`, loops, `with`, `try`, `match`) stand in each other; an `elif`
    ///     is no deeper than its `if`
    public record FunctionComplexity(String name, int line, int complexity, int nesting) {
        private Map<String, Object> toTree() {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("name", name);
            tree.put("line", line);
            tree.put("complexity", complexity);
            tree.put("nesting", nesting);
            return tree;
        }
    }

    /// What a program is made of.
    ///
    /// @param statements all of them, those within others included
    /// @param functions definitions, `async` ones and methods included, without lambdas
    /// @param classes definitions
    /// @param loops `for` and `while` statements
    /// @param comprehensions of lists, sets and dicts, and generator expressions
    /// @param imports statements
    public record Counts(int statements, int functions, int classes, int loops, int comprehensions, int imports) {
        /// Of a source that could not be parsed.
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

        private Map<String, Object> toTree() {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("statements", statements);
            tree.put("functions", functions);
            tree.put("classes", classes);
            tree.put("loops", loops);
            tree.put("comprehensions", comprehensions);
            tree.put("imports", imports);
            return tree;
        }
    }

    /// Whether the program may run: no finding is an error.
    public boolean isAccepted() {
        return findings.stream().noneMatch(Violation::isError);
    }

    /// The findings that refuse the program.
    public List<Violation> errors() {
        return findings.stream().filter(Violation::isError).toList();
    }

    /// The findings that do not.
    public List<Violation> warnings() {
        return findings.stream().filter(finding -> !finding.isError()).toList();
    }

    /// The McCabe complexity of the whole program: the sum over its functions and its top level.
    public int complexity() {
        return functions.stream().mapToInt(FunctionComplexity::complexity).sum();
    }

    /// How deep compound statements stand in each other at most, see [FunctionComplexity#nesting].
    public int nesting() {
        return functions.stream().mapToInt(FunctionComplexity::nesting).max().orElse(0);
    }

    /// The JSON form, as a tree of maps, lists and scalars: `valid`, `violations` and `warnings` (see
    /// [Violation#toTree]), `nodes`, `depth`, `complexity`, `nesting`, `functions` (`name`, `line`, `complexity`,
    /// `nesting`) and `counts`.
    public Map<String, @Nullable Object> toTree() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("valid", isAccepted());
        tree.put("violations", errors().stream().map(Violation::toTree).toList());
        tree.put("warnings", warnings().stream().map(Violation::toTree).toList());
        tree.put("nodes", nodes);
        tree.put("depth", depth);
        tree.put("complexity", complexity());
        tree.put("nesting", nesting());
        tree.put("functions", functions.stream().map(FunctionComplexity::toTree).toList());
        tree.put("counts", counts.toTree());
        return tree;
    }
}
