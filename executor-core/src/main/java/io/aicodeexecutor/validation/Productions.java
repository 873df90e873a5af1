package io.aicodeexecutor.validation;

import com.oracle.graal.python.pegparser.sst.AliasTy;
import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ArgumentsTy;
import com.oracle.graal.python.pegparser.sst.ComprehensionTy;
import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.MatchCaseTy;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.sst.PatternTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.sst.TypeParamTy;
import com.oracle.graal.python.pegparser.sst.WithItemTy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Every kind of node that may stand in a program, each with its rule. A kind that is not here is refused, with all
/// that is beneath it; `docs/POLICY.md` is written from this table.
final class Productions {
    private static final String NOTHING = "nothing of its own";
    private static final String NAME = "its name";

    private static final Map<Class<?>, Production<?>> BY_TYPE = byType();

    private Productions() {}

    /// The rule of a node's kind.
    static Optional<Production<?>> of(SSTNode node) {
        return Optional.ofNullable(BY_TYPE.get(node.getClass()));
    }

    /// All of them, in the order of Python's grammar.
    static List<Production<?>> all() {
        return List.copyOf(BY_TYPE.values());
    }

    private static Map<Class<?>, Production<?>> byType() {
        Map<Class<?>, Production<?>> byType = new LinkedHashMap<>();
        List<Production<?>> all = new ArrayList<>();
        all.add(of(ModTy.Module.class, "size, number of nodes, depth", "what a program is", (n, to) -> to.all(n.body)));
        all.addAll(definitions());
        all.addAll(simpleStatements());
        all.addAll(compoundStatements());
        all.addAll(operations());
        all.addAll(comprehensions());
        all.addAll(operands());
        all.addAll(patterns());
        all.addAll(parts());
        all.forEach(production -> byType.put(production.type(), production));
        return byType;
    }

    private static <N extends SSTNode> Production<N> of(
            Class<N> type, String checked, String why, BiConsumer<N, Children> children) {
        return new Production<>(type, checked, why, children);
    }

    private static List<Production<?>> definitions() {
        return List.of(
                of(
                        StmtTy.FunctionDef.class,
                        NAME,
                        "code of the program's own; its body is walked like any other",
                        (n, to) -> to.all(n.decoratorList)
                                .all(n.typeParams)
                                .one(n.args)
                                .one(n.returns)
                                .all(n.body)),
                of(
                        StmtTy.AsyncFunctionDef.class,
                        NAME,
                        "a function that may wait; nothing runs beside it",
                        (n, to) -> to.all(n.decoratorList)
                                .all(n.typeParams)
                                .one(n.args)
                                .one(n.returns)
                                .all(n.body)),
                of(
                        StmtTy.ClassDef.class,
                        NAME,
                        "a class of the program's own; hooks that reach other classes are forbidden by name",
                        (n, to) -> to.all(n.decoratorList)
                                .all(n.typeParams)
                                .all(n.bases)
                                .all(n.keywords)
                                .all(n.body)));
    }

    private static List<Production<?>> simpleStatements() {
        return List.of(
                of(StmtTy.Return.class, "that it stands in a function", "control flow", (n, to) -> to.one(n.value)),
                of(StmtTy.Delete.class, NOTHING, "takes names and items away again", (n, to) -> to.all(n.targets)),
                of(
                        StmtTy.Assign.class,
                        "that one star stands in it at most; `__match_args__`",
                        "binds; what it binds to is walked",
                        (n, to) -> to.all(n.targets).one(n.value)),
                of(
                        StmtTy.TypeAlias.class,
                        NOTHING,
                        "a name for a type; evaluated only when asked",
                        (n, to) -> to.one(n.name).all(n.typeParams).one(n.value)),
                of(
                        StmtTy.AugAssign.class,
                        NOTHING,
                        "binds; what it binds to is walked",
                        (n, to) -> to.one(n.target).one(n.value)),
                of(
                        StmtTy.AnnAssign.class,
                        NOTHING,
                        "binds; its annotation is an expression like any other",
                        (n, to) -> to.one(n.target).one(n.annotation).one(n.value)),
                of(
                        StmtTy.Raise.class,
                        NOTHING,
                        "control flow",
                        (n, to) -> to.one(n.exc).one(n.cause)),
                of(
                        StmtTy.Assert.class,
                        NOTHING,
                        "control flow",
                        (n, to) -> to.one(n.test).one(n.msg)),
                of(StmtTy.Import.class, "each module", "modules of the list only", (n, to) -> to.all(n.names)),
                of(
                        StmtTy.ImportFrom.class,
                        "module, level, each name",
                        "modules of the list only; nothing relative",
                        (n, to) -> to.all(n.names)),
                of(StmtTy.Global.class, "each name", "names of the program's own module", (n, to) -> {}),
                of(StmtTy.Nonlocal.class, "each name", "names of the program's own functions", (n, to) -> {}),
                of(
                        StmtTy.Expr.class,
                        NOTHING,
                        "an expression for its effect, or the program's value",
                        (n, to) -> to.one(n.value)),
                of(StmtTy.Pass.class, NOTHING, "does nothing", (n, to) -> {}),
                of(StmtTy.Break.class, "that it stands in a loop", "control flow", (n, to) -> {}),
                of(StmtTy.Continue.class, "that it stands in a loop", "control flow", (n, to) -> {}));
    }

