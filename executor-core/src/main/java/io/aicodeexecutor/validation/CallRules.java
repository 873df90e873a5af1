package io.aicodeexecutor.validation;

import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import io.aicodeexecutor.Policy;
import java.util.Optional;
import java.util.Set;

/// Names that stand in constant strings: the second argument of `getattr` and its siblings, the arguments of
/// `operator.attrgetter` and `methodcaller`, and the fields of `"…".format(…)`. What is computed at run time is for the
/// guards of the worker.
final class CallRules {
    private static final Set<String> BY_NAME = Set.of("getattr", "setattr", "hasattr", "delattr");
    private static final Set<String> GETTERS = Set.of("attrgetter", "methodcaller");
    private static final Set<String> FORMATTING = Set.of("format", "format_map", "vformat");

    private final Policy policy;
    private final Findings findings;

    CallRules(Policy policy, Findings findings) {
        this.policy = policy;
        this.findings = findings;
    }

    /// Looks at a node if it is a call.
    void check(SSTNode node) {
        if (!(node instanceof ExprTy.Call call)) {
            return;
        }
        String function = nameOf(call.func);
        if (BY_NAME.contains(function) && call.args.length > 1) {
            constant(call.args[1]).ifPresent(name -> checkAttribute(name, call.args[1]));
        }
        if (GETTERS.contains(function)) {
            for (ExprTy argument : call.args) {
                constant(argument).ifPresent(path -> checkPath(path, argument));
            }
        }
        if (FORMATTING.contains(function) && call.func instanceof ExprTy.Attribute method) {
            // "…".format(x), or the same by way of its class: str.format("…", x)
            boolean bound = constant(method.value).isPresent() || call.args.length == 0;
            ExprTy format = bound ? method.value : call.args[0];
            constant(format).ifPresent(text -> checkFormat(text, format));
        }
    }

    private static String nameOf(ExprTy function) {
        return switch (function) {
            case ExprTy.Name name -> name.id;
            case ExprTy.Attribute attribute -> attribute.attr;
            default -> "";
        };
    }

    private void checkPath(String path, ExprTy at) {
        for (String name : path.split("\\.", -1)) {
            checkAttribute(name, at);
        }
    }

    private void checkAttribute(String name, ExprTy at) {
        boolean hidden = name.startsWith("_") && !policy.allowedDunders().contains(name);
        if (hidden || policy.forbidsName(name)) {
            findings.error(
                    "attribute.constant",
                    Place.of(at),
                    "attribute " + Quoted.of(name) + " is forbidden",
                    Advice.onName(name));
        }
    }

    /// Takes every name behind a dot within braces for an attribute, which it is but for the text of doubled braces.
    private void checkFormat(String format, ExprTy at) {
        int depth = 0;
        for (int i = 0; i < format.length(); i++) {
            switch (format.charAt(i)) {
                case '{' -> depth++;
                case '}' -> depth = Math.max(0, depth - 1);
                case '.' -> {
                    String name = nameAt(format, i + 1);
                    if (depth > 0 && policy.forbidsName(name)) {
                        findings.error(
                                "attribute.format",
                                Place.of(at),
                                "attribute " + Quoted.of(name) + " in a format is forbidden",
                                Advice.onName(name));
                    }
                }
                default -> {
                    // text
                }
            }
        }
    }

    private static String nameAt(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isUnicodeIdentifierPart(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    private static Optional<String> constant(ExprTy expression) {
        boolean text =
                expression instanceof ExprTy.Constant constant && constant.value.kind == ConstantValue.Kind.CODEPOINTS;
        return text
                ? Optional.of(
                        ((ExprTy.Constant) expression).value.getCodePoints().toJavaString())
                : Optional.empty();
    }
}
