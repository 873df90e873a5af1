package io.aicodeexecutor.testkit;

import io.aicodeexecutor.Limits;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.OutputOverflow;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/// Which limits are so tight that what runs into none of them elsewhere may run into them here.
final class Tightness {
    /// What every program of this kit has enough of.
    private static final Duration TIME = Duration.ofSeconds(15);

    private static final int MEBIBYTES = 64;

    private Tightness() {}

    /// The outcomes that tight limits add to those that a program may have.
    static Set<Outcome> outcomes(Limits limits) {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        if (limits.wallTime().compareTo(TIME) < 0) {
            outcomes.add(Outcome.TIMED_OUT);
        }
        if (limits.cpuTime().compareTo(TIME) < 0) {
            outcomes.add(Outcome.CPU_LIMIT);
        }
        if (limits.memoryMebibytes() < MEBIBYTES) {
            outcomes.add(Outcome.MEMORY_LIMIT);
        }
        if (limits.outputOverflow() != OutputOverflow.TRUNCATE) {
            outcomes.add(Outcome.OUTPUT_LIMIT);
        }
        if (limits.resultBytesMax() < Limits.DEFAULTS.resultBytesMax()
                || limits.resultDepthMax() < Limits.DEFAULTS.resultDepthMax()) {
            outcomes.add(Outcome.RESULT_LIMIT);
        }
        if (limits.contextBytesMax() < Limits.DEFAULTS.contextBytesMax()
                || limits.contextDepthMax() < Limits.DEFAULTS.contextDepthMax()) {
            outcomes.add(Outcome.REJECTED);
        }
        return outcomes;
    }
}
