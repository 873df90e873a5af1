package io.aicodeexecutor.validation;

import com.oracle.graal.python.pegparser.sst.AliasTy;
import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.PatternTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.sst.TypeParamTy;
import io.aicodeexecutor.Policy;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/// Forbidden names, in every place that Python lets a name stand but imports, which [ImportRules] look at.
///
/// Python takes identifiers in their NFKC form, and so do we; the parser does it already, but nothing here depends
/// on it.
final class NameRules {
    private final Policy policy;
    private final Findings findings;

    NameRules(Policy policy, Findings findings) {
        this.policy = policy;
        this.findings = findings;
    }

    /// Looks at the names that a node itself holds.
    void check(SSTNode node) {
        switch (node) {
            case ExprTy.Name name -> check("name", name.id, Place.of(name));
            case ExprTy.Attribute attribute -> checkAttribute(attribute);
            case StmtTy.FunctionDef function -> check("function name", function.name, Place.of(function));
            case StmtTy.AsyncFunctionDef function -> check("function name", function.name, Place.of(function));
            case StmtTy.ClassDef type -> check("class name", type.name, Place.of(type));
            case StmtTy.Global global -> checkAll("name", global.names, Place.of(global));
            case StmtTy.Nonlocal nonlocal -> checkAll("name", nonlocal.names, Place.of(nonlocal));
            case ArgTy argument -> check("argument", argument.arg, Place.of(argument));
            case KeywordTy keyword -> check("keyword", keyword.arg, Place.of(keyword));
            case AliasTy alias -> check("name", alias.asName, Place.of(alias));
            case ExceptHandlerTy.ExceptHandler handler -> check("name", handler.name, Place.of(handler));
            case PatternTy.MatchAs match -> check("name", match.name, Place.of(match));
            case PatternTy.MatchStar match -> check("name", match.name, Place.of(match));
            case PatternTy.MatchMapping match -> check("name", match.rest, Place.of(match));
            case PatternTy.MatchClass match -> checkAll("attribute", match.kwdAttrs, Place.of(match));
            case TypeParamTy.TypeVar parameter -> check("type parameter", parameter.name, Place.of(parameter));
            case TypeParamTy.ParamSpec parameter -> check("type parameter", parameter.name, Place.of(parameter));
            case TypeParamTy.TypeVarTuple parameter -> check("type parameter", parameter.name, Place.of(parameter));
            default -> {
                // holds no name of its own; whether the kind has a rule at all is for Children to say
            }
        }
    }

    /// `re.compile` is what ordinary programs write, and compiles a pattern; nothing else of that name passes.
    private void checkAttribute(ExprTy.Attribute attribute) {
        boolean pattern = attribute.attr.equals("compile")
                && attribute.value instanceof ExprTy.Name module
                && module.id.equals("re");
        if (!pattern) {
            check("attribute", attribute.attr, Place.ofTail(attribute, attribute.attr));
        }
    }

    private void checkAll(String what, String @Nullable [] names, Place place) {
        if (names != null) {
            for (String name : names) {
                check(what, name, place);
            }
        }
    }

    /// Checks one name.
    void check(String what, @Nullable String name, Place place) {
        if (name == null) {
            return;
        }
        String normalized = Normalizer.normalize(name, Normalizer.Form.NFKC);
        if (policy.forbidsName(normalized)) {
            findings.error(rule(normalized), place, what + " " + Quoted.of(normalized) + " is forbidden");
        }
    }

    private String rule(String name) {
        return policy.forbiddenNames().contains(name) ? "name.forbidden" : "name.dunder";
    }
}
