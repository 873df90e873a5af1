package io.aicodeexecutor.testkit.differential;

import java.io.PrintWriter;

/// The progress line: rewritten in place on a terminal, printed now and then elsewhere. Not thread-safe.
final class Progress {
    private static final int LINES_MOST = 20;

    private final PrintWriter err;
    private final boolean terminal;
    private final int total;
    private int done;

    Progress(PrintWriter err, boolean terminal, int total) {
        this.err = err;
        this.terminal = terminal;
        this.total = total;
    }

    void add(int different) {
        done++;
        String line = done + " of " + total + " programs compared, " + different + " different";
        if (terminal) {
            err.print("\r" + line);
            err.flush();
        } else if (done == total || done % Math.max(1, total / LINES_MOST) == 0) {
            err.println(line);
        }
    }

    /// Leaves the line, so that what is printed next stands on its own.
    void end() {
        if (terminal && done > 0) {
            err.println();
        }
    }
}
