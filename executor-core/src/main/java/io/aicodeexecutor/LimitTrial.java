package io.aicodeexecutor;

/// One limit, tripped on purpose.
///
/// @param name the limit's name, for example `wall_time` or `open_files`
/// @param value what it was set to for the trial, with its unit
/// @param tripped whether it held
/// @param how what happened when it was reached, in a few words
public record LimitTrial(String name, String value, boolean tripped, String how) {}
