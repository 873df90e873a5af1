package io.aicodeexecutor.host;

import java.time.Duration;

/// Measures what one run costs, from outside. Thread-safe.
final class WorkerMeter {
    private final ProcFile process;
    private final long idleResidentBytes;
    private final long startNanos = System.nanoTime();
    private final Duration cpuAtStart;
    private volatile Duration cpu;
    private volatile long peakResidentBytes;

    /// Begins to measure.
    ///
    /// @param idleResidentBytes what the worker held when it became ready
    WorkerMeter(ProcFile process, long idleResidentBytes) {
        this.process = process;
        this.idleResidentBytes = idleResidentBytes;
        this.cpuAtStart = process.cpuTime().orElse(Duration.ZERO);
        this.cpu = cpuAtStart;
    }

    /// Reads what would be gone with the process.
    void sample() {
        process.cpuTime().ifPresent(now -> cpu = now);
        process.peakResidentBytes().ifPresent(now -> peakResidentBytes = now);
    }

    Duration wallTime() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    /// As of the last sample.
    Duration cpuTime() {
        return cpu.minus(cpuAtStart);
    }

    /// As of the last sample.
    long peakMemoryBytes() {
        return Math.max(0, peakResidentBytes - idleResidentBytes);
    }
}
