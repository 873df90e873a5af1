package io.aicodeexecutor;

import java.util.List;

/// A [PythonSandbox] that also offers its programs tools: Java functions, called through the host as
/// `tools.name(...)`.
///
/// Arguments and results are JSON data, checked and bounded on the host. A tool that reaches the network is refused
/// by name unless [SandboxConfig#networkTools] is on. Thread-safe.
@SuppressWarnings("DoNotCallSuggester")
public final class MCPSandbox extends PythonSandbox {
    /// @param tools the tools, each with a name of its own
    /// @throws IllegalArgumentException if two tools share a name, or a schema is not a JSON Schema of an
    ///     object
    /// @throws SandboxException as [PythonSandbox#PythonSandbox(SandboxConfig)]
    public MCPSandbox(SandboxConfig config, List<Tool> tools) {
        super(config);
    }

    /// The tools that programs can call.
    public List<Tool> tools() {
        throw new IllegalStateException();
    }

    /// Makes the tools available and waits for the first ready worker. To be called once before the first
    /// execution; calling it again does nothing.
    ///
    /// @throws SandboxException if no worker can be started
    public void initialize() {}

    /// Whether [#initialize] has finished.
    public boolean isInitialized() {
        return false;
    }
}