    private static List<Production<?>> compoundStatements() {
        return List.of(
                of(
                        StmtTy.For.class,
                        NOTHING,
                        "bounded by the limits of time",
                        (n, to) -> to.one(n.target).one(n.iter).all(n.body).all(n.orElse)),
                of(
                        StmtTy.AsyncFor.class,
                        "that it stands in a coroutine",
                        "bounded by the limits of time",
                        (n, to) -> to.one(n.target).one(n.iter).all(n.body).all(n.orElse)),
                of(
                        StmtTy.While.class,
                        "a warning where it has no way out",
                        "bounded by the limits of time",
                        (n, to) -> to.one(n.test).all(n.body).all(n.orElse)),
                of(
                        StmtTy.If.class,
                        NOTHING,
                        "control flow",
                        (n, to) -> to.one(n.test).all(n.body).all(n.orElse)),
                of(
                        StmtTy.With.class,
                        NOTHING,
                        "calls methods of the program's objects",
                        (n, to) -> to.all(n.items).all(n.body)),
                of(
                        StmtTy.AsyncWith.class,
                        "that it stands in a coroutine",
                        "calls methods of the program's objects",
                        (n, to) -> to.all(n.items).all(n.body)),
                of(
                        StmtTy.Match.class,
                        NOTHING,
                        "control flow; its patterns are walked",
                        (n, to) -> to.one(n.subject).all(n.cases)),
                of(
                        StmtTy.Try.class,
                        "that a bare `except` comes last",
                        "catches exceptions; a limit is none",
                        (n, to) -> to.all(n.body).all(n.handlers).all(n.orElse).all(n.finalBody)),
                of(
                        StmtTy.TryStar.class,
                        NOTHING,
                        "catches exceptions; a limit is none",
                        (n, to) -> to.all(n.body).all(n.handlers).all(n.orElse).all(n.finalBody)));
    }

    private static List<Production<?>> operations() {
        return List.of(
                of(ExprTy.BoolOp.class, NOTHING, "control flow", (n, to) -> to.all(n.values)),
                of(
                        ExprTy.NamedExpr.class,
                        NOTHING,
                        "binds; its target is walked",
                        (n, to) -> to.one(n.target).one(n.value)),
                of(
                        ExprTy.BinOp.class,
                        NOTHING,
                        "arithmetic; bounded by the limits of time and memory",
                        (n, to) -> to.one(n.left).one(n.right)),
                of(ExprTy.UnaryOp.class, NOTHING, "arithmetic", (n, to) -> to.one(n.operand)),
                of(
                        ExprTy.Lambda.class,
                        NOTHING,
                        "code of the program's own",
                        (n, to) -> to.one(n.args).one(n.body)),
                of(
                        ExprTy.IfExp.class,
                        NOTHING,
                        "control flow",
                        (n, to) -> to.one(n.test).one(n.body).one(n.orElse)),
                of(
                        ExprTy.Compare.class,
                        NOTHING,
                        "calls methods of the program's objects",
                        (n, to) -> to.one(n.left).all(n.comparators)),
                of(
                        ExprTy.Call.class,
                        "constant names in calls of `getattr` and its like, fields of `format`",
                        "what is called has a name, which is checked where it stands",
                        (n, to) -> to.one(n.func).all(n.args).all(n.keywords)),
                of(
                        ExprTy.Await.class,
                        "that it stands in a coroutine, or in a generator expression",
                        "waits",
                        (n, to) -> to.one(n.value)),
                of(ExprTy.Yield.class, "that it stands in a function", "control flow", (n, to) -> to.one(n.value)),
                of(
                        ExprTy.YieldFrom.class,
                        "that it stands in a function that is no coroutine",
                        "control flow",
                        (n, to) -> to.one(n.value)));
    }

    private static List<Production<?>> comprehensions() {
        return List.of(
                of(
                        ExprTy.ListComp.class,
                        NOTHING,
                        "a loop",
                        (n, to) -> to.all(n.generators).one(n.element)),
                of(
                        ExprTy.SetComp.class,
                        NOTHING,
                        "a loop",
                        (n, to) -> to.all(n.generators).one(n.element)),
                of(
                        ExprTy.DictComp.class,
                        NOTHING,
                        "a loop",
                        (n, to) -> to.all(n.generators).one(n.key).one(n.value)),
                of(
                        ExprTy.GeneratorExp.class,
                        NOTHING,
                        "a loop, run when asked",
                        (n, to) -> to.all(n.generators).one(n.element)));
    }

