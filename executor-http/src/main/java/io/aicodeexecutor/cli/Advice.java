package io.aicodeexecutor.cli;

import io.aicodeexecutor.IsolationReport.Layer;
import java.util.Map;
import java.util.Optional;

/// What an operator can do about a layer that a host does not offer.
final class Advice {
    private static final String PRIVILEGE = "run as root with CAP_SYS_ADMIN, or as an ordinary user with unshare(1)"
            + " installed on a host that permits user namespaces (sysctl user.max_user_namespaces and, on Ubuntu,"
            + " kernel.apparmor_restrict_unprivileged_userns)";

    private static final Map<String, String> BY_LAYER = Map.ofEntries(
            Map.entry("landlock", "use Linux 5.13 or later with landlock among the modules of the boot option lsm="),
            Map.entry("identity", "run as root: each worker then gets a user of its own"),
            Map.entry("user_namespace", "install util-linux and permit user namespaces; not needed as root"),
            Map.entry("own_root", PRIVILEGE),
            Map.entry("net_namespace", PRIVILEGE),
            Map.entry("ipc_namespace", PRIVILEGE),
            Map.entry("uts_namespace", PRIVILEGE),
            Map.entry("cgroup_namespace", PRIVILEGE),
            Map.entry("secure_bits", PRIVILEGE),
            Map.entry(
                    "control_group",
                    "delegate an empty cgroup v2 with the controllers memory and pids to this"
                            + " process (systemd: Delegate=yes); without it the limits of the process hold alone"));

    private Advice() {}

    /// Advice on a layer; empty where the host offers it, or nothing helps.
    static Optional<String> on(Layer layer) {
        boolean needless = layer.value().startsWith("not needed");
        return layer.supported() || needless ? Optional.empty() : Optional.ofNullable(BY_LAYER.get(layer.name()));
    }
}
