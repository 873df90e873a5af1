package io.aicodeexecutor.http;

import io.aicodeexecutor.CodeValidator;
import io.aicodeexecutor.ValidationReport;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `POST /validate`: checks a program without running it. Always 200 for a body that could be read.
final class ValidateRoute implements Handler {
    private final ClientGate gate;
    private final BodyReader bodies;
    private final CodeValidator validator;

    ValidateRoute(ClientGate gate, BodyReader bodies, CodeValidator validator) {
        this.gate = gate;
        this.bodies = bodies;
        this.validator = validator;
    }

    @Override
    public void handle(Context request) {
        gate.admit(request, token -> {
            ValidationReport report = validator.validate(RequestBody.untrustedSource(bodies.read(request)));
            Answers.json(request, 200, tree(report));
        });
    }

    private static Map<String, Object> tree(ValidationReport report) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("valid", report.isAccepted());
        tree.put("violations", Json.findings(report.errors()));
        tree.put("warnings", Json.findings(report.warnings()));
        tree.put("nodes", report.nodes());
        tree.put("depth", report.depth());
        tree.put("functions", functions(report));
        return tree;
    }

    private static List<Map<String, Object>> functions(ValidationReport report) {
        return report.functions().stream()
                .map(function -> Map.<String, Object>of(
                        "name", function.name(), "line", function.line(), "complexity", function.complexity()))
                .toList();
    }
}
