package io.aicodeexecutor.jail;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/// What stage 0 did, handed to the worker as one argument: layer by layer the value that the worker must find in
/// the kernel. A layer that is not in it was not available.
record StageReport(Map<String, String> layers) {
    private static final String PREFIX = "stage0:";

    StageReport {
        layers = Map.copyOf(layers);
    }

    String encode() {
        StringJoiner joined = new StringJoiner(";", PREFIX, "");
        layers.forEach((name, value) -> joined.add(name + "=" + value));
        return joined.toString();
    }

    static StageReport parse(String argument) {
        if (!argument.startsWith(PREFIX)) {
            throw new JailException("the worker was not started by stage 0");
        }
        Map<String, String> layers = new LinkedHashMap<>();
        for (String entry : argument.substring(PREFIX.length()).split(";", -1)) {
            int equals = entry.indexOf('=');
            if (equals > 0) {
                layers.put(entry.substring(0, equals), entry.substring(equals + 1));
            }
        }
        return new StageReport(layers);
    }
}
