package io.aicodeexecutor;

import java.util.List;

/// The exception that ended a program.
///
/// All strings are untrusted text, bounded in length.
///
/// @param type the exception's class name, for example `ValueError`
/// @param message its message
/// @param line the line of the program in which it was raised, from 1; 0 where unknown
/// @param traceback the program's own frames, outermost first; frames of the library or of the sandbox are not in it
public record ErrorDetail(String type, String message, int line, List<Frame> traceback) {
    public ErrorDetail {
        traceback = List.copyOf(traceback);
    }

    /// One frame of the program.
    ///
    /// @param function the function's name, `<module>` at top level
    /// @param line the line, from 1
    /// @param text what stands in that line of the program, without its indentation; empty where it is not known
    public record Frame(String function, int line, String text) {}
}
