package io.aicodeexecutor.testkit.bench;

/// A line of the table: what is measured, and in which unit.
record Row(String name, String unit) {}
