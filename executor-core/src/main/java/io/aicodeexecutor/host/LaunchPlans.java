package io.aicodeexecutor.host;

/// The two ways to start a worker.
///
/// @param quick so that it is ready soonest
/// @param lasting so that it is fast in the long run
record LaunchPlans(LaunchPlan quick, LaunchPlan lasting) {}
