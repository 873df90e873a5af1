package io.aicodeexecutor.testkit.bench;

/// What a soak watches.
enum Measure {
    WORKERS_PSS("memory of all workers (PSS)", "MB"),
    HOST_PSS("memory of the host (PSS)", "MB"),
    WORKER_DESCRIPTORS("descriptors of all workers", ""),
    HOST_DESCRIPTORS("descriptors of the host", ""),
    WORKER_THREADS("threads of all workers", ""),
    HOST_THREADS("threads of the host", ""),
    WORKERS("worker processes", ""),
    RATE("programs in a second", "1/s");

    private final String title;
    private final String unit;

    Measure(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    String title() {
        return title;
    }

    /// The unit; empty text for counts.
    String unit() {
        return unit;
    }

    /// A change that means nothing, whatever the noise: for counts, less than one.
    double negligible() {
        return unit.isEmpty() ? 1 : 0;
    }

    /// The title with the unit, where it has one.
    String heading() {
        return unit.isEmpty() ? title : title + ", " + unit;
    }
}
