package io.aicodeexecutor.validation;

import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import io.aicodeexecutor.Policy;
import java.util.Optional;
import java.util.Set;

/// Names that stand in constant strings: the second argument of `getattr` and its siblings, the arguments of
/// `operator.attrgetter` and the first one of `methodcaller`, and the fields of `"…".format`. What is computed at run
/// time is for the guards of the worker.
final class CallRules {
    private static final Set<String> BY_NAME = Set.of("getattr", "setattr", "hasattr", "delattr");
    private static final Set<String> FORMATTING = Set.of("format", "format_map", "vformat");

    private final Policy policy;
    private final Findings findings;

    CallRules(Policy policy, Findings findings) {
        this.policy = policy;
        this.findings = findings;
    }

    /// Looks at a node if it is a call, or a method of a constant text.
    void check(SSTNode node) {
        switch (node) {
            case ExprTy.Call call -> checkCall(call);
            case ExprTy.Attribute method -> {
                if (FORMATTING.contains(method.attr)) {
                    constant(method.value).ifPresent(format -> checkFormat(format, method.value));
                }
            }
            default -> {
                // holds no text that names something
            }
        }
    }

    private void checkCall(ExprTy.Call call) {
        String function = nameOf(call.func);
        if (BY_NAME.contains(function) && call.args.length > 1) {
            constant(call.args[1]).ifPresent(name -> {
                checkAttribute(name, call.args[1]);
                if (function.equals("setattr") && name.equals(MatchArgsRule.MATCH_ARGS)) {
                    MatchArgsRule.refuse(call.args[1], findings);
                }
            });
        }
        if (function.equals("methodcaller") && call.args.length > 0) {
            constant(call.args[0]).ifPresent(name -> checkAttribute(name, call.args[0]));
        }
        if (function.equals("attrgetter")) {
            for (ExprTy argument : call.args) {
                constant(argument).ifPresent(path -> checkPath(path, argument));
            }
        }
        // by way of the class: str.format("…", x)
        boolean unbound = call.func instanceof ExprTy.Attribute method
                && constant(method.value).isEmpty()
                && call.args.length > 0;
        if (unbound && FORMATTING.contains(function)) {
            constant(call.args[0]).ifPresent(text -> checkFormat(text, call.args[0]));
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
        if (policy.forbidsName(name)) {
            findings.error(
                    "attribute.constant",
                    Place.of(at),
                    "attribute " + Quoted.of(name) + " is forbidden",
                    Advice.onName(name));
        }
    }

    /// Takes every name behind a dot within braces for an attribute. Braces that are doubled outside of a field are
    /// text.
    private void checkFormat(String format, ExprTy at) {
        int depth = 0;
        for (int i = 0; i < format.length(); i++) {
            if (depth == 0 && (format.startsWith("{{", i) || format.startsWith("}}", i))) {
                i++;
                continue;
            }
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
