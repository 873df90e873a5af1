package io.aicodeexecutor;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// A [PythonSandbox] that also offers its programs tools: Java functions, called through the host as `tools.name(...)`.
///
/// Arguments and results are JSON data, checked and bounded on the host. A tool that reaches the network is refused
/// by name unless [SandboxConfig#networkTools] is on. Thread-safe.
public final class MCPSandbox extends PythonSandbox {
    private static final Duration FIRST_WORKER_MAX = Duration.ofMinutes(2);

    private volatile boolean initialized;

    /// @param tools the tools, each with a name of its own
    /// @throws IllegalArgumentException if two tools share a name, or a schema is not a JSON Schema of an object
    /// @throws SandboxException as [PythonSandbox#PythonSandbox(SandboxConfig)]
    public MCPSandbox(SandboxConfig config, List<Tool> tools) {
        super(config, tools);
    }

    /// The tools that programs can call.
    public List<Tool> tools() {
        return registry().tools();
    }

    /// Makes the tools available and waits for the first ready worker. To be called once before the first
    /// execution; calling it again does nothing.
    ///
    /// @throws SandboxException if no worker can be started
    public void initialize() {
        if (!initialized && !awaitReady(FIRST_WORKER_MAX)) {
            throw new SandboxException("No worker became ready within " + FIRST_WORKER_MAX.toSeconds() + " s.");
        }
        initialized = true;
    }

    /// Whether [#initialize] has finished.
    public boolean isInitialized() {
        return initialized;
    }

    /// @throws IllegalStateException if [#initialize] has not finished
    @Override
    public ExecutionResult execute(ExecutionRequest request) {
        requireInitialized();
        return super.execute(request);
    }

    /// @throws IllegalStateException if [#initialize] has not finished: at once, not by the future
    @Override
    public CompletableFuture<ExecutionResult> executeAsync(ExecutionRequest request) {
        requireInitialized();
        return super.executeAsync(request);
    }

    private void requireInitialized() {
        if (!initialized) {
            throw new IllegalStateException("initialize() must be called before the first execution");
        }
    }
}
