package io.aicodeexecutor.http;

import io.aicodeexecutor.CodeValidator;
import io.aicodeexecutor.ValidationReport;
import io.javalin.http.Context;
import io.javalin.http.Handler;

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
            Answers.json(request, 200, report.toTree());
        });
    }
}
