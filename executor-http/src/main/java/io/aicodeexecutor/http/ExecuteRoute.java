package io.aicodeexecutor.http;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.IsolationException;
import io.aicodeexecutor.Limits;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.QueueFullException;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;

/// `POST /execute`: runs one program and answers with its result, whatever became of it.
final class ExecuteRoute implements Handler {
    private static final Duration RETRY_STARTING = Duration.ofSeconds(2);

    private final ClientGate gate;
    private final BodyReader bodies;
    private final Limits limits;
    private final Executor executor;
    private final AuditLog audit;
    private final ServiceMetrics metrics;

    ExecuteRoute(
            ClientGate gate,
            BodyReader bodies,
            Limits limits,
            Executor executor,
            AuditLog audit,
            ServiceMetrics metrics) {
        this.gate = gate;
        this.bodies = bodies;
        this.limits = limits;
        this.executor = executor;
        this.audit = audit;
        this.metrics = metrics;
    }

    @Override
    public void handle(Context request) {
        gate.admit(request, token -> {
            AuditLog.Client client = new AuditLog.Client(request.ip(), token.id(), RequestId.of(request));
            ExecutionResult result = execute(client, RequestBody.execution(bodies.read(request), limits));
            if (result.outcome() == Outcome.REJECTED) {
                throw Refusal.violations(result.violations());
            }
            Answers.json(request, 200, result.toJson());
        });
    }

    private ExecutionResult execute(AuditLog.Client client, ExecutionRequest program) {
        try {
            requireReady();
            ExecutionResult result = executor.execute(program);
            audit.executed(client, program, result);
            metrics.executed(result);
            return result;
        } catch (QueueFullException busy) {
            audit.notExecuted(client, program, "queue_full");
            throw Refusal.later(503, "The service is busy: the queue is full.", busy.retryAfter());
        } catch (IsolationException unconfined) {
            audit.notExecuted(client, program, "unconfined");
            throw unconfined();
        } catch (IllegalArgumentException notAcceptable) {
            audit.notExecuted(client, program, "not_acceptable");
            throw Refusal.malformed(String.valueOf(notAcceptable.getMessage()));
        } catch (Refusal notReady) {
            audit.notExecuted(client, program, "not_ready");
            throw notReady;
        } catch (RuntimeException | Error failed) {
            audit.notExecuted(client, program, "failed");
            throw failed;
        }
    }

    private void requireReady() {
        switch (executor.readiness()) {
            case READY -> {}
            case STARTING, FAILED ->
                throw Refusal.later(503, "The service is starting: no worker is ready yet.", RETRY_STARTING);
            case UNCONFINED -> throw unconfined();
        }
    }

    private static Refusal unconfined() {
        return Refusal.of(503, "This host lacks a required layer of isolation, so nothing runs.");
    }
}
