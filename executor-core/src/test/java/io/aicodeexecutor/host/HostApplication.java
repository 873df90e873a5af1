package io.aicodeexecutor.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/// An application of somebody else's that runs a Python program: assembled in a directory, and started in a JVM of
/// its own.
final class HostApplication {
    private static final String MAIN = """
            package app;
            import io.aicodeexecutor.*;
            import java.nio.file.Path;
            public class Main {
                public static void main(String[] args) {
                    SandboxConfig config = SandboxConfig.builder()
                            .withCacheDirectory(Path.of(args[0])).withConcurrentExecutionsMax(1).build();
                    try (PythonSandbox sandbox = new PythonSandbox(config)) {
                        ExecutionResult result = sandbox.execute(ExecutionRequest.of("40 + 2"));
                        System.out.println(result.outcome() + " " + result.returnValue() + " "
                                + sandbox.status().image().split(":")[0]);
                    } catch (SandboxException fault) {
                        System.out.println("fault: " + fault.getMessage());
                    }
                }
            }
            """;

    /// What the tests need and an application would not have.
    private static final List<String> OF_TESTS = List.of(
            "junit", "assertj", "jqwik", "opentest4j", "apiguardian", "byte-buddy", "logback", "spring-boot", "jacoco");

    private HostApplication() {}

    /// Our own classes, as the build has them.
    static Path ownClasses() {
        return Path.of(System.getProperty("project.root"), "executor-core", "target", "classes");
    }

    /// The jars that our library depends on.
    static List<Path> dependencies() {
        return Stream.of(System.getProperty("java.class.path").split(":"))
                .map(Path::of)
                .filter(path -> path.toString().endsWith(".jar"))
                .filter(path -> OF_TESTS.stream().noneMatch(path.toString()::contains))
                .toList();
    }

    /// The jar of Spring Boot's launcher.
    static Path springBootLoader() {
        return Stream.of(System.getProperty("java.class.path").split(":"))
                .filter(path -> path.contains("spring-boot-loader"))
                .map(Path::of)
                .findFirst()
                .orElseThrow();
    }

    /// Our library as the jar that it is published as.
    static Path ownJar(Path jar) throws IOException {
        try (Jar made = new Jar(jar, "Automatic-Module-Name: io.aicodeexecutor.core\n")) {
            made.addTree("", ownClasses());
        }
        return jar;
    }

    /// Compiles the application.
    ///
    /// @param moduleInfo its module declaration; empty for none
    /// @param path the option for the path of what it needs, and that path
    static Path compile(Path directory, String moduleInfo, String... path) throws IOException {
        Path sources = Files.createDirectories(directory.resolve("app-sources"));
        Path classes = directory.resolve("app-classes");
        List<String> arguments = new ArrayList<>(List.of(path));
        arguments.addAll(
                List.of("-d", classes.toString(), sources.resolve("Main.java").toString()));
        Files.writeString(sources.resolve("Main.java"), MAIN);
        if (!moduleInfo.isEmpty()) {
            arguments.add(Files.writeString(sources.resolve("module-info.java"), moduleInfo)
                    .toString());
        }
        int status = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(System.out, System.out, arguments.toArray(String[]::new));
        if (status != 0) {
            throw new IOException("the application does not compile");
        }
        return classes;
    }

    /// Unpacks a jar.
    static Path unpack(Path jar, Path directory) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().filter(e -> !e.isDirectory()).toList()) {
                Path target = directory.resolve(entry.getName());
                Files.createDirectories(target.resolveSibling(""));
                try (InputStream in = file.getInputStream(entry)) {
                    Files.copy(in, target);
                }
            }
        }
        return directory;
    }

    /// Runs the application and gives the last line that it printed.
    static String run(Path directory, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-Xlog:disable", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(arguments);
        Path errors = directory.resolve("errors");
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        try {
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor(1, TimeUnit.MINUTES);
            return said.isBlank() ? Files.readString(errors) : said.strip();
        } finally {
            process.destroyForcibly();
        }
    }

    /// A jar in the making.
    static final class Jar implements AutoCloseable {
        private final JarOutputStream out;

        Jar(Path file, String manifest) throws IOException {
            OutputStream to = Files.newOutputStream(file);
            out = new JarOutputStream(to);
            add("META-INF/MANIFEST.MF", ("Manifest-Version: 1.0\n" + manifest).getBytes(StandardCharsets.UTF_8), true);
        }

        void addTree(String prefix, Path root) throws IOException {
            try (Stream<Path> tree = Files.walk(root)) {
                for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
                    add(prefix + root.relativize(file), Files.readAllBytes(file), true);
                }
            } catch (UncheckedIOException failed) {
                throw failed.getCause();
            }
        }

        void addDirectory(String name) throws IOException {
            out.putNextEntry(new JarEntry(name));
            out.closeEntry();
        }

        void add(String name, byte[] bytes, boolean compressed) throws IOException {
            JarEntry entry = new JarEntry(name);
            if (!compressed) {
                CRC32 crc = new CRC32();
                crc.update(bytes);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(bytes.length);
                entry.setCrc(crc.getValue());
            }
            out.putNextEntry(entry);
            out.write(bytes);
            out.closeEntry();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
