package io.aicodeexecutor.validation;

import com.oracle.graal.python.pegparser.sst.ComprehensionTy;
import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds loops that cannot end: `while` over a constant truth, without a way out of its own. It remarks rather too
/// little than too much: what is made to raise when there is no more, `next(i)` or `stack.pop()`, is a way out, and
/// where an exception may be caught beyond the loop anything is. Recurses with the depth of the tree.
final class Loops {
    private static final Set<String> EXITS = Set.of("exit", "quit", "_exit", "fail", "skipTest");

    /// Methods that raise when there is nothing more.
    private static final Set<String> RAISING =
            Set.of("pop", "popleft", "popitem", "heappop", "get_nowait", "remove", "index", "__next__");

    private static final StmtTy[] NONE = {};

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
            findings.warning(
                    "loop.endless",
                    Place.of(loop),
                    "this loop has no way out",
                    "leave it with break, return or raise, or loop over a range");
        }
        boolean definition = node instanceof StmtTy.FunctionDef || node instanceof StmtTy.AsyncFunctionDef;
        boolean mayCatch = node instanceof StmtTy.With || node instanceof StmtTy.AsyncWith;
        int caughtLeft = bodyThatIsCaught(node).length;
        for (SSTNode child : Children.of(node).orElse(List.of())) {
            walk(child, (caught && !definition) || mayCatch || caughtLeft-- > 0);
        }
    }

    /// What stands between `try` and the first `except`; the first children of its node.
    private static StmtTy[] bodyThatIsCaught(SSTNode node) {
        return switch (node) {
            case StmtTy.Try attempt -> hasAny(attempt.handlers) ? attempt.body : NONE;
            case StmtTy.TryStar attempt -> hasAny(attempt.handlers) ? attempt.body : NONE;
            default -> NONE;
        };
    }

    private static boolean hasAny(ExceptHandlerTy @Nullable [] handlers) {
        return handlers != null && handlers.length > 0;
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
        return List.of(body).stream().anyMatch(statement -> leaves(statement, true, false));
    }

    /// Whether a node may leave the loop.
    ///
    /// @param ownBreak whether a `break` here belongs to the loop in question
    /// @param caught whether an exception of a call here is caught within the loop
    private static boolean leaves(SSTNode node, boolean ownBreak, boolean caught) {
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
            // runs at once, but none of its words of loops belongs to this one
            case StmtTy.ClassDef ignored -> childLeaves(node, false, caught);
            case ExprTy.Lambda ignored -> false;
            // each waits, as await does
            case StmtTy.AsyncFor ignored -> true;
            case StmtTy.AsyncWith ignored -> true;
            case ComprehensionTy loop -> loop.isAsync || childLeaves(node, ownBreak, caught);
            case StmtTy.While inner ->
                leaves(inner.test, false, caught) || leavesInner(inner.body, inner.orElse, ownBreak, caught);
            case StmtTy.For inner ->
                leaves(inner.iter, false, caught) || leavesInner(inner.body, inner.orElse, ownBreak, caught);
            default -> isExit(node, caught) || childLeaves(node, ownBreak, caught);
        };
    }

    private static boolean childLeaves(SSTNode node, boolean ownBreak, boolean caught) {
        int caughtLeft = bodyThatIsCaught(node).length;
        for (SSTNode child : Children.of(node).orElse(List.of())) {
            if (leaves(child, ownBreak, caught || caughtLeft-- > 0)) {
                return true;
            }
        }
        return false;
    }

    /// A `break` in the body of an inner loop is that loop's; one behind its `else` is the outer one's.
    private static boolean leavesInner(StmtTy[] body, StmtTy[] orElse, boolean ownBreak, boolean caught) {
        boolean inBody = body != null && List.of(body).stream().anyMatch(statement -> leaves(statement, false, caught));
        return inBody
                || (orElse != null
                        && List.of(orElse).stream().anyMatch(statement -> leaves(statement, ownBreak, caught)));
    }

    private static boolean isExit(SSTNode node, boolean caught) {
        return node instanceof ExprTy.Call call
                && switch (call.func) {
                    case ExprTy.Name name ->
                        EXITS.contains(name.id)
                                || (!caught && (name.id.equals("heappop") || isNextWithoutDefault(name, call)));
                    case ExprTy.Attribute attribute ->
                        EXITS.contains(attribute.attr) || (!caught && RAISING.contains(attribute.attr));
                    default -> false;
                };
    }

    private static boolean isNextWithoutDefault(ExprTy.Name name, ExprTy.Call call) {
        return name.id.equals("next") && call.args.length == 1;
    }
}
