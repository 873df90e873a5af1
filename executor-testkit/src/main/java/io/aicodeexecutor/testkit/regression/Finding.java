package io.aicodeexecutor.testkit.regression;

/// One test, inside and bare.
///
/// @param test `Class.method`
record Finding(String test, Ending inside, Ending bare) {
    /// Whether it passes bare, ran inside, and did not pass there.
    boolean differs() {
        return bare.passed() && !inside.passed() && !inside.refused();
    }
}
