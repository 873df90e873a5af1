package io.aicodeexecutor.host;

import java.time.Duration;

/// Measures what one run costs, from outside. Thread-safe.
final class WorkerMeter {
    private final ProcFile process;
    private final long idleResidentBytes;
    private final long residentBytesMax;
    private final long startNanos = System.nanoTime();
    private final Duration cpuAtStart;
    private volatile Duration cpu;
    private volatile long peakResidentBytes;
    private volatile long residentBytes;

    /// Begins to measure.
    ///
    /// @param idleResidentBytes what the worker held when it became ready
    /// @param residentBytesMax what it may hold
    WorkerMeter(ProcFile process, long idleResidentBytes, long residentBytesMax) {
        this.process = process;
        this.idleResidentBytes = idleResidentBytes;
        this.residentBytesMax = residentBytesMax;
        this.cpuAtStart = process.cpuTime().orElse(Duration.ZERO);
        this.cpu = cpuAtStart;
    }

    /// Reads what would be gone with the process.
    void sample() {
        process.cpuTime().ifPresent(now -> cpu = now);
        process.memory().ifPresent(now -> {
            residentBytes = now.residentBytes();
            peakResidentBytes = now.peakResidentBytes();
        });
    }

    Duration wallTime() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    /// As of the last sample.
    Duration cpuTime() {
        return cpu.minus(cpuAtStart);
    }

    /// Whether the worker held more than it may, as of the last sample.
    boolean exceedsMemory() {
        return residentBytes > residentBytesMax;
    }

    /// As of the last sample.
    long peakMemoryBytes() {
        return Math.max(0, peakResidentBytes - idleResidentBytes);
    }
}
