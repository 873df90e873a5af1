package io.aicodeexecutor;

import io.aicodeexecutor.host.SandboxHost;
import java.util.List;

/// What confines the workers of a sandbox, layer by layer, as read back from the kernel.
///
/// @param platform the host, for example `linux-x86_64, kernel 6.18.0`
/// @param layers every layer that the product knows, applied or not; none as long as no worker has proved them
public record IsolationReport(String platform, List<Layer> layers) {
    public IsolationReport {
        layers = List.copyOf(layers);
    }

    /// One layer.
    ///
    /// @param name for example `seccomp`
    /// @param wanted whether the launch plan asked for it
    /// @param supported whether this host offers it to this process
    /// @param applied whether the worker set it
    /// @param verified whether it was read back, or tried and refused
    /// @param how how it was verified, in a few words
    /// @param value what it is set to
    public record Layer(
            String name,
            boolean wanted,
            boolean supported,
            boolean applied,
            boolean verified,
            String how,
            String value) {}

    /// The names of all layers that the product knows, as they stand in reports and settings.
    public static List<String> layerNames() {
        return SandboxHost.layerNames();
    }

    /// Whether every wanted layer is applied and verified. Not before a worker has proved them.
    public boolean isComplete() {
        return !layers.isEmpty()
                && layers.stream().allMatch(layer -> !layer.wanted() || (layer.applied() && layer.verified()));
    }
}
