package io.aicodeexecutor.validation;

import com.oracle.graal.python.pegparser.sst.ComprehensionTy;
import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.MatchCaseTy;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import io.aicodeexecutor.ValidationReport.FunctionComplexity;
import java.util.ArrayList;
import java.util.List;

/// McCabe's cyclomatic complexity (T. McCabe, A Complexity Measure, IEEE TSE 1976) of each function and of the
/// module's top level: one, and one more for each decision. Decisions are `if`, loops, `except`, cases,
/// conditional expressions, each further operand of `and` and `or`, and each `for` and `if` of a comprehension.
/// Recurses with the depth of the tree.
final class Complexity {
    private static final int REMARKABLE = 15;

    private final Findings findings;
    private final List<FunctionComplexity> functions = new ArrayList<>();

    Complexity(Findings findings) {
        this.findings = findings;
    }

    List<FunctionComplexity> of(ModTy.Module module) {
        function("<module>", "", module, 1);
        functions.sort((a, b) -> Integer.compare(a.line(), b.line()));
        return functions;
    }

    private void function(String name, String prefix, SSTNode root, int line) {
        int complexity = 1 + decisionsBelow(root, prefix);
        functions.add(new FunctionComplexity(name, line, complexity));
        if (complexity > REMARKABLE) {
            findings.warning(
                    "complexity.function",
                    new Place(line, 1),
                    "function " + Quoted.of(name) + " has complexity " + complexity + "; " + REMARKABLE
                            + " is considered much");
        }
    }

    private int decisionsBelow(SSTNode node, String prefix) {
        int decisions = 0;
        for (SSTNode child : Children.of(node).orElse(List.of())) {
            decisions += switch (child) {
                case StmtTy.FunctionDef f -> nested(f.name, prefix, f);
                case StmtTy.AsyncFunctionDef f -> nested(f.name, prefix, f);
                case StmtTy.ClassDef c -> decisionsBelow(c, prefix + c.name + ".");
                default -> decisions(child) + decisionsBelow(child, prefix);
            };
        }
        return decisions;
    }

    private int nested(String name, String prefix, SSTNode definition) {
        function(
                prefix + name,
                prefix + name + ".",
                definition,
                Place.of(definition).line());
        return 0;
    }

    private static int decisions(SSTNode node) {
        return switch (node) {
            case StmtTy.If ignored -> 1;
            case StmtTy.For ignored -> 1;
            case StmtTy.AsyncFor ignored -> 1;
            case StmtTy.While ignored -> 1;
            case ExceptHandlerTy.ExceptHandler ignored -> 1;
            case MatchCaseTy ignored -> 1;
            case ExprTy.IfExp ignored -> 1;
            case ExprTy.BoolOp operation -> operation.values.length - 1;
            case ComprehensionTy comprehension -> 1 + (comprehension.ifs == null ? 0 : comprehension.ifs.length);
            default -> 0;
        };
    }
}
