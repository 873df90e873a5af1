package io.aicodeexecutor;

import io.aicodeexecutor.host.SandboxHost;
import io.aicodeexecutor.tools.ToolRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Runs Python programs in confined worker processes.
///
/// Opening a sandbox starts its workers in the background; closing it ends every one of them. Thread-safe.
public sealed class PythonSandbox implements AutoCloseable permits MCPSandbox {
    private final SandboxConfig config;
    private final ToolRegistry registry;
    private final SandboxHost host;

    /// Opens a sandbox with the default settings.
    ///
    /// @throws SandboxException as [#PythonSandbox(SandboxConfig)]
    public PythonSandbox() {
        this(SandboxConfig.defaults());
    }

    /// Opens a sandbox and begins to start its workers, in the background: that a required layer is missing, or that no
    /// worker image can be made, is told by [#awaitReady] and [#execute].
    ///
    /// @throws SandboxException if this is no Linux on x86-64 or aarch64, this JVM has no launcher, or the cache
    ///     directory is not safe to use or cannot be named on a class path
    public PythonSandbox(SandboxConfig config) {
        this(config, List.of());
    }

    PythonSandbox(SandboxConfig config, List<Tool> tools) {
        this.config = config;
        this.registry = new ToolRegistry(tools, config.networkTools(), config.limits());
        this.host = new SandboxHost(config, registry);
    }

    /// The settings of this sandbox.
    public SandboxConfig config() {
        return config;
    }

    /// Runs one program and waits for its end. If the calling thread is interrupted, the program is killed, the
    /// result says [Outcome#CANCELLED] and the thread's interrupt flag stays set.
    ///
    /// @return what became of the program, whatever that was
    /// @throws IllegalArgumentException if the request is not acceptable: a limit loosened or out of range
    /// @throws QueueFullException if no place came free
    /// @throws IsolationException if this host lacks a layer that is required
    /// @throws SandboxException if no worker could be started, or the sandbox is closed
    public ExecutionResult execute(ExecutionRequest request) {
        return host.execute(request);
    }

    /// Runs one program without waiting. Cancelling the future kills the program; a listener of the request
    /// still hears the final result. The future fails with what [#execute] throws.
    public CompletableFuture<ExecutionResult> executeAsync(ExecutionRequest request) {
        return host.executeAsync(request);
    }

    /// Waits until a worker is ready.
    ///
    /// @return whether one became ready in time
    /// @throws IsolationException if this host lacks a layer that is required
    /// @throws SandboxException if workers cannot be started on this host
    public boolean awaitReady(Duration atMost) {
        try {
            return host.awaitReady(atMost);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// What confines this sandbox's workers, as the one that became ready last proved it; before the first, no layers.
    public IsolationReport isolation() {
        return host.isolation();
    }

    /// The state of the pool now.
    public SandboxStatus status() {
        return host.status();
    }

    /// Makes the worker image ahead of time, for example while a container image is built, so that the first
    /// sandbox starts fast. Where it is there already, and sound, nothing is made.
    ///
    /// @param config of which the cache directory is used
    /// @return where it is, and what it took
    /// @throws SandboxException if it cannot be made
    public static PreparedImage prepare(SandboxConfig config) {
        return SandboxHost.prepare(config);
    }

    /// Examines this host: starts workers as this configuration would, has them prove their confinement, and trips
    /// every limit for real, each set low for the purpose. Takes some ten seconds; the workers are thrown away.
    ///
    /// @param config of which the cache directory and the required layers are used
    /// @throws IsolationException if this host lacks a layer that is required
    /// @throws SandboxException if no worker could be started
    public static Examination examine(SandboxConfig config) {
        return SandboxHost.examine(config);
    }

    /// Kills what runs, ends every worker and waits for their end. Executions that ran or waited end with
    /// [Outcome#CANCELLED]. Closing twice does nothing more.
    @Override
    public void close() {
        host.close();
    }

    /// The tools of this sandbox's programs.
    final ToolRegistry registry() {
        return registry;
    }
}
