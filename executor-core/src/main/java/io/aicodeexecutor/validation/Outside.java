package io.aicodeexecutor.validation;

import com.oracle.graal.python.pegparser.sst.ComprehensionTy;
import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.List;

/// Finds what grammar allows everywhere and the compiler does not: `return` outside of functions, `break` outside of
/// loops, two stars in one assignment. The words are Python's own. What is rarer (cases behind one that takes anything,
/// names bound twice by a pattern) the interpreter says when the program runs. Recurses with the depth of the tree.
final class Outside {
    private final Findings findings;

    Outside(Findings findings) {
        this.findings = findings;
    }

    /// What stands around a node.
    ///
    /// @param awaits whether `await` may stand there: in a coroutine, and in any generator expression
    private record Around(boolean function, boolean coroutine, boolean awaits, boolean loop) {
        static final Around NOTHING = new Around(false, false, false, false);
        static final Around FUNCTION = new Around(true, false, false, false);
        static final Around COROUTINE = new Around(true, true, true, false);

        Around withLoop(boolean newLoop) {
            return new Around(function, coroutine, awaits, newLoop);
        }

        Around withAwait() {
            return new Around(function, coroutine, true, loop);
        }
    }

    void check(ModTy.Module module) {
        walkChildren(module, Around.NOTHING);
    }

    private void walk(SSTNode node, Around around) {
        switch (node) {
            case StmtTy.FunctionDef f -> walkDefinition(f, f.body, around, Around.FUNCTION);
            case StmtTy.AsyncFunctionDef f -> walkDefinition(f, f.body, around, Around.COROUTINE);
            case StmtTy.ClassDef c -> walkDefinition(c, c.body, around, Around.NOTHING);
            case ExprTy.Lambda lambda -> {
                walk(lambda.args, around);
                walk(lambda.body, Around.FUNCTION);
            }
            case StmtTy.While loop -> walkDefinition(loop, loop.body, around, around.withLoop(true));
            case StmtTy.For loop -> walkDefinition(loop, loop.body, around, around.withLoop(true));
            case StmtTy.AsyncFor loop -> {
                refuse(loop, !around.coroutine, "'async for' outside async function");
                walkDefinition(loop, loop.body, around, around.withLoop(true));
            }
            case ExprTy.GeneratorExp generator -> walkGenerator(generator, around);
            default -> {
                checkSingle(node, around);
                walkChildren(node, around);
            }
        }
    }

    /// What it goes through first is computed where it stands, the rest when it runs.
    private void walkGenerator(ExprTy.GeneratorExp generator, Around around) {
        Around running = around.withAwait();
        walk(generator.element, running);
        ComprehensionTy first = generator.generators[0];
        for (ComprehensionTy loop : generator.generators) {
            walk(loop.target, running);
            walk(loop.iter, loop == first ? around : running);
            if (loop.ifs != null) {
                List.of(loop.ifs).forEach(condition -> walk(condition, running));
            }
        }
    }

    private void checkSingle(SSTNode node, Around around) {
        switch (node) {
            case StmtTy.Return ignored -> refuse(node, !around.function, "'return' outside function");
            case StmtTy.Break ignored -> refuse(node, !around.loop, "'break' outside loop");
            case StmtTy.Continue ignored -> refuse(node, !around.loop, "'continue' not properly in loop");
            case ExprTy.Yield ignored -> refuse(node, !around.function, "'yield' outside function");
            case ExprTy.YieldFrom ignored -> {
                refuse(node, !around.function, "'yield from' outside function");
                refuse(node, around.coroutine, "'yield from' inside async function");
            }
            case ComprehensionTy loop ->
                refuse(
                        loop.target,
                        loop.isAsync && !around.awaits,
                        "asynchronous comprehension outside of an asynchronous function");
            case StmtTy.Assign assign -> List.of(assign.targets).forEach(this::checkStars);
            case StmtTy.Try attempt -> checkLastHandler(attempt);
            case ExprTy.Await ignored ->
                refuse(node, !around.awaits, "'await' outside " + (around.function ? "async function" : "function"));
            case StmtTy.AsyncWith ignored -> refuse(node, !around.coroutine, "'async with' outside async function");
            default -> {
                // may stand anywhere
            }
        }
    }

    private void checkStars(ExprTy target) {
        ExprTy[] elements = switch (target) {
            case ExprTy.Tuple tuple -> tuple.elements;
            case ExprTy.List list -> list.elements;
            default -> null;
        };
        if (elements != null) {
            long stars = List.of(elements).stream()
                    .filter(element -> element instanceof ExprTy.Starred)
                    .count();
            refuse(target, stars > 1, "multiple starred expressions in assignment");
            List.of(elements).forEach(this::checkStars);
        }
    }

    private void checkLastHandler(StmtTy.Try attempt) {
        List<ExceptHandlerTy> handlers = attempt.handlers == null ? List.of() : List.of(attempt.handlers);
        for (ExceptHandlerTy handler : handlers.subList(0, Math.max(0, handlers.size() - 1))) {
            boolean takesAll = handler instanceof ExceptHandlerTy.ExceptHandler any && any.type == null;
            refuse(handler, takesAll, "default 'except:' must be last");
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
