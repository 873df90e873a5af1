package io.aicodeexecutor;

import java.util.Locale;

/// Who shares a worker process.
public enum Isolation {
    /// A process serves one tenant only; each program gets a fresh interpreter context. The default.
    PER_TENANT,
    /// A process serves one program and dies.
    PER_EXECUTION;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    /// The name as it stands in configuration and JSON, for example `per_tenant`.
    public String jsonName() {
        return wireName;
    }
}
