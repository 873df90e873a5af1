package io.aicodeexecutor.host;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/// Measures what one run costs, from outside. Thread-safe.
final class WorkerMeter {
    private final ProcFile process;
    private final long idleResidentBytes;
    private final long residentBytesMax;
    private final long startNanos = System.nanoTime();
    private final AtomicReference<Duration> cpuAtStart = new AtomicReference<>();
    private volatile Duration cpu = Duration.ZERO;
    private volatile long peakResidentBytes;
    private volatile long residentBytes;

    /// Begins to measure the wall time. CPU time counts from the first sample, to be taken right after the program was
    /// handed over: the kernel's answer takes as long as a good part of a short program, and counts in hundredths of a
    /// second.
    ///
    /// @param idleResidentBytes what the worker held when it became ready
    /// @param residentBytesMax what it may hold
    WorkerMeter(ProcFile process, long idleResidentBytes, long residentBytesMax) {
        this.process = process;
        this.idleResidentBytes = idleResidentBytes;
        this.residentBytesMax = residentBytesMax;
    }

    /// Reads what would be gone with the process.
    void sample() {
        process.cpuTime().ifPresent(this::cpuTimeIs);
        process.memory().ifPresent(now -> {
            residentBytes = now.residentBytes();
            peakResidentBytes = now.peakResidentBytes();
        });
    }

    private void cpuTimeIs(Duration now) {
        Duration before = cpuAtStart.compareAndExchange(null, now);
        cpu = before == null ? Duration.ZERO : now.minus(before);
    }

    Duration wallTime() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    /// As of the last sample.
    Duration cpuTime() {
        return cpu;
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