    private static List<Production<?>> operands() {
        return List.of(
                of(ExprTy.Dict.class, NOTHING, "data", (n, to) -> to.all(n.keys).all(n.values)),
                of(ExprTy.Set.class, NOTHING, "data", (n, to) -> to.all(n.elements)),
                of(
                        ExprTy.FormattedValue.class,
                        NOTHING,
                        "text; its expressions are walked",
                        (n, to) -> to.one(n.value).one(n.formatSpec)),
                of(ExprTy.JoinedStr.class, NOTHING, "text; its expressions are walked", (n, to) -> to.all(n.values)),
                of(ExprTy.Constant.class, "digits of numbers", "data", (n, to) -> {}),
                of(
                        ExprTy.Attribute.class,
                        "its name; of `format` of a text that stands there, the fields",
                        "doors to frames, code, classes and modules are forbidden by name",
                        (n, to) -> to.one(n.value)),
                of(
                        ExprTy.Subscript.class,
                        NOTHING,
                        "calls methods of the program's objects",
                        (n, to) -> to.one(n.value).one(n.slice)),
                of(ExprTy.Starred.class, NOTHING, "data", (n, to) -> to.one(n.value)),
                of(ExprTy.Name.class, NAME, "loaded, stored and deleted alike", (n, to) -> {}),
                of(ExprTy.List.class, NOTHING, "data", (n, to) -> to.all(n.elements)),
                of(ExprTy.Tuple.class, NOTHING, "data", (n, to) -> to.all(n.elements)),
                of(
                        ExprTy.Slice.class,
                        NOTHING,
                        "data",
                        (n, to) -> to.one(n.lower).one(n.upper).one(n.step)));
    }

    private static List<Production<?>> patterns() {
        return List.of(
                of(PatternTy.MatchValue.class, NOTHING, "compares", (n, to) -> to.one(n.value)),
                of(PatternTy.MatchSingleton.class, NOTHING, "compares", (n, to) -> {}),
                of(PatternTy.MatchSequence.class, NOTHING, "takes apart", (n, to) -> to.all(n.patterns)),
                of(
                        PatternTy.MatchMapping.class,
                        "the name of its rest",
                        "takes apart; its keys are walked",
                        (n, to) -> to.all(n.keys).all(n.patterns)),
                of(
                        PatternTy.MatchClass.class,
                        "each keyword, which reads an attribute",
                        "takes apart",
                        (n, to) -> to.one(n.cls).all(n.patterns).all(n.kwdPatterns)),
                of(PatternTy.MatchStar.class, NAME, "binds", (n, to) -> {}),
                of(PatternTy.MatchAs.class, NAME, "binds", (n, to) -> to.one(n.pattern)),
                of(PatternTy.MatchOr.class, NOTHING, "control flow", (n, to) -> to.all(n.patterns)));
    }

    private static List<Production<?>> parts() {
        return List.of(
                of(
                        ComprehensionTy.class,
                        "that an asynchronous one stands in a coroutine, or in a generator expression",
                        "a loop of a comprehension",
                        (n, to) -> to.one(n.target).one(n.iter).all(n.ifs)),
                of(
                        ExceptHandlerTy.ExceptHandler.class,
                        NAME,
                        "binds the exception",
                        (n, to) -> to.one(n.type).all(n.body)),
                of(
                        ArgumentsTy.class,
                        NOTHING,
                        "each argument has a rule of its own",
                        (n, to) -> to.all(n.posOnlyArgs)
                                .all(n.args)
                                .one(n.varArg)
                                .all(n.kwOnlyArgs)
                                .one(n.kwArg)
                                .all(n.defaults)
                                .all(n.kwDefaults)),
                of(
                        ArgTy.class,
                        NAME,
                        "binds; its annotation is an expression like any other",
                        (n, to) -> to.one(n.annotation)),
                of(
                        KeywordTy.class,
                        NAME,
                        "passes an argument, or one to the making of a class",
                        (n, to) -> to.one(n.value)),
                of(AliasTy.class, NAME, "binds what is imported", (n, to) -> {}),
                of(
                        WithItemTy.class,
                        NOTHING,
                        "binds; its target is walked",
                        (n, to) -> to.one(n.contextExpr).one(n.optionalVars)),
                of(
                        MatchCaseTy.class,
                        NOTHING,
                        "control flow",
                        (n, to) -> to.one(n.pattern).one(n.guard).all(n.body)),
                of(
                        TypeParamTy.TypeVar.class,
                        NAME,
                        "a name in annotations; its bound is walked",
                        (n, to) -> to.one(n.bound)),
                of(TypeParamTy.ParamSpec.class, NAME, "a name in annotations", (n, to) -> {}),
                of(TypeParamTy.TypeVarTuple.class, NAME, "a name in annotations", (n, to) -> {}));
    }
}
