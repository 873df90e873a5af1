package io.aicodeexecutor.host;

import io.aicodeexecutor.IsolationException;
import io.aicodeexecutor.text.UntrustedText;
import io.aicodeexecutor.wire.Frame.LayerProof;
import io.aicodeexecutor.wire.Layers;
import io.aicodeexecutor.wire.ProtocolException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a worker that claims to be ready must have proven, and what the kernel must say of it. The worker has looked
/// at its layers from inside; this is the host's own look, at the whole and from outside.
///
/// @param addressSpaceBytesMax the planned limit
/// @param dataBytesMax likewise, of private writable memory
/// @param ownUser whether it must run as a user other than root
/// @param without layers that a test left out
/// @param required layers that this sandbox does not start without
record Expectations(
        long addressSpaceBytesMax, long dataBytesMax, boolean ownUser, Set<String> without, Set<String> required) {
    private static final String FILTERED = "2";
    private static final int TEXT_CHARACTERS_MAX = 300;

    Expectations {
        without = Set.copyOf(without);
        required = Set.copyOf(required);
    }

    /// Checks the proofs of a worker: one for each layer, every wanted one applied and verified, none of the
    /// minimum, of what this sandbox requires, or of what an earlier worker of it had, missing.
    ///
    /// @param before the proofs of an earlier worker; empty for the first
    /// @throws IsolationException naming the layer that is not as planned
    /// @throws ProtocolException if there is more than one proof for each layer
    void check(List<LayerProof> proofs, List<LayerProof> before) throws ProtocolException {
        List<String> names = proofs.stream().map(LayerProof::name).toList();
        List<String> known = SandboxHost.layerNames();
        for (String layer : known) {
            if (names.stream().filter(layer::equals).count() != 1) {
                throw new IsolationException(layer, "a worker does not account for layer " + layer);
            }
        }
        if (names.size() > known.size()) {
            throw new ProtocolException("a worker accounts for layers that there are not");
        }
        for (LayerProof proof : proofs) {
            boolean holds = proof.applied() && proof.verified();
            if (!holds && mustHold(proof, before)) {
                throw new IsolationException(
                        proof.name(),
                        "layer " + proof.name() + " is required and missing: "
                                + UntrustedText.line(proof.value(), TEXT_CHARACTERS_MAX));
            }
        }
    }

    /// A proof whose texts are fit for reports and logs.
    static LayerProof printable(LayerProof proof) {
        return new LayerProof(
                proof.name(),
                proof.wanted(),
                proof.supported(),
                proof.applied(),
                proof.verified(),
                UntrustedText.line(proof.how(), TEXT_CHARACTERS_MAX),
                UntrustedText.line(proof.value(), TEXT_CHARACTERS_MAX));
    }

    private boolean mustHold(LayerProof proof, List<LayerProof> before) {
        String layer = proof.name();
        if (required.contains(layer)) {
            return true;
        }
        if (without.contains(layer)) {
            return false;
        }
        boolean hadBefore = before.stream()
                .anyMatch(earlier -> earlier.name().equals(layer) && earlier.applied() && earlier.verified());
        return proof.wanted() || hadBefore || Layers.MINIMUM.contains(layer);
    }

    /// Looks at the live process.
    ///
    /// @throws IsolationException naming the layer that is not as planned
    void check(ProcFile process) {
        require(Layers.NO_NEW_PRIVILEGES, process.status("NoNewPrivs"), "1");
        require(Layers.SECCOMP, process.status("Seccomp"), FILTERED);
        if (ownUser
                && !without.contains(Layers.IDENTITY)
                && process.status("Uid").orElse("0").startsWith("0")) {
            throw new IsolationException(Layers.IDENTITY, "a worker runs as root");
        }
        require(Layers.CAPABILITIES, process.status("CapEff"), "0000000000000000");
        requireLimit(process, "Max address space", addressSpaceBytesMax);
        requireLimit(process, "Max data size", dataBytesMax);
        requireLimit(process, "Max file size", 0);
        requireLimit(process, "Max core file size", 0);
        requireLimit(process, "Max locked memory", 0);
    }

    private void require(String layer, Optional<String> found, String expected) {
        if (!without.contains(layer) && !found.equals(Optional.of(expected))) {
            throw new IsolationException(
                    layer, "layer " + layer + " of a worker is " + found.orElse("unreadable") + ", not " + expected);
        }
    }

    private void requireLimit(ProcFile process, String name, long expected) {
        Optional<String> found = process.limit(name);
        require(Layers.RESOURCE_LIMITS, found.map(value -> name + " " + value), name + " " + expected);
    }
}
