package io.aicodeexecutor;

/// The limit that ended an execution.
///
/// @param name the limit's name as in the documentation, for example `wall_time`
/// @param value its value, in the unit
/// @param unit `seconds`, `bytes`, `levels` or `type`
/// @param layer which layer enforced it, for example `host deadline` or `kernel rlimit`
public record Limit(String name, double value, String unit, String layer) {}
