package io.aicodeexecutor.jail;

/// The names of the layers, as they stand in reports and documents.
final class Layers {
    static final String SESSION = "session";
    static final String IDENTITY = "identity";
    static final String CAPABILITIES = "capabilities";
    static final String LANDLOCK = "landlock";
    static final String OPEN_FILES = "open_files";
    static final String NO_NEW_PRIVILEGES = "no_new_privileges";
    static final String SECCOMP = "seccomp";
    static final String RESOURCE_LIMITS = "resource_limits";
    static final String DUMPABLE = "not_dumpable";
    static final String ENVIRONMENT = "environment";
    static final String DESCRIPTORS = "descriptors";

    private Layers() {}
}
