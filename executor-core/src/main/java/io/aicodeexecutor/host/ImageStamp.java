package io.aicodeexecutor.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// What the files of an image looked like when they were last hashed, as git's index has it: one that looks the same
/// still is taken as checked.
final class ImageStamp {
    static final String NAME = "checked";

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    /// How a file looks, compared to when it was hashed.
    enum Look {
        /// Nobody has touched it.
        SAME,
        /// Of the same size and age; but it is another file, as after the image was copied.
        COPIED,
        /// Written since, or never hashed.
        CHANGED
    }

    /// What the kernel says of a file.
    record Stat(long size, long modified, long changed, long inode, int mode) {
        private static final int TYPE = 0170000;
        private static final int REGULAR = 0100000;
        private static final int DIRECTORY = 0040000;
        private static final int READABLE = 0444;
        private static final int SEARCHABLE = 0555;

        /// Of the file itself, where it is a symbolic link.
        static Stat of(Path path) throws IOException {
            Map<String, Object> all =
                    Files.readAttributes(path, "unix:size,lastModifiedTime,ctime,ino,mode", LinkOption.NOFOLLOW_LINKS);
            return new Stat(
                    (Long) known(all, "size"),
                    nanos(known(all, "lastModifiedTime")),
                    nanos(known(all, "ctime")),
                    (Long) known(all, "ino"),
                    (Integer) known(all, "mode"));
        }

        private static Object known(Map<String, Object> all, String name) {
            return Objects.requireNonNull(all.get(name), name);
        }

        private static long nanos(Object time) {
            return ((FileTime) time).to(TimeUnit.NANOSECONDS);
        }

        boolean isFile() {
            return (mode & TYPE) == REGULAR;
        }

        boolean isDirectory() {
            return (mode & TYPE) == DIRECTORY;
        }

        /// Workers may be other users than the host.
        boolean isReadableByAll() {
            int wanted = isDirectory() ? SEARCHABLE : READABLE;
            return (mode & wanted) == wanted;
        }
    }

    private final Map<String, String> lines = new HashMap<>();

    /// Reads the one of an image; nothing is checked where there is none, or a damaged one.
    static ImageStamp read(Path directory) {
        ImageStamp stamp = new ImageStamp();
        try {
            String text = Files.readString(directory.resolve(NAME));
            String body = text.substring(text.indexOf('\n') + 1);
            if (text.startsWith(firstLine(body))) {
                for (String line : body.lines().toList()) {
                    String path = line.split(" ", 6)[5];
                    stamp.lines.put(path, line.substring(0, line.length() - path.length() - 1));
                }
            }
            return stamp;
        } catch (IOException none) {
            return stamp;
        }
    }

    /// @param sha256 that the file is to have
    Look look(String path, Stat now, String sha256) {
        String then = lines.get(path);
        if (then == null || !then.startsWith(sha256)) {
            return Look.CHANGED;
        }
        if (then.equals(line(now, sha256))) {
            return Look.SAME;
        }
        String[] parts = then.split(" ", 4);
        boolean copied = parts[1].equals(Long.toString(now.size())) && isAge(Long.parseLong(parts[2]), now.modified());
        return copied ? Look.COPIED : Look.CHANGED;
    }

    /// Whether it is the same age, or what archives keep of it: whole seconds.
    private static boolean isAge(long then, long now) {
        return now == then || now == then - then % NANOS_PER_SECOND;
    }

    /// Notes that a file was hashed and is as it should be.
    ///
    /// @param before what it looked like before it was hashed
    void checked(String path, Stat before, String sha256) {
        lines.put(path, line(before, sha256));
    }

    private static String line(Stat stat, String sha256) {
        return sha256 + " " + stat.size() + " " + stat.modified() + " " + stat.changed() + " " + stat.inode();
    }

    /// Puts it in place, at once and whole.
    void write(Path directory) throws IOException {
        String body = lines.entrySet().stream()
                .map(line -> line.getValue() + " " + line.getKey() + "\n")
                .collect(Collectors.joining());
        ImageManifest.replace(directory.resolve(NAME), firstLine(body) + body);
    }

    /// Tells when what follows is damaged.
    private static String firstLine(String body) {
        return FileDigest.checksum(body) + "\n";
    }
}
