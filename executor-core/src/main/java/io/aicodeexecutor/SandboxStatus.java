package io.aicodeexecutor;

import java.time.Duration;

/// The state of a sandbox at one moment.
///
/// @param ready idle workers that are ready for a program
/// @param busy workers that run a program, or tidy up after one
/// @param fresh idle workers that have served nobody yet: the stock
/// @param starting workers that are on their way
/// @param queued requests that wait
/// @param workersStarted workers that became ready since the sandbox was opened
/// @param startTime what the latest starts took on average, from the process's beginning until it was ready; zero
///     before the first
/// @param startedLastMinute workers that became ready within the last sixty seconds: how fast the stock is refilled
/// @param workersLost workers that were discarded after something unusual
/// @param lastStartFailure why the last start of a worker failed, for an operator; empty where it did not
/// @param image the state of the worker image. One word, which some follow with a colon, a space and a text for an
///     operator, which may hold paths:
///     - `ready`: it is whole and trained;
///     - `building`: it is looked for, checked, made or trained; workers may start already, slower;
///     - `rebuilding: ` what was damaged; it is made again, and new workers start from what is made;
///     - `slow: ` why workers start without what training adds; it is tried again;
///     - `temporary: ` why the cache directory cannot be used; workers start from an image that goes with this sandbox,
///       and the cache directory is tried again;
///     - `missing: ` why there is none at all; requests fail, and it is tried again
public record SandboxStatus(
        int ready,
        int busy,
        int fresh,
        int starting,
        int queued,
        long workersStarted,
        Duration startTime,
        int startedLastMinute,
        long workersLost,
        String lastStartFailure,
        String image) {}
