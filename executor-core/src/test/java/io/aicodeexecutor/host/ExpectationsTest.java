package io.aicodeexecutor.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aicodeexecutor.IsolationException;
import io.aicodeexecutor.wire.Frame.LayerProof;
import io.aicodeexecutor.wire.ProtocolException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a worker must prove before it gets a program.
final class ExpectationsTest {
    @Test
    void aWorkerThatDoesNotMatchItsPlanIsRefused() {
        ProcFile unconfined = new ProcFile(ProcessHandle.current().pid());
        assertThatThrownBy(() -> new Expectations(1, 1, false, Set.of(), Set.of()).check(unconfined))
                .isInstanceOfSatisfying(
                        IsolationException.class,
                        missing -> assertThat(missing.layer()).isEqualTo("no_new_privileges"))
                .hasMessage("layer no_new_privileges of a worker is 0, not 1");
    }

    @Test
    void aProofForALayerThatThereIsNotIsRefusedAndTextsOfProofsArePrintable() {
        List<LayerProof> proofs = new ArrayList<>(SandboxHost.layerNames().stream()
                .map(layer -> new LayerProof(layer, true, true, true, true, "how", "what"))
                .toList());
        Expectations expectations = new Expectations(1, 1, false, Set.of(), Set.of());
        assertThatCode(() -> expectations.check(proofs, List.of())).doesNotThrowAnyException();

        LayerProof lie = new LayerProof("landlock", true, true, true, false, "\u001b[2J", "a\u001b]0;b\u0007\nc");
        assertThat(Expectations.printable(lie))
                .isEqualTo(new LayerProof("landlock", true, true, true, false, "\\x1b[2J", "a\\x1b]0;b\\x07\\nc"));
        List<LayerProof> unproven = proofs.stream()
                .map(proof -> proof.name().equals("landlock") ? lie : proof)
                .toList();
        assertThatThrownBy(() -> expectations.check(unproven, List.of()))
                .isInstanceOf(IsolationException.class)
                .hasMessage("layer landlock is required and missing: a\\x1b]0;b\\x07\\nc");

        proofs.add(new LayerProof("moat", false, false, false, false, "", ""));
        assertThatThrownBy(() -> expectations.check(proofs, List.of()))
                .isInstanceOf(ProtocolException.class)
                .hasMessage("a worker accounts for layers that there are not");
    }
}
