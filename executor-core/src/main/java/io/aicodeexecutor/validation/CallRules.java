package io.aicodeexecutor.validation;

import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import io.aicodeexecutor.Policy;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names that stand in constant strings: the second argument of `getattr` and its siblings, and the fields of
/// `"…".format(…)`. What is computed at run time is for the guards of the worker.
final class CallRules {
    private static final Set<String> BY_NAME = Set.of("getattr", "setattr", "hasattr", "delattr");
    private static final Set<String> FORMATTING = Set.of("format", "format_map");

    /// A replacement field, up to its conversion or its format.
    private static final Pattern FIELD = Pattern.compile("\\{([^{}:!]*)");

    private static final Pattern FIELD_STEP = Pattern.compile("[.\\[\\]]");

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
        if (call.func instanceof ExprTy.Name function && BY_NAME.contains(function.id) && call.args.length > 1) {
            constant(call.args[1]).ifPresent(name -> checkAttribute(name, call.args[1]));
        }
        if (call.func instanceof ExprTy.Attribute method && FORMATTING.contains(method.attr)) {
            constant(method.value).ifPresent(format -> checkFormat(format, method.value));
        }
    }

    private void checkAttribute(String name, ExprTy at) {
        boolean hidden = name.startsWith("_") && !policy.allowedDunders().contains(name);
        if (hidden || policy.forbidsName(name)) {
            findings.error("attribute.constant", Place.of(at), "attribute " + Quoted.of(name) + " is forbidden");
        }
    }

    private void checkFormat(String format, ExprTy at) {
        Matcher field = FIELD.matcher(format);
        while (field.find()) {
            for (String step : FIELD_STEP.split(field.group(1), -1)) {
                if (policy.forbidsName(step)) {
                    findings.error(
                            "attribute.format",
                            Place.of(at),
                            "attribute " + Quoted.of(step) + " in a format is forbidden");
                }
            }
        }
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
