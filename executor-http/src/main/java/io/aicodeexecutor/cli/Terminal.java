package io.aicodeexecutor.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The three standard streams, and which of them a person looks at. Everything is written as UTF-8.
///
/// @param in where `-` reads from
/// @param out results, and what the program prints
/// @param err summaries, progress and complaints, and what the program prints to standard error
/// @param outInteractive whether `out` is a terminal
/// @param errInteractive whether `err` is a terminal
record Terminal(InputStream in, PrintStream out, PrintStream err, boolean outInteractive, boolean errInteractive) {
    /// The streams of this process.
    static Terminal ofProcess() {
        return new Terminal(
                System.in, stream(FileDescriptor.out), stream(FileDescriptor.err), isTerminal(1), isTerminal(2));
    }

    /// Prints a line of ours on standard error.
    void say(String line) {
        err.println(line);
        err.flush();
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    private static boolean isTerminal(int descriptor) {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException notLinux) {
            // only programs' texts are shown there, and they are harmless either way if escaped
            return true;
        }
    }
}
