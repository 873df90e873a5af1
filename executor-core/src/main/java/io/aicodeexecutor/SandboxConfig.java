package io.aicodeexecutor;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The settings of a sandbox. Immutable and checked: an instance that exists is valid.
///
/// @param limits the limits of each execution
/// @param policy what programs may import and name
/// @param isolation who shares a worker process
/// @param concurrentExecutionsMax programs that run at the same time: 1 to 1,024; default 2
/// @param queueCapacity requests that may wait: 0 to 100,000; default 64
/// @param queueTimeout how long one may wait: 1 ms to 3,600 s; default 30 s
/// @param programsPerWorkerMax programs after which a worker is replaced, as soon as another is ready, and after a
///     quarter more in any case: 1 to 1,000,000; default 3,000
/// @param poolSize how many workers are kept
/// @param networkTools whether tools that reach the network may be called; default no
/// @param cacheDirectory where the worker image is kept; empty means the user's cache directory
/// @param requiredLayers layers of the wall, by their names in [IsolationReport], without which no worker
///     starts, though this host may not offer them; default none. What the host offers is required anyway
/// @param timeZone the zone of the programs' clock, which `datetime.now()`, `time.localtime()`, `time.tzname` and
///     `datetime.astimezone()` go by: a region of the IANA database, such as `Europe/Paris`, or an offset, such as
///     `+01:00`; default `UTC`. Programs may use any other zone by `zoneinfo`
public record SandboxConfig(
        Limits limits,
        Policy policy,
        Isolation isolation,
        int concurrentExecutionsMax,
        int queueCapacity,
        Duration queueTimeout,
        int programsPerWorkerMax,
        PoolSize poolSize,
        boolean networkTools,
        Optional<Path> cacheDirectory,
        Set<String> requiredLayers,
        ZoneId timeZone) {
    private static final ZoneId UTC = ZoneId.of("UTC");

    /// @throws IllegalArgumentException naming every value that is out of its range, and the range
    public SandboxConfig {
        List<String> faults = new ArrayList<>();
        check(new Range(faults), concurrentExecutionsMax, queueCapacity, queueTimeout, programsPerWorkerMax);
        poolSize.check(new Range(faults));
        poolSize.checkMemory(new Range(faults), limits);
        checkLayers(requiredLayers, faults);
        checkTimeZone(timeZone, faults);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
        requiredLayers = Set.copyOf(requiredLayers);
    }

    private static void checkLayers(Set<String> layers, List<String> faults) {
        List<String> known = IsolationReport.layerNames();
        for (String layer : new TreeSet<>(layers)) {
            if (!known.contains(layer)) {
                faults.add("requiredLayers: no layer is called \"" + layer + "\"; known: " + String.join(", ", known));
            }
        }
    }

    /// Workers know what their JDK knows: no region of a provider that only this application has.
    private static void checkTimeZone(ZoneId zone, List<String> faults) {
        boolean known = zone instanceof ZoneOffset
                || Arrays.asList(TimeZone.getAvailableIDs()).contains(zone.getId());
        if (!known) {
            faults.add("timeZone is \"" + zone.getId()
                    + "\"; accepted: the id of a region such as Europe/Paris, or an offset such as +01:00");
        }
    }

    private static void check(Range range, int concurrent, int queue, Duration queueTimeout, int programs) {
        range.check("concurrentExecutionsMax", concurrent, 1, 1_024);
        range.check("queueCapacity", queue, 0, 100_000);
        range.check("queueTimeout", queueTimeout, Duration.ofMillis(1), Duration.ofHours(1));
        range.check("programsPerWorkerMax", programs, 1, 1_000_000);
    }

    /// The defaults of the product.
    public static SandboxConfig defaults() {
        return builder().build();
    }

    /// The defaults with the strict import policy and a process for each program.
    public static SandboxConfig strict() {
        return builder()
                .withPolicy(Policy.strict())
                .withIsolation(Isolation.PER_EXECUTION)
                .build();
    }

    /// A builder that starts from the defaults.
    public static Builder builder() {
        return new Builder();
    }

    /// Collects settings; [#build] checks them all and reports every fault in one exception. Not thread-safe.
    public static final class Builder {
        private int sourceBytesMax = Limits.DEFAULTS.sourceBytesMax();
        private int astNodesMax = Limits.DEFAULTS.astNodesMax();
        private int astDepthMax = Limits.DEFAULTS.astDepthMax();
        private int contextBytesMax = Limits.DEFAULTS.contextBytesMax();
        private int contextDepthMax = Limits.DEFAULTS.contextDepthMax();
        private Duration wallTime = Limits.DEFAULTS.wallTime();
        private double maxCpuPercent = Limits.DEFAULTS.maxCpuPercent();
        private int memoryMebibytes = Limits.DEFAULTS.memoryMebibytes();
        private int stdoutBytesMax = Limits.DEFAULTS.stdoutBytesMax();
        private int stderrBytesMax = Limits.DEFAULTS.stderrBytesMax();
        private OutputOverflow outputOverflow = Limits.DEFAULTS.outputOverflow();
        private int resultBytesMax = Limits.DEFAULTS.resultBytesMax();
        private int resultDepthMax = Limits.DEFAULTS.resultDepthMax();
        private int toolCallsMax = Limits.DEFAULTS.toolCallsMax();
        private int toolBytesMax = Limits.DEFAULTS.toolBytesMax();
        private Policy policy = Policy.standard();
        private Isolation isolation = Isolation.PER_TENANT;
        private int concurrentExecutionsMax = 2;
        private int queueCapacity = 64;
        private Duration queueTimeout = Duration.ofSeconds(30);
        private int programsPerWorkerMax = 3_000;
        private OptionalInt freshWorkers = OptionalInt.empty();
        private int workersMin = 1;
        private Duration idleTime = Duration.ofMinutes(5);
        private OptionalInt poolMemoryMebibytes = OptionalInt.empty();
        private boolean networkTools;
        private @Nullable Path cacheDirectory;
        private Set<String> requiredLayers = Set.of();
        private ZoneId timeZone = UTC;

        private Builder() {}

        /// Sets it, in UTF-8 bytes: see [Limits#sourceBytesMax].
        public Builder withSourceBytesMax(int bytes) {
            this.sourceBytesMax = bytes;
            return this;
        }

        /// Sets it: see [Limits#astNodesMax].
        public Builder withAstNodesMax(int nodes) {
            this.astNodesMax = nodes;
            return this;
        }

        /// Sets it: see [Limits#astDepthMax].
        public Builder withAstDepthMax(int depth) {
            this.astDepthMax = depth;
            return this;
        }

        /// Sets it, in UTF-8 bytes: see [Limits#contextBytesMax].
        public Builder withContextBytesMax(int bytes) {
            this.contextBytesMax = bytes;
            return this;
        }

        /// Sets it, in levels of nesting: see [Limits#contextDepthMax].
        public Builder withContextDepthMax(int levels) {
            this.contextDepthMax = levels;
            return this;
        }

        /// Sets it: see [Limits#wallTime].
        public Builder withWallTime(Duration duration) {
            this.wallTime = duration;
            return this;
        }

        /// Sets it: see [Limits#maxCpuPercent].
        public Builder withMaxCpuPercent(double percent) {
            this.maxCpuPercent = percent;
            return this;
        }

        /// Sets it: see [Limits#memoryMebibytes].
        public Builder withMemoryMebibytes(int mebibytes) {
            this.memoryMebibytes = mebibytes;
            return this;
        }

        /// Sets it, in UTF-8 bytes: see [Limits#stdoutBytesMax].
        public Builder withStdoutBytesMax(int bytes) {
            this.stdoutBytesMax = bytes;
            return this;
        }

        /// Sets it, in UTF-8 bytes: see [Limits#stderrBytesMax].
        public Builder withStderrBytesMax(int bytes) {
            this.stderrBytesMax = bytes;
            return this;
        }

        /// Sets it: see [Limits#outputOverflow].
        public Builder withOutputOverflow(OutputOverflow overflow) {
            this.outputOverflow = overflow;
            return this;
        }

        /// Sets it, in UTF-8 bytes: see [Limits#resultBytesMax].
        public Builder withResultBytesMax(int bytes) {
            this.resultBytesMax = bytes;
            return this;
        }

        /// Sets it, in levels of nesting: see [Limits#resultDepthMax].
        public Builder withResultDepthMax(int levels) {
            this.resultDepthMax = levels;
            return this;
        }

        /// Sets it: see [Limits#toolCallsMax].
        public Builder withToolCallsMax(int calls) {
            this.toolCallsMax = calls;
            return this;
        }

        /// Sets it, in UTF-8 bytes: see [Limits#toolBytesMax].
        public Builder withToolBytesMax(int bytes) {
            this.toolBytesMax = bytes;
            return this;
        }

        /// Sets what programs may import and name.
        public Builder withPolicy(Policy newPolicy) {
            this.policy = newPolicy;
            return this;
        }

        /// Sets who shares a worker process.
        public Builder withIsolation(Isolation newIsolation) {
            this.isolation = newIsolation;
            return this;
        }

        /// Sets it: see [SandboxConfig#concurrentExecutionsMax].
        public Builder withConcurrentExecutionsMax(int executions) {
            this.concurrentExecutionsMax = executions;
            return this;
        }

        /// Sets it: see [SandboxConfig#queueCapacity].
        public Builder withQueueCapacity(int requests) {
            this.queueCapacity = requests;
            return this;
        }

        /// Sets it: see [SandboxConfig#queueTimeout].
        public Builder withQueueTimeout(Duration duration) {
            this.queueTimeout = duration;
            return this;
        }

        /// Sets it: see [SandboxConfig#programsPerWorkerMax].
        public Builder withProgramsPerWorkerMax(int programs) {
            this.programsPerWorkerMax = programs;
            return this;
        }

        /// Sets it: see [PoolSize#freshWorkers].
        public Builder withFreshWorkers(int workers) {
            this.freshWorkers = OptionalInt.of(workers);
            return this;
        }

        /// Sets it: see [PoolSize#workersMin].
        public Builder withWorkersMin(int workers) {
            this.workersMin = workers;
            return this;
        }

        /// Sets it: see [PoolSize#idleTime].
        public Builder withIdleTime(Duration duration) {
            this.idleTime = duration;
            return this;
        }

        /// Sets it, in MiB: see [PoolSize#memoryMebibytesMax].
        public Builder withPoolMemoryMebibytes(int mebibytes) {
            this.poolMemoryMebibytes = OptionalInt.of(mebibytes);
            return this;
        }

        private PoolSize poolSize(Limits limits) {
            int fresh = freshWorkers.orElse(
                    isolation == Isolation.PER_EXECUTION
                            ? Math.min(concurrentExecutionsMax, PoolSize.FRESH_WORKERS_MOST)
                            : 1);
            long all = ((long) concurrentExecutionsMax + fresh) * PoolSize.workerMebibytesMax(limits);
            int memory = poolMemoryMebibytes.orElse(Math.clamp(all, 0, PoolSize.MEMORY_MEBIBYTES_MOST));
            return new PoolSize(fresh, workersMin, idleTime, memory);
        }

        /// Sets it: see [SandboxConfig#networkTools].
        public Builder withNetworkTools(boolean allowed) {
            this.networkTools = allowed;
            return this;
        }

        /// Sets it: see [SandboxConfig#cacheDirectory].
        public Builder withCacheDirectory(Path directory) {
            this.cacheDirectory = directory;
            return this;
        }

        /// Sets the layers of the wall that this sandbox does not start without: see [SandboxConfig#requiredLayers].
        public Builder withRequiredLayers(Set<String> layers) {
            this.requiredLayers = Set.copyOf(layers);
            return this;
        }

        /// Sets the zone of the programs' clock: see [SandboxConfig#timeZone].
        ///
        /// @param zone a region that the JDK knows, or a [ZoneOffset]; not an offset with a prefix, as in `UTC+01:00`
        public Builder withTimeZone(ZoneId zone) {
            this.timeZone = zone;
            return this;
        }

        /// Checks everything and makes the settings.
        ///
        /// @throws IllegalArgumentException naming every value that is out of its range, and the range
        public SandboxConfig build() {
            List<String> faults = new ArrayList<>();
            Limits limits = Limits.DEFAULTS;
            try {
                limits = new Limits(
                        sourceBytesMax,
                        astNodesMax,
                        astDepthMax,
                        contextBytesMax,
                        contextDepthMax,
                        wallTime,
                        maxCpuPercent,
                        memoryMebibytes,
                        stdoutBytesMax,
                        stderrBytesMax,
                        outputOverflow,
                        resultBytesMax,
                        resultDepthMax,
                        toolCallsMax,
                        toolBytesMax);
            } catch (IllegalArgumentException outOfRange) {
                faults.add(String.valueOf(outOfRange.getMessage()));
            }
            check(new Range(faults), concurrentExecutionsMax, queueCapacity, queueTimeout, programsPerWorkerMax);
            PoolSize poolSize = poolSize(limits);
            poolSize.check(new Range(faults));
            if (faults.isEmpty() || poolMemoryMebibytes.isPresent()) {
                // what is derived of other numbers is as wrong as they are
                poolSize.checkMemory(new Range(faults), limits);
            }
            checkLayers(requiredLayers, faults);
            checkTimeZone(timeZone, faults);
            if (!faults.isEmpty()) {
                throw new IllegalArgumentException(String.join("; ", faults));
            }
            return new SandboxConfig(
                    limits,
                    policy,
                    isolation,
                    concurrentExecutionsMax,
                    queueCapacity,
                    queueTimeout,
                    programsPerWorkerMax,
                    poolSize,
                    networkTools,
                    Optional.ofNullable(cacheDirectory),
                    requiredLayers,
                    timeZone);
        }
    }
}
