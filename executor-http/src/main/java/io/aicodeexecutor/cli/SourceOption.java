package io.aicodeexecutor.cli;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which program is meant: a file, or `-` for standard input.
final class SourceOption {
    private static final String STANDARD_INPUT = "-";

    /// The most that any sandbox can be configured to accept; see `Limits.sourceBytesMax`.
    private static final int BYTES_MAX = 1 << 20;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The program; - is standard input.")
    private @Nullable String parameter;

    @Option(names = "--file", paramLabel = "FILE", description = "The same.")
    private @Nullable String option;

    /// How the program is called in messages.
    String name() {
        String given = given();
        return given.equals(STANDARD_INPUT) ? "standard input" : given;
    }

    /// Reads the program as it stands.
    ///
    /// @throws Misuse if no program or two are given, or it cannot be read, or it is larger than any program
    ///     may be
    byte[] read(InputStream standardInput) {
        String given = given();
        return given.equals(STANDARD_INPUT)
                ? Input.read(name(), standardInput, BYTES_MAX)
                : Input.readFile(given, BYTES_MAX);
    }

    private String given() {
        if (parameter != null && option != null) {
            throw new Misuse("two programs are given, \"" + parameter + "\" and \"" + option + "\"; accepted: one");
        }
        String given = parameter != null ? parameter : option;
        if (given == null) {
            throw new Misuse("no program is given; accepted: a file, or - for standard input");
        }
        return given;
    }
}
