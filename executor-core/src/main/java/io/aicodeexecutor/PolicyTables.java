package io.aicodeexecutor;

import java.util.Set;

/// The data of the presets.
final class PolicyTables {
    private PolicyTables() {}

    static Set<String> standardModules() {
        return Set.of();
    }

    static Set<String> strictModules() {
        return Set.of();
    }

    static Set<String> forbiddenNames() {
        return Set.of();
    }
}
