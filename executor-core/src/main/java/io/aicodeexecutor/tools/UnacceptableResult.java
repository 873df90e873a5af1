package io.aicodeexecutor.tools;

import java.io.Serial;

/// A tool returned something that cannot go to a program.
final class UnacceptableResult extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String forProgram;

    /// @param forProgram what was returned, to stand after `tool "x" returned `
    /// @param forHost the same in terms of Java, for the log
    UnacceptableResult(String forProgram, String forHost) {
        super(forHost);
        this.forProgram = forProgram;
    }

    UnacceptableResult(String forProgram) {
        this(forProgram, forProgram);
    }

    String forProgram() {
        return forProgram;
    }

    String forHost() {
        return "it returned " + getMessage();
    }
}
