package io.aicodeexecutor;

/// The state of a sandbox at one moment.
///
/// @param ready idle workers that are ready for a program
/// @param busy workers that run a program
/// @param starting workers that are on their way
/// @param queued requests that wait
/// @param workersStarted workers that became ready since the sandbox was opened
/// @param workersLost workers that were discarded after something unusual
/// @param lastStartFailure why the last start of a worker failed, for an operator; empty where it did not
/// @param image the state of the worker image: `ready`, `building`, or `missing: ` and why
public record SandboxStatus(
        int ready,
        int busy,
        int starting,
        int queued,
        long workersStarted,
        long workersLost,
        String lastStartFailure,
        String image) {}
