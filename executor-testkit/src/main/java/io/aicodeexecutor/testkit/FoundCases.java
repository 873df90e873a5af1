package io.aicodeexecutor.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// A directory of cases that failed once: each is a file that is run again as a test for as long as it stays there.
/// [KeepFound] writes them, [SandboxContract] runs them.
///
/// A program is a `.py` file that opens with a comment: what found it, with which seed, what was said, and what may
/// become of it. A sequence of requests is a `.steps` file of the same kind.
///
/// @param directory where they are; it need not be there
public record FoundCases(Path directory) {
    /// The system property that names the directory.
    public static final String PROPERTY = "executor.testkit.found";

    private static final String DEFAULT = "target/found";
    private static final String PROGRAM = ".py";
    private static final String STEPS = ".steps";
    private static final int NAME_LENGTH_MAX = 80;
    private static final int SAID_LENGTH_MAX = 200;

    /// One file.
    public sealed interface Found {
        /// The name of the file.
        String name();

        /// A program.
        record Program(String name, ProgramCase program) implements Found {}

        /// A sequence of requests.
        record Sequence(String name, RequestSequence sequence) implements Found {}
    }

    /// The directory that the system property names, or `target/found`.
    public static FoundCases configured() {
        return new FoundCases(Path.of(System.getProperty(PROPERTY, DEFAULT)));
    }

    /// Writes a program that failed.
    ///
    /// @param finder what found it, for example the name of a property
    /// @param seed of the run
    /// @param said why it failed; its first line is kept
    /// @return the file
    /// @throws IOException if it cannot be written
    public Path save(ProgramCase program, String finder, String seed, String said) throws IOException {
        return save(finder, PROGRAM, comment(finder, seed, said) + CaseFile.write(program));
    }

    /// Writes a sequence that failed.
    ///
    /// @param finder what found it
    /// @param seed of the run
    /// @param said why it failed; its first line is kept
    /// @return the file
    /// @throws IOException if it cannot be written
    public Path save(RequestSequence sequence, String finder, String seed, String said) throws IOException {
        return save(finder, STEPS, comment(finder, seed, said) + sequence.text());
    }

    private Path save(String finder, String extension, String text) throws IOException {
        Files.createDirectories(directory);
        String name = finder.replaceAll("\\W+", "_");
        String hash = HexFormat.of().toHexDigits(text.hashCode());
        Path file =
                directory.resolve(name.substring(0, Math.min(name.length(), NAME_LENGTH_MAX)) + "_" + hash + extension);
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return file;
    }

    private static String comment(String finder, String seed, String said) {
        String line = said.lines().findFirst().orElse("");
        String cut = line.substring(0, Math.min(line.length(), SAID_LENGTH_MAX));
        return "# Found by: " + plain(finder) + "\n# Seed: " + plain(seed) + "\n# Said: " + plain(cut) + "\n";
    }

    /// Letters, digits and signs of ASCII only: a comment must not end early, nor declare an encoding.
    private static String plain(String text) {
        return text.replaceAll("[^ -~]", "?").replaceAll("coding[:=]", "coding ");
    }

    /// Every case of the directory, by name; none where there is no such directory.
    ///
    /// @throws IOException if one cannot be read
    /// @throws IllegalArgumentException if one is not as it must be
    public List<Found> read() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> listing = Files.list(directory)) {
            files = listing.sorted().toList();
        }
        List<Found> found = new ArrayList<>();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            if (name.endsWith(PROGRAM)) {
                found.add(new Found.Program(name, CaseFile.read(name, Files.readString(file))));
            } else if (name.endsWith(STEPS)) {
                found.add(new Found.Sequence(name, RequestSequence.parse(Files.readString(file))));
            }
        }
        return found;
    }
}
