package io.aicodeexecutor.validation;

import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ExprContextTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import io.aicodeexecutor.Policy;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `__match_args__` names the attributes that a class pattern reads: it may be bound to constant names only, which are
/// held to what holds for every attribute. Sees each node before its children.
final class MatchArgsRule {
    private static final String MATCH_ARGS = "__match_args__";

    private final Policy policy;
    private final Findings findings;
    private final Set<SSTNode> plain = Collections.newSetFromMap(new IdentityHashMap<>());

    MatchArgsRule(Policy policy, Findings findings) {
        this.policy = policy;
        this.findings = findings;
    }

    void check(SSTNode node) {
        switch (node) {
            case StmtTy.Assign assign -> checkAssign(assign);
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
            default -> {
                // binds nothing
            }
        }
    }

    private void checkAssign(StmtTy.Assign assign) {
        for (ExprTy target : assign.targets) {
            boolean matchArgs = target instanceof ExprTy.Name name && name.id.equals(MATCH_ARGS);
            if (matchArgs && names(assign.value).isPresent()) {
                plain.add(target);
                names(assign.value).get().forEach(this::checkName);
            }
        }
    }

    /// The elements of a tuple, if all of them are constant texts.
    private static Optional<List<ExprTy.Constant>> names(ExprTy value) {
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
            findings.error(
                    "name.match_args",
                    Place.of(target),
                    "\"" + MATCH_ARGS + "\" is bound to what is not known before the program runs",
                    Optional.of("bind it once, in the class, to a tuple of constant names: " + MATCH_ARGS
                            + " = (\"x\", \"y\")"));
        }
    }
}
