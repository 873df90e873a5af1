package io.aicodeexecutor;

import java.util.Set;

/// The data of the presets.
final class PolicyTables {
    private PolicyTables() {}

    static Set<String> standardModules() {
        return Set.of("json", "time", "logging", "random", "datetime", "re");
    }

    static Set<String> strictModules() {
        return Set.of();
    }

    static Set<String> forbiddenNames() {
        return Set.of();
    }
}
