package io.aicodeexecutor.validation;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.List;

/// Finds what grammar allows everywhere and the compiler does not: `return` outside of functions, `break` outside of
/// loops. The words are Python's own. Recurses with the depth of the tree.
final class Outside {
    private final Findings findings;

    Outside(Findings findings) {
        this.findings = findings;
    }

    /// What stands around a node.
    private record Around(boolean function, boolean coroutine, boolean loop) {
        static final Around NOTHING = new Around(false, false, false);

        Around withLoop(boolean newLoop) {
            return new Around(function, coroutine, newLoop);
        }
    }

    void check(ModTy.Module module) {
        walkChildren(module, Around.NOTHING);
    }

    private void walk(SSTNode node, Around around) {
        switch (node) {
            case StmtTy.FunctionDef f -> walkDefinition(f, f.body, around, new Around(true, false, false));
            case StmtTy.AsyncFunctionDef f -> walkDefinition(f, f.body, around, new Around(true, true, false));
            case StmtTy.ClassDef c -> walkDefinition(c, c.body, around, Around.NOTHING);
            case ExprTy.Lambda lambda -> {
                walk(lambda.args, around);
                walk(lambda.body, new Around(true, false, false));
            }
            case StmtTy.While loop -> walkDefinition(loop, loop.body, around, around.withLoop(true));
            case StmtTy.For loop -> walkDefinition(loop, loop.body, around, around.withLoop(true));
            case StmtTy.AsyncFor loop -> {
                refuse(loop, !around.coroutine, "'async for' outside async function");
                walkDefinition(loop, loop.body, around, around.withLoop(true));
            }
            default -> {
                checkSingle(node, around);
                walkChildren(node, around);
            }
        }
    }

    private void checkSingle(SSTNode node, Around around) {
        switch (node) {
            case StmtTy.Return ignored -> refuse(node, !around.function, "'return' outside function");
            case StmtTy.Break ignored -> refuse(node, !around.loop, "'break' outside loop");
            case StmtTy.Continue ignored -> refuse(node, !around.loop, "'continue' not properly in loop");
            case ExprTy.Yield ignored -> refuse(node, !around.function, "'yield' outside function");
            case ExprTy.YieldFrom ignored -> refuse(node, !around.function, "'yield from' outside function");
            case ExprTy.Await ignored ->
                refuse(node, !around.coroutine, "'await' outside " + (around.function ? "async function" : "function"));
            case StmtTy.AsyncWith ignored -> refuse(node, !around.coroutine, "'async with' outside async function");
            default -> {
                // may stand anywhere
            }
        }
    }

    /// Walks the parts of a statement. Its body, the first statements among them, stands elsewhere than the rest.
    private void walkDefinition(StmtTy statement, StmtTy[] body, Around around, Around inBody) {
        int bodyLeft = body.length;
        for (SSTNode child : Children.of(statement).orElse(List.of())) {
            boolean isBody = child instanceof StmtTy && bodyLeft-- > 0;
            walk(child, isBody ? inBody : around);
        }
    }

    private void walkChildren(SSTNode node, Around around) {
        for (SSTNode child : Children.of(node).orElse(List.of())) {
            walk(child, around);
        }
    }

    private void refuse(SSTNode node, boolean misplaced, String message) {
        if (misplaced) {
            findings.error("syntax", Place.of(node), message);
        }
    }
}
