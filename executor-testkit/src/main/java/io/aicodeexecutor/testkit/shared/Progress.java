package io.aicodeexecutor.testkit.shared;

import java.io.PrintWriter;

/// The progress line of a command: rewritten in place on a terminal, printed now and then elsewhere. Not thread-safe.
public final class Progress {
    private static final int LINES_MOST = 10;

    private final PrintWriter err;
    private final boolean terminal;
    private final int total;
    private final String what;
    private final String counted;
    private int done;
    private int count;

    /// @param terminal whether `err` can rewrite a line
    /// @param total how often [#add] will be called
    /// @param what is done, for example `programs run`
    /// @param counted what is said of those that are counted, for example `behave`
    public Progress(PrintWriter err, boolean terminal, int total, String what, String counted) {
        this.err = err;
        this.terminal = terminal;
        this.total = total;
        this.what = what;
        this.counted = counted;
    }

    /// One more is done.
    ///
    /// @param counts whether it is one of those that are counted
    public void add(boolean counts) {
        done++;
        count += counts ? 1 : 0;
        String line = done + " of " + total + " " + what + ", " + count + " " + counted;
        if (terminal) {
            err.print("\r" + line);
            err.flush();
        } else if (done == total || done % Math.max(1, total / LINES_MOST) == 0) {
            err.println(line);
        }
    }

    /// Leaves the line, so that what is printed next stands on its own.
    public void end() {
        if (terminal && done > 0) {
            err.println();
        }
    }
}
