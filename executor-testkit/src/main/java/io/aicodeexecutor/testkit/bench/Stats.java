package io.aicodeexecutor.testkit.bench;

import java.util.List;

/// The spread of some samples. Every value was really seen; where a rank falls between two, it is the larger.
///
/// @param p50 the median
/// @param p95 which at most 5 % of the samples exceed
/// @param p99 which at most 1 % of the samples exceed; of fewer than 100, the largest
/// @param runs how many samples there are
record Stats(double p50, double p95, double p99, int runs) {
    private static final int WHOLE = 100;

    /// Of at least one sample, in any order.
    static Stats of(List<Double> samples) {
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("no samples");
        }
        List<Double> sorted = samples.stream().sorted().toList();
        return new Stats(rank(sorted, 50), rank(sorted, 95), rank(sorted, 99), sorted.size());
    }

    private static double rank(List<Double> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / WHOLE));
    }
}
