package io.aicodeexecutor.validation;

import com.oracle.graal.python.pegparser.sst.AliasTy;
import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.ExprContextTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.PatternTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.sst.TypeParamTy;
import io.aicodeexecutor.Policy;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/// Forbidden names, in every place that Python lets a name stand; what is imported, [ImportRules] look at.
///
/// Python takes identifiers in their NFKC form, and so do we; the parser does it already, but nothing here depends
/// on it.
final class NameRules {
    private final Policy policy;
    private final NamePlaces places;
    private final Findings findings;

    NameRules(Policy policy, NamePlaces places, Findings findings) {
        this.policy = policy;
        this.places = places;
        this.findings = findings;
    }

    /// Looks at the names that a node itself holds.
    void check(SSTNode node) {
        switch (node) {
            case ExprTy.Name name -> check("name", name.id, Place.of(name), name.context == ExprContextTy.Store);
            case ExprTy.Attribute attribute -> checkAttribute(attribute);
            case StmtTy.FunctionDef function -> checkFirst("function name", function.name, function);
            case StmtTy.AsyncFunctionDef function -> checkFirst("function name", function.name, function);
            case StmtTy.ClassDef type -> checkFirst("class name", type.name, type);
            case StmtTy.Global global -> checkEach(global.names, global);
            case StmtTy.Nonlocal nonlocal -> checkEach(nonlocal.names, nonlocal);
            case ArgTy argument -> check("argument", argument.arg, Place.of(argument), true);
            case KeywordTy keyword -> check("keyword", keyword.arg, Place.of(keyword), true);
            case AliasTy alias -> checkLast(alias.asName, alias);
            case ExceptHandlerTy.ExceptHandler handler -> checkHandler(handler);
            case PatternTy.MatchAs match -> checkLast(match.name, match);
            case PatternTy.MatchStar match -> checkLast(match.name, match);
            case PatternTy.MatchMapping match -> checkLast(match.rest, match);
            case PatternTy.MatchClass match -> checkKeywords(match);
            case TypeParamTy.TypeVar parameter -> checkFirst("type parameter", parameter.name, parameter);
            case TypeParamTy.ParamSpec parameter -> checkFirst("type parameter", parameter.name, parameter);
            case TypeParamTy.TypeVarTuple parameter -> checkFirst("type parameter", parameter.name, parameter);
            default -> {
                // holds no name of its own; whether the kind has a rule at all is for Children to say
            }
        }
    }

    /// `re.compile` shares its name with the builtin that makes code of text, and with nothing else: it is the one
    /// forbidden attribute that ordinary programs need.
    private void checkAttribute(ExprTy.Attribute attribute) {
        boolean pattern = attribute.attr.equals("compile")
                && attribute.context == ExprContextTy.Load
                && attribute.value instanceof ExprTy.Name module
                && module.id.equals("re");
        if (!pattern) {
            boolean stored = attribute.context == ExprContextTy.Store;
            check("attribute", attribute.attr, places.last(attribute, attribute.attr), stored);
        }
    }

    private void checkHandler(ExceptHandlerTy.ExceptHandler handler) {
        if (handler.name != null) {
            check(
                    "name",
                    handler.name,
                    places.first(Place.endOf(handler.type), Place.endOf(handler), handler.name),
                    true);
        }
    }

    private void checkKeywords(PatternTy.MatchClass match) {
        if (match.kwdAttrs != null) {
            for (int i = 0; i < match.kwdAttrs.length; i++) {
                String name = match.kwdAttrs[i];
                check("attribute", name, places.last(Place.of(match), Place.of(match.kwdPatterns[i]), name), false);
            }
        }
    }

    private void checkEach(String[] names, SSTNode node) {
        for (String name : names) {
            check("name", name, places.first(node, name), true);
        }
    }

    private void checkFirst(String what, String name, SSTNode node) {
        check(what, name, places.first(node, name), true);
    }

    private void checkLast(@Nullable String name, SSTNode node) {
        if (name != null) {
            check("name", name, places.last(node, name), true);
        }
    }

    /// Checks one name.
    ///
    /// @param own whether the program gives this name to something of its own here
    void check(String what, @Nullable String name, Place place, boolean own) {
        if (name == null) {
            return;
        }
        String normalized = Normalizer.normalize(name, Normalizer.Form.NFKC);
        if (policy.forbidsName(normalized)) {
            findings.error(
                    rule(normalized),
                    place,
                    what + " " + Quoted.of(normalized) + " is forbidden",
                    own ? Advice.onOwnName(normalized) : Advice.onName(normalized));
        }
    }

    private String rule(String name) {
        return policy.forbiddenNames().contains(name) ? "name.forbidden" : "name.dunder";
    }
}
