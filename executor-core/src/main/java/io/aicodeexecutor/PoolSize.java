package io.aicodeexecutor;

import io.aicodeexecutor.host.SandboxHost;
import java.time.Duration;

/// How many worker processes a sandbox keeps, and when.
///
/// Workers are started ahead of demand. While programs come, there are workers for all that may run at the same time
/// and, beyond those that serve tenants already, a few fresh ones for the next tenant or the next program. After a
/// while without programs they are ended, down to a floor. Never is there more than fits under the memory ceiling.
///
/// @param freshWorkers workers without a tenant that are kept ready while programs come: 0 to 256; default 1, with
///     [Isolation#PER_EXECUTION], whose stock they are, as many as programs may run at the same time, at most 256
/// @param workersMin workers that stay while no programs come: 0 to 1,024, where 0 means that the next program then
///     waits for one; default 1
/// @param idleTime how long a worker rests before it may be ended: 1 s to 24 h; default 5 minutes
/// @param memoryMebibytesMax resident memory, in MiB, that all workers together never exceed: at least what one may
///     take, at most 16 TiB; default what all the workers may take that the other settings ask for
public record PoolSize(int freshWorkers, int workersMin, Duration idleTime, int memoryMebibytesMax) {
    static final int FRESH_WORKERS_MOST = 256;
    static final int MEMORY_MEBIBYTES_MOST = 16 << 20;

    /// The most resident memory of one worker under some limits, in MiB: the host ends a worker that takes more.
    public static int workerMebibytesMax(Limits limits) {
        return SandboxHost.workerMebibytesMax(limits);
    }

    void check(Range range) {
        range.check("freshWorkers", freshWorkers, 0, FRESH_WORKERS_MOST);
        range.check("workersMin", workersMin, 0, 1_024);
        range.check("idleTime", idleTime, Duration.ofSeconds(1), Duration.ofHours(24));
    }

    void checkMemory(Range range, Limits limits) {
        range.check("poolMemoryMebibytes", memoryMebibytesMax, workerMebibytesMax(limits), MEMORY_MEBIBYTES_MOST);
    }
}
