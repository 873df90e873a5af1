package io.aicodeexecutor.jail;

import io.aicodeexecutor.jail.ResourceLimits.Resource;
import io.aicodeexecutor.wire.Frame.LayerProof;
import io.aicodeexecutor.wire.Layers;
import java.util.List;

/// The second half of the wall, put up by the worker itself when it is warm and before it reads any byte of a guest.
///
/// The order is the argument: first what the seccomp filter would refuse to set, then the trials that need system
/// calls which the filter refuses, then the filter on all threads, then the trials of the filter, then everything
/// is read back. [#close] throws unless every layer that is wanted is proven.
public final class Seal {
    private final Kernel kernel;
    private final StageReport report;

    /// A seal for this process.
    ///
    /// @param stageReport the argument that stage 0 added to the worker's command line
    /// @throws JailException if it is not one
    public Seal(Kernel kernel, String stageReport) {
        this.kernel = kernel;
        this.report = StageReport.parse(stageReport);
    }

    /// Seals this process, for good, and proves it. The calling thread must be one that lives as long as the process.
    ///
    /// @return what was proven, layer by layer, the ones that this host does not offer included
    /// @throws JailException if a layer that is wanted is not proven
    public List<LayerProof> close() {
        report.value(StartPriority.NAME)
                .ifPresent(descriptor -> new StartPriority(kernel).restore(Integer.parseInt(descriptor)));
        ProcessControl control = new ProcessControl(kernel);
        if (wants(Layers.DUMPABLE)) {
            control.undumpable();
        }
        if (wants(Layers.PARENT_DEATH_SIGNAL)) {
            control.endWithParent();
        }
        report.value(Layers.RESOURCE_LIMITS)
                .ifPresent(openFiles -> new ResourceLimits(kernel).lower(Resource.NOFILE, Long.parseLong(openFiles)));
        Trials trials = new Trials(kernel);
        Trials.Outcome beforeFilter =
                trials.ofLandlock(report.value(Layers.LANDLOCK).isPresent());
        Trials.Outcome ofFilter = Trials.Outcome.NONE;
        if (wants(Layers.SECCOMP)) {
            int pid = (int) ProcessHandle.current().pid();
            new Seccomp(kernel).install(Seccomp.rules(pid));
            ofFilter = trials.ofSeccomp();
        }
        List<LayerProof> proofs = new Proofs(kernel, report, beforeFilter, ofFilter).all();
        for (LayerProof proof : proofs) {
            if (proof.wanted() && !(proof.applied() && proof.verified())) {
                throw new JailException(
                        "layer " + proof.name() + " is not proven: " + proof.how() + ", " + proof.value());
            }
        }
        return proofs;
    }

    private boolean wants(String layer) {
        return !report.without().contains(layer);
    }
}
