package io.aicodeexecutor.http;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.IsolationReport;
import io.aicodeexecutor.SandboxStatus;

/// What the routes need of a sandbox. Exists so that they can be tested with a scripted one; [SandboxExecutor] is
/// the real one.
interface Executor extends AutoCloseable {
    /// Throws what [io.aicodeexecutor.MCPSandbox#execute] throws.
    ExecutionResult execute(ExecutionRequest request);

    /// How far the start has come.
    Readiness readiness();

    SandboxStatus status();

    IsolationReport isolation();

    @Override
    void close();

    /// How far the start has come.
    enum Readiness {
        /// No worker was ready so far, and none has failed.
        STARTING,
        /// Programs can run.
        READY,
        /// The last attempt to start a worker failed; another one follows.
        FAILED,
        /// A required layer of isolation cannot be had; nothing will ever run.
        UNCONFINED
    }
}
