package io.aicodeexecutor.host;

import io.aicodeexecutor.SandboxException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;

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

    /// Where the interpreter's own files lie, should they lie beside others.
    private static final Pattern INTERPRETERS = Pattern.compile("(?:org/graalvm|com/oracle|META-INF)/.*|[^/]*");

    private static final Pattern UNUSUAL_IN_A_NAME = Pattern.compile("[^A-Za-z0-9._-]");

    private final ClassLoader loader;

    WorkerJars(ClassLoader loader) {
        this.loader = loader;
    }

    /// Our own classes and resources for workers, by path, in a stable order.
    SortedMap<String, byte[]> ownFiles() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String name : OWN_PACKAGES) {
            Pattern inPackage = Pattern.compile(Pattern.quote(ROOT + name) + "/[^/]+");
            try {
                files.putAll(find(ROOT + name + "/package-info.class").files(inPackage.asMatchPredicate()));
            } catch (IOException unreadable) {
                throw new SandboxException("The worker's classes cannot be read from this application.", unreadable);
            }
        }
        return files;
    }

    /// Writes files as a jar.
    static void writeJar(Map<String, byte[]> files, Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target);
                JarOutputStream jar = new JarOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
                JarEntry entry = new JarEntry(file.getKey());
                entry.setTime(0);
                jar.putNextEntry(entry);
                jar.write(file.getValue());
                jar.closeEntry();
            }
        }
    }

    /// Copies the interpreter's jars. They are numbered, since two may have the same name, and lose what would mean
    /// something else on a command line.
    void copyInterpreter(Path directory) throws IOException {
        Map<String, ClassSource> sources = new LinkedHashMap<>();
        for (String marker : MARKERS) {
            ClassSource source = find(marker);
            sources.put(source.id(), source);
        }
        int number = 0;
        for (ClassSource source : sources.values()) {
            String name = UNUSUAL_IN_A_NAME.matcher(source.name()).replaceAll("_");
            source.copyTo(directory.resolve("%02d-%s".formatted(++number, name)));
        }
    }

    /// Whether a file in a directory of classes may belong to the interpreter.
    static boolean mayBeInterpreters(String path) {
        return INTERPRETERS.matcher(path).matches();
    }

    private ClassSource find(String resource) {
        URL url = loader.getResource(resource);
        if (url == null) {
            throw new SandboxException("This application's class path or module path lacks " + resource
                    + "; the dependencies of executor-core must all be there, and on a module path they must be"
                    + " resolved: start Java with --add-modules ALL-MODULE-PATH.");
        }
        try {
            return ClassSource.of(url, resource);
        } catch (IOException unreadable) {
            throw new SandboxException(
                    "The class path's " + resource + " cannot be found: " + FileTrees.why(unreadable) + ".",
                    unreadable);
        }
    }

    /// The version of GraalPy that this application brings.
    static String interpreterVersion(ClassLoader loader) {
        try (InputStream in = loader.getResourceAsStream("graalpy_versions")) {
            return in == null ? "unknown" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            return "unknown";
        }
    }
}
