package io.aicodeexecutor.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The list of a worker image's files and their sizes, which lies within it.
///
/// A machine that lost its power, a full disk or a cleaner of old files leaves an image of which parts are gone or cut
/// off. Comparing sizes finds these in milliseconds; contents are not compared.
final class ImageInventory {
    private static final Logger LOG = LoggerFactory.getLogger(ImageInventory.class);
    private static final String NAME = "inventory";
    private static final Set<PosixFilePermission> READABLE = PosixFilePermissions.fromString("r--r--r--");

    private ImageInventory() {}

    /// Writes the list of what is there now.
    static void write(Path directory) throws IOException {
        try (Stream<Path> tree = Files.walk(directory)) {
            List<String> lines = tree.filter(path -> !path.equals(directory))
                    .map(path -> line(directory, path))
                    .sorted()
                    .toList();
            Files.write(directory.resolve(NAME), lines, StandardCharsets.UTF_8);
        }
    }

    /// Whether all that is listed is there, in its size and readable by workers; what was added since does not matter.
    static boolean isWhole(Path directory) {
        try {
            List<String> lines = Files.readAllLines(directory.resolve(NAME), StandardCharsets.UTF_8);
            for (String line : lines) {
                Path path = directory.resolve(line.substring(line.indexOf(' ') + 1));
                if (!Files.exists(path) || !line(directory, path).equals(line) || !isReadableByAll(path)) {
                    LOG.warn("The worker image {} is damaged: {}.", directory, path);
                    return false;
                }
            }
            return !lines.isEmpty();
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.warn("The worker image {} is damaged.", directory, unreadable);
            return false;
        }
    }

    /// Workers may be other users than the host.
    private static boolean isReadableByAll(Path path) throws IOException {
        return Files.getPosixFilePermissions(path).containsAll(READABLE);
    }

    /// A size of -1 stands for a directory.
    private static String line(Path directory, Path path) {
        try {
            long size = Files.isDirectory(path) ? -1 : Files.size(path);
            return size + " " + directory.relativize(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
