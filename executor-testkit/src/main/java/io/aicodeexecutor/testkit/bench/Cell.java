package io.aicodeexecutor.testkit.bench;

/// What a row says of a subject.
sealed interface Cell {
    /// It was measured.
    record Measured(Stats stats) implements Cell {}

    /// It is not there, or has no such thing.
    ///
    /// @param reason why, in a few words
    record Absent(String reason) implements Cell {}
}
