package io.aicodeexecutor.testkit.shared;

import io.aicodeexecutor.text.UntrustedText;
import java.io.Console;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What the commands of this kit have in common: what they write to, and how they say what is wrong.
public final class CommandLines {
    private CommandLines() {}

    /// The process is a command: what its libraries log does not stand between its own lines.
    public static void keepLogsOut() {
        System.setProperty("logback.configurationFile", "io/aicodeexecutor/testkit/compat/logback.xml");
    }

    /// Whether a person looks at a terminal, where a line can be rewritten.
    public static boolean isOnTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    /// A stream of the process as UTF-8, whatever the locale.
    public static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /// Says why a command failed; of what it was given nothing reaches the terminal that this would obey.
    ///
    /// @param status the exit status
    /// @return the status
    public static int fail(PrintWriter err, String command, Exception failure, int status) {
        String message = Optional.ofNullable(failure.getMessage()).orElse(failure.toString());
        err.println(command + ": " + UntrustedText.lines(message));
        return status;
    }

    /// Whether a file can be written there, as far as can be seen beforehand.
    public static boolean isWritable(Path file) {
        return !Files.isDirectory(file)
                && Files.isDirectory(file.toAbsolutePath().resolveSibling("."));
    }
}
