package io.aicodeexecutor;

import java.util.List;

/// What [PythonSandbox#examine] found out about this host.
///
/// @param isolation the layers of the wall, as a worker proved them
/// @param trials every limit, tripped for real in workers that were thrown away
public record Examination(IsolationReport isolation, List<LimitTrial> trials) {
    public Examination {
        trials = List.copyOf(trials);
    }

    /// Whether every layer that this host offers is applied and verified, and every limit tripped.
    public boolean isComplete() {
        boolean layers = isolation.layers().stream()
                .allMatch(layer -> !layer.supported() || (layer.applied() && layer.verified()));
        return layers && isolation.isComplete() && trials.stream().allMatch(LimitTrial::tripped);
    }
}
