package io.aicodeexecutor.testkit;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A directory of cases that failed once: each is a file that is run again as a test for as long as it stays there.
/// [KeepFound] writes them, [SandboxContract] runs them.
///
/// A program is a `.py` file that opens with a comment: what found it, for which contract, with which seed, what was
/// said, and what may become of it. A sequence of requests is a `.steps` file of the same kind. A contract runs the
/// files that name it, and those that name none.
///
/// @param directory where they are; it need not be there
public record FoundCases(Path directory) {
    /// The system property that names the directory.
    public static final String PROPERTY = "executor.testkit.found";

    private static final String DEFAULT = "target/found";
    private static final String PROGRAM = ".py";
    private static final String STEPS = ".steps";
    private static final int NAME_LENGTH_MAX = 80;

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

    /// Writes a program that failed, for every contract to run.
    ///
    /// @param finder what found it, for example the name of a property
    /// @param seed of the run
    /// @param said why it failed; its first line is kept
    /// @return the file; the same for the same program of the same finder
    /// @throws IOException if it cannot be written
    public Path save(ProgramCase program, String finder, String seed, String said) throws IOException {
        return save(program, new Origin(finder, Optional.empty(), seed, said));
    }

    /// Writes a sequence that failed, for every contract to run.
    ///
    /// @param finder what found it
    /// @param seed of the run
    /// @param said why it failed; its first line is kept
    /// @return the file; the same for the same sequence of the same finder
    /// @throws IOException if it cannot be written
    public Path save(RequestSequence sequence, String finder, String seed, String said) throws IOException {
        return save(sequence, new Origin(finder, Optional.empty(), seed, said));
    }

    Path save(ProgramCase program, Origin origin) throws IOException {
        return save(origin, PROGRAM, CaseFile.write(program));
    }

    Path save(RequestSequence sequence, Origin origin) throws IOException {
        return save(origin, STEPS, sequence.text());
    }

    private Path save(Origin origin, String extension, String text) throws IOException {
        Files.createDirectories(directory);
        String name = origin.finder().replaceAll("\\W+", "_");
        // neither of the seed nor of what was said: found again, it is the same file
        String hash = HexFormat.of().toHexDigits((origin.contract().orElse("") + text).hashCode());
        Path file =
                directory.resolve(name.substring(0, Math.min(name.length(), NAME_LENGTH_MAX)) + "_" + hash + extension);
        Files.writeString(file, origin.comment() + text, StandardCharsets.UTF_8);
        return file;
    }

    /// Every case of the directory, by name; none where there is no such directory.
    ///
    /// @throws IOException if one cannot be read
    /// @throws IllegalArgumentException if one is not as it must be; the message names its file
    public List<Found> read() throws IOException {
        List<Found> found = new ArrayList<>();
        for (Path file : files()) {
            found.add(read(file));
        }
        return found;
    }

    /// The files that a contract must run, by name; one that cannot be read is among them.
    List<Path> files(Class<?> contract) throws IOException {
        return files().stream()
                .filter(file -> Origin.isFor(contract, header(file)))
                .toList();
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> listing = Files.list(directory)) {
            return listing.filter(
                            file -> name(file).endsWith(PROGRAM) || name(file).endsWith(STEPS))
                    .sorted()
                    .toList();
        }
    }

    private static String header(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            // the test that runs the file says so
            return "";
        }
    }

    /// The case of one file.
    ///
    /// @throws IOException if it cannot be read
    /// @throws IllegalArgumentException if it is not as it must be; the message names it
    static Found read(Path file) throws IOException {
        String name = name(file);
        try {
            String text = Files.readString(file);
            return name.endsWith(PROGRAM)
                    ? new Found.Program(name, CaseFile.read(name, text))
                    : new Found.Sequence(name, RequestSequence.parse(name, text));
        } catch (CharacterCodingException notText) {
            throw new IllegalArgumentException(name + " is not UTF-8 text", notText);
        }
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
