package io.aicodeexecutor.host;

import io.aicodeexecutor.SandboxException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Where this application has a class from: what stands on its class path or module path, or within its archive.
sealed interface ClassSource {
    /// What tells it from others.
    String id();

    /// A name to go by, without directories; not unique.
    String name();

    /// The files in it whose paths are wanted, in a stable order.
    SortedMap<String, byte[]> files(Predicate<String> wanted) throws IOException;

    /// Puts it into a directory as a jar.
    void copyTo(Path jar) throws IOException;

    /// Finds the source that a resource is from.
    ///
    /// @param url of the resource
    /// @param resource its path, of letters that a URL holds as they are
    static ClassSource of(URL url, String resource) throws IOException {
        if (url.openConnection() instanceof JarURLConnection inJar) {
            return new Jar(inJar.getJarFileURL());
        }
        if (url.getProtocol().equals("file")) {
            String text = url.toString();
            Path root = Path.of(URI.create(text.substring(0, text.length() - resource.length())));
            return new Directory(root);
        }
        throw new SandboxException("The class path holds " + resource + " in a way that is not supported: " + url
                + ". Jars, directories and jars within a jar are.");
    }

    /// A jar: a file, or one within another.
    ///
    /// @param url as the class loader made it: only its own handler knows what its protocol means
    record Jar(URL url) implements ClassSource {
        @Override
        public String id() {
            return url.toString();
        }

        @Override
        public String name() {
            String path = id().endsWith("/") ? id().substring(0, id().length() - 1) : id();
            return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('!')) + 1);
        }

        @Override
        public SortedMap<String, byte[]> files(Predicate<String> wanted) throws IOException {
            SortedMap<String, byte[]> files = new TreeMap<>();
            try (ZipInputStream zip = new ZipInputStream(url.openStream())) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    if (!entry.isDirectory() && wanted.test(entry.getName())) {
                        files.put(entry.getName(), zip.readAllBytes());
                    }
                }
            }
            return files;
        }

        @Override
        public void copyTo(Path jar) throws IOException {
            try (InputStream in = url.openStream();
                    OutputStream out = Files.newOutputStream(jar)) {
                in.transferTo(out);
            }
        }
    }

    /// A directory of class files, into which one jar or several were unpacked.
    record Directory(Path root) implements ClassSource {
        private static final String VERSIONS = "META-INF/versions/";
        private static final String MULTI_RELEASE = "Manifest-Version: 1.0\nMulti-Release: true\n";

        @Override
        public String id() {
            return root.toString();
        }

        @Override
        public String name() {
            return "classes.jar";
        }

        @Override
        public SortedMap<String, byte[]> files(Predicate<String> wanted) throws IOException {
            SortedMap<String, byte[]> files = new TreeMap<>();
            for (Path file : FileTrees.walk(root)) {
                String path = root.relativize(file).toString();
                if (Files.isRegularFile(file) && wanted.test(path)) {
                    files.put(path, Files.readAllBytes(file));
                }
            }
            return files;
        }

        /// Without what is not the interpreter's: a worker has no class of the host to load.
        @Override
        public void copyTo(Path jar) throws IOException {
            SortedMap<String, byte[]> files = files(WorkerJars::mayBeInterpreters);
            if (files.keySet().stream().anyMatch(path -> path.startsWith(VERSIONS))) {
                files.put("META-INF/MANIFEST.MF", MULTI_RELEASE.getBytes(StandardCharsets.UTF_8));
            }
            WorkerJars.writeJar(files, jar);
        }
    }
}
