package io.aicodeexecutor.validation;

import com.oracle.graal.python.pegparser.sst.AliasTy;
import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.ExprContextTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.PatternTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import io.aicodeexecutor.Policy;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `__match_args__` names the attributes that a class pattern reads: it may be bound to constant names only, which are
/// held to what holds for every attribute. Sees each node before its children.
final class MatchArgsRule {
    static final String MATCH_ARGS = "__match_args__";

    private final Policy policy;
    private final Findings findings;
    private final Set<SSTNode> plain = Collections.newSetFromMap(new IdentityHashMap<>());

    MatchArgsRule(Policy policy, Findings findings) {
        this.policy = policy;
        this.findings = findings;
    }

    void check(SSTNode node) {
        switch (node) {
            case StmtTy.Assign assign -> List.of(assign.targets).forEach(target -> checkAssign(target, assign.value));
            case StmtTy.AnnAssign assign -> checkAssign(assign.target, assign.value);
            case ExprTy.Name name -> {
                if (name.id.equals(MATCH_ARGS) && name.context == ExprContextTy.Store) {
                    refuseUnlessPlain(name);
                }
            }
            case ExprTy.Attribute attribute -> {
                if (attribute.attr.equals(MATCH_ARGS) && attribute.context == ExprContextTy.Store) {
                    refuseUnlessPlain(attribute);
                }
            }
            case StmtTy.FunctionDef function -> refuseIfBound(function.name, function);
            case StmtTy.AsyncFunctionDef function -> refuseIfBound(function.name, function);
            case StmtTy.ClassDef type -> refuseIfBound(type.name, type);
            case AliasTy alias -> refuseIfBound(alias.asName, alias);
            case ExceptHandlerTy.ExceptHandler handler -> refuseIfBound(handler.name, handler);
            case PatternTy.MatchAs pattern -> refuseIfBound(pattern.name, pattern);
            case PatternTy.MatchStar pattern -> refuseIfBound(pattern.name, pattern);
            case PatternTy.MatchMapping pattern -> refuseIfBound(pattern.rest, pattern);
            default -> {
                // binds nothing
            }
        }
    }

    private void refuseIfBound(@Nullable String name, SSTNode node) {
        if (MATCH_ARGS.equals(name)) {
            refuseUnlessPlain(node);
        }
    }

    private void checkAssign(ExprTy target, @Nullable ExprTy value) {
        boolean matchArgs = target instanceof ExprTy.Name name && name.id.equals(MATCH_ARGS);
        Optional<List<ExprTy.Constant>> names = matchArgs ? names(value) : Optional.empty();
        if (names.isPresent()) {
            plain.add(target);
            names.get().forEach(this::checkName);
        }
    }

    /// The elements of a tuple, if all of them are constant texts.
    private static Optional<List<ExprTy.Constant>> names(@Nullable ExprTy value) {
        if (!(value instanceof ExprTy.Tuple tuple)) {
            return Optional.empty();
        }
        List<ExprTy> elements = tuple.elements == null ? List.of() : List.of(tuple.elements);
        boolean texts = elements.stream()
                .allMatch(element -> element instanceof ExprTy.Constant constant
                        && constant.value.kind == ConstantValue.Kind.CODEPOINTS);
        return texts
                ? Optional.of(elements.stream().map(ExprTy.Constant.class::cast).toList())
                : Optional.empty();
    }

    private void checkName(ExprTy.Constant constant) {
        String name = constant.value.getCodePoints().toJavaString();
        if (policy.forbidsName(name)) {
            findings.error(
                    "attribute.constant",
                    Place.of(constant),
                    "attribute " + Quoted.of(name) + " is forbidden",
                    Advice.onName(name));
        }
    }

    private void refuseUnlessPlain(SSTNode target) {
        if (!plain.contains(target)) {
            refuse(target, findings);
        }
    }

    /// Refuses a binding.
    static void refuse(SSTNode at, Findings findings) {
        findings.error(
                "name.match_args",
                Place.of(at),
                "\"" + MATCH_ARGS + "\" is bound to what is not known before the program runs",
                Optional.of("bind it once, in the class, to a tuple of constant names: " + MATCH_ARGS
                        + " = (\"x\", \"y\")"));
    }
}
