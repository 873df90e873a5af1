package io.aicodeexecutor;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/// Runs Python programs in confined worker processes.
///
/// Opening a sandbox starts its workers in the background; closing it ends every one of them. Thread-safe.
public sealed class PythonSandbox implements AutoCloseable permits MCPSandbox {
    /// Opens a sandbox with the default settings.
    ///
    /// @throws SandboxException as [#PythonSandbox(SandboxConfig)]
    public PythonSandbox() {
        this(SandboxConfig.defaults());
    }

    /// Opens a sandbox and begins to start its workers.
    ///
    /// @throws IsolationException if this host lacks a layer that is required
    /// @throws SandboxException if this is no Linux on x86-64 or aarch64, or the worker image cannot be placed
    ///     anywhere
    public PythonSandbox(SandboxConfig config) {}

    /// The settings of this sandbox.
    public SandboxConfig config() {
        throw new IllegalStateException();
    }

    /// Runs one program and waits for its end. If the calling thread is interrupted, the program is killed, the
    /// result says [Outcome#CANCELLED] and the thread's interrupt flag stays set.
    ///
    /// @return what became of the program, whatever that was
    /// @throws IllegalArgumentException if the request is not acceptable: a limit loosened or out of range
    /// @throws QueueFullException if no place came free
    /// @throws SandboxException if no worker could be started, or the sandbox is closed
    public ExecutionResult execute(ExecutionRequest request) {
        throw new IllegalStateException();
    }

    /// Runs one program without waiting. Cancelling the future kills the program; a listener of the request
    /// still hears the final result. The future fails with what [#execute] throws.
    public CompletableFuture<ExecutionResult> executeAsync(ExecutionRequest request) {
        throw new IllegalStateException();
    }

    /// Waits until a worker is ready.
    ///
    /// @return whether one became ready in time
    /// @throws SandboxException if workers cannot be started on this host
    public boolean awaitReady(Duration atMost) {
        throw new IllegalStateException();
    }

    /// What confines this sandbox's workers, as the first ready one proved it; before that, what is planned.
    public IsolationReport isolation() {
        throw new IllegalStateException();
    }

    /// The state of the pool now.
    public SandboxStatus status() {
        throw new IllegalStateException();
    }

    /// Kills what runs, ends every worker and waits for their end. Executions that ran or waited end with
    /// [Outcome#CANCELLED]. Closing twice does nothing more.
    @Override
    public void close() {}
}
