package io.aicodeexecutor.wire;

import java.util.List;

/// The names of the layers of the wall, as they stand in reports, settings and documents.
public final class Layers {
    public static final String SESSION = "session";
    public static final String NETWORK_NAMESPACE = "net_namespace";
    public static final String IPC_NAMESPACE = "ipc_namespace";
    public static final String UTS_NAMESPACE = "uts_namespace";
    public static final String CGROUP_NAMESPACE = "cgroup_namespace";
    public static final String USER_NAMESPACE = "user_namespace";
    public static final String OWN_ROOT = "own_root";

    /// Put up, and proven, by the host: the group outlives the worker.
    public static final String CONTROL_GROUP = "control_group";

    public static final String RESOURCE_LIMITS = "resource_limits";
    public static final String IDENTITY = "identity";
    public static final String CAPABILITIES = "capabilities";
    public static final String SECURE_BITS = "secure_bits";
    public static final String NO_NEW_PRIVILEGES = "no_new_privileges";
    public static final String LANDLOCK = "landlock";
    public static final String SECCOMP = "seccomp";
    public static final String DUMPABLE = "not_dumpable";
    public static final String PARENT_DEATH_SIGNAL = "parent_death_signal";
    public static final String ENVIRONMENT = "environment";
    public static final String DESCRIPTORS = "descriptors";
    public static final String UMASK = "umask";
    public static final String WORKING_DIRECTORY = "working_directory";

    /// Every layer that a worker proves, in the order of reports: the ones that need no privilege first.
    public static final List<String> ALL = List.of(
            NO_NEW_PRIVILEGES,
            SECCOMP,
            LANDLOCK,
            RESOURCE_LIMITS,
            DUMPABLE,
            PARENT_DEATH_SIGNAL,
            SESSION,
            ENVIRONMENT,
            DESCRIPTORS,
            UMASK,
            WORKING_DIRECTORY,
            CAPABILITIES,
            SECURE_BITS,
            IDENTITY,
            USER_NAMESPACE,
            OWN_ROOT,
            NETWORK_NAMESPACE,
            IPC_NAMESPACE,
            UTS_NAMESPACE,
            CGROUP_NAMESPACE);

    /// What no sandbox does without, besides a process of its own.
    public static final List<String> MINIMUM =
            List.of(NO_NEW_PRIVILEGES, SECCOMP, RESOURCE_LIMITS, CAPABILITIES, DESCRIPTORS, ENVIRONMENT);

    private Layers() {}
}
