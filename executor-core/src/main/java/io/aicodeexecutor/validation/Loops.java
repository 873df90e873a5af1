package io.aicodeexecutor.validation;

import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.List;
import java.util.Set;

/// Finds loops that cannot end: `while` over a constant truth, without a way out of its own. Recurses with the depth
/// of the tree.
final class Loops {
    private static final Set<String> EXITS = Set.of("exit", "quit", "_exit");

    private final Findings findings;

    Loops(Findings findings) {
        this.findings = findings;
    }

    void check(ModTy.Module module) {
        walk(module, false);
    }

    /// @param caught whether an exception ends the loops here and is caught beyond them, as in
    ///     `try: while True: next(i)`
    private void walk(SSTNode node, boolean caught) {
        if (node instanceof StmtTy.While loop && !caught && isAlwaysTrue(loop.test) && !hasWayOut(loop.body)) {
            findings.warning("loop.endless", Place.of(loop), "this loop has no way out");
        }
        boolean definition = node instanceof StmtTy.FunctionDef || node instanceof StmtTy.AsyncFunctionDef;
        int caughtLeft = node instanceof StmtTy.Try attempt && attempt.handlers != null ? attempt.body.length : 0;
        for (SSTNode child : Children.of(node).orElse(List.of())) {
            walk(child, (caught && !definition) || caughtLeft-- > 0);
        }
    }

    private static boolean isAlwaysTrue(ExprTy test) {
        if (!(test instanceof ExprTy.Constant constant)) {
            return false;
        }
        ConstantValue value = constant.value;
        return switch (value.kind) {
            case BOOLEAN -> value.getBoolean();
            case LONG -> value.getLong() != 0;
            case CODEPOINTS -> !value.getCodePoints().isEmpty();
            case BIGINTEGER, ELLIPSIS -> true;
            case DOUBLE -> value.getDouble() != 0;
            case NONE, COMPLEX, BYTES, TUPLE, FROZENSET -> false;
        };
    }

    private static boolean hasWayOut(StmtTy[] body) {
        return List.of(body).stream().anyMatch(statement -> leaves(statement, true));
    }

    /// Whether a node may leave the loop.
    ///
    /// @param ownBreak whether a `break` here belongs to the loop in question
    private static boolean leaves(SSTNode node, boolean ownBreak) {
        return switch (node) {
            case StmtTy.Break ignored -> ownBreak;
            case StmtTy.Return ignored -> true;
            case StmtTy.Raise ignored -> true;
            // a generator is left by whoever stops asking it
            case ExprTy.Yield ignored -> true;
            case ExprTy.YieldFrom ignored -> true;
            case ExprTy.Await ignored -> true;
            case StmtTy.Assert ignored -> true;
            case StmtTy.FunctionDef ignored -> false;
            case StmtTy.AsyncFunctionDef ignored -> false;
            case StmtTy.ClassDef ignored -> false;
            case ExprTy.Lambda ignored -> false;
            case StmtTy.While inner -> leavesInner(inner.body, inner.orElse, ownBreak);
            case StmtTy.For inner -> leavesInner(inner.body, inner.orElse, ownBreak);
            case StmtTy.AsyncFor inner -> leavesInner(inner.body, inner.orElse, ownBreak);
            default ->
                isExit(node) || Children.of(node).orElse(List.of()).stream().anyMatch(child -> leaves(child, ownBreak));
        };
    }

    /// A `break` in the body of an inner loop is that loop's; one behind its `else` is the outer one's.
    private static boolean leavesInner(StmtTy[] body, StmtTy[] orElse, boolean ownBreak) {
        boolean inBody = body != null && List.of(body).stream().anyMatch(statement -> leaves(statement, false));
        return inBody
                || (orElse != null && List.of(orElse).stream().anyMatch(statement -> leaves(statement, ownBreak)));
    }

    private static boolean isExit(SSTNode node) {
        if (!(node instanceof ExprTy.Call call)) {
            return false;
        }
        ExprTy function = call.func;
        return (function instanceof ExprTy.Name name && EXITS.contains(name.id))
                || (function instanceof ExprTy.Attribute attribute && EXITS.contains(attribute.attr));
    }
}
