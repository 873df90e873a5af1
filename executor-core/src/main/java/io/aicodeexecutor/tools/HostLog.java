package io.aicodeexecutor.tools;

import io.aicodeexecutor.text.UntrustedText;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Describes a tool's failure for the host's log in one line.
///
/// A logger would print the exception's message as it is, and the message may quote the program's arguments.
final class HostLog {
    private static final int CAUSES_MAX = 5;
    private static final int FRAMES_MAX = 12;
    private static final int MESSAGE_CHARACTERS_MAX = 500;

    private HostLog() {}

    /// The exception and its causes: type, escaped message, innermost frames.
    static String describe(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES_MAX)
                .map(HostLog::one)
                .collect(Collectors.joining("; caused by "));
    }

    private static String one(Throwable failure) {
        String message = failure.getMessage();
        String quoted = message == null ? "" : ": \"" + UntrustedText.line(message, MESSAGE_CHARACTERS_MAX) + "\"";
        return failure.getClass().getName() + quoted + frames(failure);
    }

    private static String frames(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .limit(FRAMES_MAX)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(", ", " at ", ""));
    }
}
