package io.aicodeexecutor.jail;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;

/// What stage 0 did, handed to the worker as one argument.
///
/// @param applied layer by layer the value that the worker must find in the kernel
/// @param missing layers that this host does not offer, and why
/// @param without layers that were left out on purpose
record StageReport(Map<String, String> applied, Map<String, String> missing, Set<String> without) {
    private static final String PREFIX = "stage0:";

    StageReport {
        applied = Map.copyOf(applied);
        missing = Map.copyOf(missing);
        without = Set.copyOf(without);
    }

    /// What stage 0 set a layer to; empty where it did not.
    Optional<String> value(String layer) {
        return Optional.ofNullable(applied.get(layer));
    }

    String encode() {
        StringJoiner joined = new StringJoiner(";", PREFIX, "");
        applied.forEach((name, value) -> joined.add("+" + name + "=" + value));
        missing.forEach((name, why) -> joined.add("!" + name + "=" + why));
        new TreeSet<>(without).forEach(name -> joined.add("-" + name + "="));
        return joined.toString();
    }

    static StageReport parse(String argument) {
        if (!argument.startsWith(PREFIX)) {
            throw new JailException("the worker was not started by stage 0");
        }
        Map<String, String> applied = new LinkedHashMap<>();
        Map<String, String> missing = new LinkedHashMap<>();
        Set<String> without = new TreeSet<>();
        for (String entry : argument.substring(PREFIX.length()).split(";", -1)) {
            int equals = entry.indexOf('=');
            if (equals > 0) {
                String name = entry.substring(1, equals);
                String value = entry.substring(equals + 1);
                switch (entry.charAt(0)) {
                    case '+' -> applied.put(name, value);
                    case '!' -> missing.put(name, value);
                    default -> without.add(name);
                }
            }
        }
        return new StageReport(applied, missing, without);
    }
}
