package io.aicodeexecutor.host;

import io.aicodeexecutor.SandboxException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/// The jars that a worker needs, found wherever this application's class loader has them.
///
/// The interpreter's jars are copied whole. Of our own code only the worker's side is taken: a worker has no class
/// of the host to load.
final class WorkerJars {
    /// One class of each jar of GraalPy and what it depends on.
    private static final List<String> MARKERS = List.of(
            "org/graalvm/polyglot/Value.class",
            "org/graalvm/collections/Pair.class",
            "org/graalvm/shadowed/com/ibm/icu/impl/Row.class",
            "org/graalvm/jniutils/JNI.class",
            "org/graalvm/shadowed/org/json/JSONObject.class",
            "org/graalvm/nativeimage/Isolate.class",
            "com/oracle/graal/python/PythonLanguage.class",
            "com/oracle/graal/python/resources/PythonResource.class",
            "com/oracle/truffle/regex/RegexFlags.class",
            "com/oracle/truffle/api/Truffle.class",
            "com/oracle/truffle/compiler/TruffleCompiler.class",
            "com/oracle/truffle/runtime/EngineData.class",
            "com/oracle/truffle/tools/profiler/CPUSampler.class",
            "org/graalvm/word/Pointer.class",
            "org/graalvm/shadowed/org/tukaani/xz/XZ.class");

    private static final String ROOT = "io/aicodeexecutor/";
    private static final List<String> OWN_PACKAGES = List.of("wire", "jail", "worker");

    private final ClassLoader loader;

    WorkerJars(ClassLoader loader) {
        this.loader = loader;
    }

    /// Our own classes and resources for workers, by path, in a stable order.
    Map<String, byte[]> ownFiles() {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : OWN_PACKAGES) {
            String marker = ROOT + name + "/package-info.class";
            try {
                URI uri = find(marker).toURI();
                if (uri.getScheme().equals("jar")) {
                    try (FileSystem jar = FileSystems.newFileSystem(jarFile(find(marker)))) {
                        collect(jar.getPath(ROOT + name), ROOT + name, files);
                    }
                } else {
                    collect(Path.of(uri).resolveSibling(""), ROOT + name, files);
                }
            } catch (IOException | java.net.URISyntaxException unreadable) {
                throw new SandboxException("The worker's classes cannot be read from this application.", unreadable);
            }
        }
        return files;
    }

    private static void collect(Path directory, String prefix, Map<String, byte[]> into) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                into.put(prefix + "/" + file.getFileName(), Files.readAllBytes(file));
            }
        }
    }

    /// Writes our own files as a jar.
    static void writeOwnJar(Map<String, byte[]> files, Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target);
                JarOutputStream jar = new JarOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                JarEntry entry = new JarEntry(file.getKey());
                entry.setTime(0);
                jar.putNextEntry(entry);
                jar.write(file.getValue());
                jar.closeEntry();
            }
        }
    }

    /// Copies the interpreter's jars.
    void copyInterpreter(Path directory) throws IOException {
        for (Path jar : interpreterJars()) {
            Files.copy(jar, directory.resolve(jar.getFileName()));
        }
    }

    private List<Path> interpreterJars() throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String marker : MARKERS) {
            Path jar = jarFile(find(marker));
            if (!jars.contains(jar)) {
                jars.add(jar);
            }
        }
        return jars;
    }

    private URL find(String resource) {
        URL url = loader.getResource(resource);
        if (url == null) {
            throw new SandboxException("This application's class path lacks " + resource
                    + "; the dependencies of executor-core must all be there.");
        }
        return url;
    }

    private static Path jarFile(URL resource) throws IOException {
        URLConnection connection = resource.openConnection();
        if (!(connection instanceof JarURLConnection inJar)) {
            throw new SandboxException(
                    "The interpreter's classes are not in a jar file; workers are started from jars.");
        }
        URL file = inJar.getJarFileURL();
        if (!file.getProtocol().equals("file")) {
            throw new SandboxException(
                    "The interpreter's jars lie within another archive, which is not supported yet.");
        }
        return Path.of(URI.create(file.toString()));
    }

    /// The version of GraalPy that this application brings.
    static String interpreterVersion(ClassLoader loader) {
        try (InputStream in = loader.getResourceAsStream("graalpy_versions")) {
            return in == null
                    ? "unknown"
                    : new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            return "unknown";
        }
    }
}
