package io.aicodeexecutor.testkit.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Rows that are measured together, as `--rows` names them, in the order of the table.
enum RowGroup {
    START,
    VALIDATE,
    LATENCY,
    THROUGHPUT,
    KILL,
    TOOLS,
    MEMORY,
    COMPUTE;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// All names, for messages.
    static String known() {
        return Arrays.stream(values()).map(RowGroup::text).collect(Collectors.joining(", "));
    }
}
