package io.aicodeexecutor.testkit.bench;

import java.io.PrintWriter;

/// Says how far the run is: a line that is rewritten on a terminal, and a line for each stage elsewhere. Not
/// thread-safe.
final class Progress {
    private static final String BACK_AND_CLEAR = "\r\u001b[K";

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final PrintWriter err;
    private final boolean terminal;
    private final long beginNanos = System.nanoTime();
    private String stage = "";

    Progress(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    /// Says that a step of a stage begins.
    void step(String newStage, int step, int steps) {
        if (terminal) {
            err.print(BACK_AND_CLEAR + "bench: " + newStage + " " + step + " of " + steps);
            err.flush();
        } else if (!newStage.equals(stage)) {
            long seconds = (System.nanoTime() - beginNanos) / NANOS_PER_SECOND;
            err.println("bench: " + newStage + " …, after " + seconds + " s");
        }
        stage = newStage;
    }

    /// Clears the line, so that what is printed next stands on its own.
    void end() {
        if (terminal && !stage.isEmpty()) {
            err.print(BACK_AND_CLEAR);
            err.flush();
        }
        stage = "";
    }
}
