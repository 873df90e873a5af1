package io.aicodeexecutor.testkit.bench;

/// Tells when something that becomes faster has become as fast as it will: a few rates in a row that were not above the
/// best one before them, but for noise. Used by one thread.
final class SteadyRate {
    private static final double NOISE = 1.05;
    private static final int UNBEATEN = 5;

    private double best;
    private int unbeaten;

    SteadyRate(double first) {
        this.best = first;
    }

    void add(double rate) {
        unbeaten = rate > best * NOISE ? 0 : unbeaten + 1;
        best = Math.max(best, rate);
    }

    boolean isSteady() {
        return unbeaten >= UNBEATEN;
    }
}
