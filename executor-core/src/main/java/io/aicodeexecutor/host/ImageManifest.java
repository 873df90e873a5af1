package io.aicodeexecutor.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The list of a worker image's files with their sizes and hashes, which lies within it.
///
/// It is what the image *is*: what lies beside the listed files, left by a builder that was killed, is not part of it.
/// A manifest that is cut off or altered does not match the checksum in its own first line.
///
/// @param full whether it lists the start-up caches and the whole library's compiled modules; that of a base does not
/// @param entries by path, relative to the image
record ImageManifest(boolean full, SortedMap<String, Entry> entries) {
    static final String NAME = "manifest";
    private static final String TITLE = "ai-code-executor worker image";

    /// What is beside the listed files on purpose: itself, and what [ImageCheck] and [ImageUse] note down.
    private static final Set<String> NOTES = Set.of(NAME, ImageStamp.NAME, ImageCheck.ALL_CHECKED, ImageUse.USED);

    /// One file or directory.
    ///
    /// @param size in bytes; -1 for a directory
    /// @param sha256 in hexadecimal digits; `-` for a directory
    record Entry(long size, String sha256) {
        /// Of a directory.
        static final Entry DIRECTORY = new Entry(-1, "-");

        boolean isDirectory() {
            return equals(DIRECTORY);
        }
    }

    ImageManifest {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }

    /// All that lies in an image, but for the notes beside it.
    static List<Path> contents(Path directory) throws IOException {
        return FileTrees.walk(directory).stream()
                .filter(path -> !path.equals(directory)
                        && !isNote(directory.relativize(path).toString()))
                .toList();
    }

    /// A note, or one that another host is just writing.
    private static boolean isNote(String path) {
        return NOTES.stream().anyMatch(note -> path.equals(note) || path.startsWith(note + "."));
    }

    /// Reads the manifest of an image.
    ///
    /// @throws IOException if it is not there, or damaged
    static ImageManifest read(Path directory) throws IOException {
        String text = Files.readString(directory.resolve(NAME));
        int end = text.indexOf('\n') + 1;
        String body = text.substring(end);
        boolean full = text.startsWith(firstLine(true, body));
        if (!full && !text.startsWith(firstLine(false, body))) {
            throw new IOException("its manifest is damaged");
        }
        SortedMap<String, Entry> entries = new TreeMap<>();
        for (String line : body.lines().toList()) {
            String[] parts = line.split(" ", 3);
            entries.put(parts[2], new Entry(Long.parseLong(parts[1]), parts[0]));
        }
        return new ImageManifest(full, entries);
    }

    /// Puts it in place, at once and whole.
    void write(Path directory) throws IOException {
        replace(directory.resolve(NAME), text());
    }

    /// Replaces a file at once and whole.
    static void replace(Path file, String text) throws IOException {
        Path unfinished = Files.createTempFile(file.getParent(), file.getFileName() + ".", ".new");
        try {
            Files.writeString(unfinished, text);
            FileTrees.openForReading(unfinished, List.of());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /// That of an image that is to be trained again.
    ImageManifest base() {
        SortedMap<String, Entry> untrained = new TreeMap<>(entries);
        untrained.keySet().removeIf(ImageManifest::isStartUpCache);
        return new ImageManifest(false, untrained);
    }

    static boolean isStartUpCache(String path) {
        return path.endsWith(".aot");
    }

    private String text() {
        String body = entries.entrySet().stream().map(ImageManifest::line).collect(Collectors.joining());
        return firstLine(full, body) + body;
    }

    private static String line(Map.Entry<String, Entry> file) {
        return file.getValue().sha256() + " " + file.getValue().size() + " " + file.getKey() + "\n";
    }

    private static String firstLine(boolean full, String body) {
        String title = TITLE + " " + (full ? "full" : "base") + " ";
        return title + FileDigest.checksum(title + body) + "\n";
    }

    /// The names of the files right in one of the image's directories, in order.
    List<String> filesIn(String directory) {
        String prefix = directory + "/";
        List<String> names = new ArrayList<>();
        for (String path : entries.tailMap(prefix).keySet()) {
            if (!path.startsWith(prefix)) {
                break;
            }
            names.add(path.substring(prefix.length()));
        }
        return names.stream().filter(name -> !name.contains("/")).toList();
    }

    /// What all files take.
    long bytes() {
        return entries.values().stream()
                .mapToLong(entry -> Math.max(0, entry.size()))
                .sum();
    }

    /// Deletes what lies in the image and is not listed. Under the image's lock only: a trainer adds such files.
    void deleteUnlisted(Path directory) throws IOException {
        for (Path path : contents(directory).reversed()) {
            if (!entries.containsKey(directory.relativize(path).toString())) {
                Files.deleteIfExists(path);
            }
        }
    }
}
