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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The shape of the tree: which children each kind of node has. A kind that is not here has no rule, and is
/// refused.
final class Children {
    private final List<SSTNode> nodes = new ArrayList<>();

    private Children() {}

    /// The children of a node; empty for a kind without a rule.
    static Optional<List<SSTNode>> of(SSTNode node) {
        Children none = new Children();
        Children found = switch (node) {
            case ModTy.Module module -> none.all(module.body);
            case StmtTy statement -> none.ofStatement(statement);
            case ExprTy expression -> none.ofExpression(expression);
            case PatternTy pattern -> none.ofPattern(pattern);
            default -> none.ofPart(node);
        };
        return found == null ? Optional.empty() : Optional.of(found.nodes);
    }

    private @Nullable Children ofStatement(StmtTy statement) {
        return switch (statement) {
            case StmtTy.FunctionDef f ->
                all(f.decoratorList)
                        .all(f.typeParams)
                        .one(f.args)
                        .one(f.returns)
                        .all(f.body);
            case StmtTy.AsyncFunctionDef f ->
                all(f.decoratorList)
                        .all(f.typeParams)
                        .one(f.args)
                        .one(f.returns)
                        .all(f.body);
            case StmtTy.ClassDef c ->
                all(c.decoratorList)
                        .all(c.typeParams)
                        .all(c.bases)
                        .all(c.keywords)
                        .all(c.body);
            case StmtTy.Return r -> one(r.value);
            case StmtTy.Delete d -> all(d.targets);
            case StmtTy.Assign a -> all(a.targets).one(a.value);
            case StmtTy.TypeAlias t -> one(t.name).all(t.typeParams).one(t.value);
            case StmtTy.AugAssign a -> one(a.target).one(a.value);
            case StmtTy.AnnAssign a -> one(a.target).one(a.annotation).one(a.value);
            case StmtTy.For f -> one(f.target).one(f.iter).all(f.body).all(f.orElse);
            case StmtTy.AsyncFor f -> one(f.target).one(f.iter).all(f.body).all(f.orElse);
            case StmtTy.While w -> one(w.test).all(w.body).all(w.orElse);
            case StmtTy.If i -> one(i.test).all(i.body).all(i.orElse);
            case StmtTy.With w -> all(w.items).all(w.body);
            case StmtTy.AsyncWith w -> all(w.items).all(w.body);
            case StmtTy.Match m -> one(m.subject).all(m.cases);
            case StmtTy.Raise r -> one(r.exc).one(r.cause);
            case StmtTy.Try t -> all(t.body).all(t.handlers).all(t.orElse).all(t.finalBody);
            case StmtTy.TryStar t -> all(t.body).all(t.handlers).all(t.orElse).all(t.finalBody);
            case StmtTy.Assert a -> one(a.test).one(a.msg);
            case StmtTy.Import i -> all(i.names);
            case StmtTy.ImportFrom i -> all(i.names);
            case StmtTy.Expr e -> one(e.value);
            case StmtTy.Global ignored -> this;
            case StmtTy.Nonlocal ignored -> this;
            case StmtTy.Pass ignored -> this;
            case StmtTy.Break ignored -> this;
            case StmtTy.Continue ignored -> this;
            default -> null;
        };
    }

    private @Nullable Children ofExpression(ExprTy expression) {
        return switch (expression) {
            case ExprTy.BoolOp b -> all(b.values);
            case ExprTy.NamedExpr n -> one(n.target).one(n.value);
            case ExprTy.BinOp b -> one(b.left).one(b.right);
            case ExprTy.UnaryOp u -> one(u.operand);
            case ExprTy.Lambda l -> one(l.args).one(l.body);
            case ExprTy.IfExp i -> one(i.test).one(i.body).one(i.orElse);
            case ExprTy.Dict d -> all(d.keys).all(d.values);
            case ExprTy.Set s -> all(s.elements);
            case ExprTy.ListComp c -> all(c.generators).one(c.element);
            case ExprTy.SetComp c -> all(c.generators).one(c.element);
            case ExprTy.DictComp c -> all(c.generators).one(c.key).one(c.value);
            case ExprTy.GeneratorExp c -> all(c.generators).one(c.element);
            case ExprTy.Await a -> one(a.value);
            case ExprTy.Yield y -> one(y.value);
            case ExprTy.YieldFrom y -> one(y.value);
            case ExprTy.Compare c -> one(c.left).all(c.comparators);
            case ExprTy.Call c -> one(c.func).all(c.args).all(c.keywords);
            case ExprTy.FormattedValue f -> one(f.value).one(f.formatSpec);
            case ExprTy.JoinedStr j -> all(j.values);
            case ExprTy.Attribute a -> one(a.value);
            case ExprTy.Subscript s -> one(s.value).one(s.slice);
            case ExprTy.Starred s -> one(s.value);
            case ExprTy.List l -> all(l.elements);
            case ExprTy.Tuple t -> all(t.elements);
            case ExprTy.Slice s -> one(s.lower).one(s.upper).one(s.step);
            case ExprTy.Constant ignored -> this;
            case ExprTy.Name ignored -> this;
            default -> null;
        };
    }

    private @Nullable Children ofPattern(PatternTy pattern) {
        return switch (pattern) {
            case PatternTy.MatchValue m -> one(m.value);
            case PatternTy.MatchSequence m -> all(m.patterns);
            case PatternTy.MatchMapping m -> all(m.keys).all(m.patterns);
            case PatternTy.MatchClass m -> one(m.cls).all(m.patterns).all(m.kwdPatterns);
            case PatternTy.MatchAs m -> one(m.pattern);
            case PatternTy.MatchOr m -> all(m.patterns);
            case PatternTy.MatchSingleton ignored -> this;
            case PatternTy.MatchStar ignored -> this;
            default -> null;
        };
    }

    private @Nullable Children ofPart(SSTNode part) {
        return switch (part) {
            case ArgumentsTy a ->
                all(a.posOnlyArgs)
                        .all(a.args)
                        .one(a.varArg)
                        .all(a.kwOnlyArgs)
                        .one(a.kwArg)
                        .all(a.defaults)
                        .all(a.kwDefaults);
            case ArgTy a -> one(a.annotation);
            case KeywordTy k -> one(k.value);
            case ComprehensionTy c -> one(c.target).one(c.iter).all(c.ifs);
            case ExceptHandlerTy.ExceptHandler h -> one(h.type).all(h.body);
            case WithItemTy w -> one(w.contextExpr).one(w.optionalVars);
            case MatchCaseTy m -> one(m.pattern).one(m.guard).all(m.body);
            case TypeParamTy.TypeVar t -> one(t.bound);
            case TypeParamTy.ParamSpec ignored -> this;
            case TypeParamTy.TypeVarTuple ignored -> this;
            case AliasTy ignored -> this;
            default -> null;
        };
    }

    private Children one(@Nullable SSTNode child) {
        if (child != null) {
            nodes.add(child);
        }
        return this;
    }

    /// The parser leaves arrays out where they would be empty, and elements where the source has none
    /// (`{**d}`, `def f(*, a)`).
    private Children all(@Nullable SSTNode @Nullable [] children) {
        if (children != null) {
            for (SSTNode child : children) {
                one(child);
            }
        }
        return this;
    }
}
