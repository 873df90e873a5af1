package io.aicodeexecutor.validation;

import com.oracle.graal.python.pegparser.sst.ComprehensionTy;
import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.MatchCaseTy;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.sst.PatternTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import io.aicodeexecutor.ValidationReport.Counts;
import io.aicodeexecutor.ValidationReport.FunctionComplexity;
import java.util.ArrayList;
import java.util.List;

/// McCabe's cyclomatic complexity (T. McCabe, A Complexity Measure, IEEE TSE 1976) of each function and of the
/// module's top level: one, and one more for each decision. Decisions are `if`, loops, `except`, cases but one that
/// takes anything, conditional expressions, each further operand of `and` and `or`, and each `for` and `if` of a
/// comprehension. On its
/// way it counts what the program is made of. Recurses with the depth of the tree.
final class Complexity {
    private static final int REMARKABLE = 15;

    private final Findings findings;
    private final List<FunctionComplexity> functions = new ArrayList<>();
    private int statements;
    private int classes;
    private int loops;
    private int comprehensions;
    private int imports;

    Complexity(Findings findings) {
        this.findings = findings;
    }

    /// One function while it is walked.
    private static final class Function {
        private int decisions;
        private int nesting;
    }

    void measure(ModTy.Module module) {
        function("<module>", "", Children.of(module).orElse(List.of()), 1);
    }

    List<FunctionComplexity> functions() {
        return functions;
    }

    Counts counts() {
        return new Counts(statements, Math.max(0, functions.size() - 1), classes, loops, comprehensions, imports);
    }

    private void function(String name, String prefix, List<? extends SSTNode> body, int line) {
        int place = functions.size();
        functions.add(new FunctionComplexity(name, line, 1, 0)); // its place is before that of those within
        Function function = new Function();
        body.forEach(statement -> walk(statement, prefix, 0, function));
        int complexity = 1 + function.decisions;
        functions.set(place, new FunctionComplexity(name, line, complexity, function.nesting));
        if (complexity > REMARKABLE) {
            findings.warning(
                    "complexity.function",
                    new Place(line, 1),
                    "function " + Quoted.of(name) + " has complexity " + complexity + "; " + REMARKABLE
                            + " is considered much",
                    "take parts of it out into functions of their own, or look cases up in a dict");
        }
    }

    private void walkChildren(SSTNode node, String prefix, int nesting, Function function) {
        for (SSTNode child : Children.of(node).orElse(List.of())) {
            walk(child, prefix, nesting, function);
        }
    }

    private void walk(SSTNode node, String prefix, int nesting, Function function) {
        count(node);
        switch (node) {
            case StmtTy.FunctionDef f -> nested(f, f.name, f.body, prefix, nesting, function);
            case StmtTy.AsyncFunctionDef f -> nested(f, f.name, f.body, prefix, nesting, function);
            case StmtTy.ClassDef c -> walkChildren(c, prefix + c.name + ".", nesting, function);
            case StmtTy.If branch -> {
                function.decisions++;
                walkIf(branch, prefix, nesting + 1, function);
            }
            default -> {
                function.decisions += decisions(node);
                int within = isCompound(node) ? nesting + 1 : nesting;
                function.nesting = Math.max(function.nesting, within);
                walkChildren(node, prefix, within, function);
            }
        }
    }

    private void walkIf(StmtTy.If branch, String prefix, int within, Function function) {
        function.nesting = Math.max(function.nesting, within);
        // the tree has an elif as the only statement behind else
        StmtTy.If alternative = branch.orElse != null && branch.orElse.length == 1
                ? (branch.orElse[0] instanceof StmtTy.If only ? only : null)
                : null;
        for (SSTNode child : Children.of(branch).orElse(List.of())) {
            walk(child, prefix, child == alternative ? within - 1 : within, function);
        }
    }

    /// Decorators, defaults and annotations belong to the function around, which evaluates them.
    private void nested(StmtTy definition, String name, StmtTy[] body, String prefix, int nesting, Function around) {
        List<SSTNode> children = Children.of(definition).orElse(List.of());
        List<StmtTy> statements = List.of(body);
        for (SSTNode child : children.subList(0, children.size() - statements.size())) {
            walk(child, prefix, nesting, around);
        }
        function(
                prefix + name,
                prefix + name + ".",
                statements,
                Place.of(definition).line());
    }

    private void count(SSTNode node) {
        if (node instanceof StmtTy) {
            statements++;
        }
        switch (node) {
            case StmtTy.ClassDef ignored -> classes++;
            case StmtTy.For ignored -> loops++;
            case StmtTy.AsyncFor ignored -> loops++;
            case StmtTy.While ignored -> loops++;
            case StmtTy.Import ignored -> imports++;
            case StmtTy.ImportFrom ignored -> imports++;
            case ExprTy.ListComp ignored -> comprehensions++;
            case ExprTy.SetComp ignored -> comprehensions++;
            case ExprTy.DictComp ignored -> comprehensions++;
            case ExprTy.GeneratorExp ignored -> comprehensions++;
            default -> {
                // is not counted on its own
            }
        }
    }

    private static boolean isCompound(SSTNode node) {
        return switch (node) {
            case StmtTy.For ignored -> true;
            case StmtTy.AsyncFor ignored -> true;
            case StmtTy.While ignored -> true;
            case StmtTy.With ignored -> true;
            case StmtTy.AsyncWith ignored -> true;
            case StmtTy.Try ignored -> true;
            case StmtTy.TryStar ignored -> true;
            case StmtTy.Match ignored -> true;
            default -> false;
        };
    }

    private static boolean takesAnything(MatchCaseTy match) {
        return match.guard == null && match.pattern instanceof PatternTy.MatchAs any && any.pattern == null;
    }

    private static int decisions(SSTNode node) {
        return switch (node) {
            case StmtTy.For ignored -> 1;
            case StmtTy.AsyncFor ignored -> 1;
            case StmtTy.While ignored -> 1;
            case ExceptHandlerTy.ExceptHandler ignored -> 1;
            case MatchCaseTy match -> takesAnything(match) ? 0 : 1;
            case ExprTy.IfExp ignored -> 1;
            case ExprTy.BoolOp operation -> operation.values.length - 1;
            case ComprehensionTy comprehension -> 1 + (comprehension.ifs == null ? 0 : comprehension.ifs.length);
            default -> 0;
        };
    }
}
