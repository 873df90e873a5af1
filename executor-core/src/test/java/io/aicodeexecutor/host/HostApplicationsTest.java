package io.aicodeexecutor.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.Leftovers;
import io.aicodeexecutor.host.HostApplication.Jar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A worker starts from every kind of application. Each makes an image of its own, since taking our classes and the
/// interpreter's jars out of the application is what differs.
@Tag("long")
@ExtendWith(Leftovers.class)
@Timeout(400)
final class HostApplicationsTest {
    private static final String RAN = "COMPLETED 42 building";
    private static final String MODULE = "io.aicodeexecutor.core";

    @TempDir
    private Path directory;

    private String cache = "";

    @BeforeEach
    void openForWorkers() throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        cache = directory.resolve("cache").toString();
    }

    private static String path(Stream<Path> entries) {
        return entries.map(Path::toString).collect(Collectors.joining(":"));
    }

    private Path application(Path ownJar) throws IOException {
        return HostApplication.compile(directory, "", "-cp", ownJar.toString());
    }

    private String runFromClassPath(String classPath) throws IOException, InterruptedException {
        return HostApplication.run(directory, List.of("-cp", classPath, "app.Main", cache));
    }

    @Test
    @Tag("exhaustive")
    void fromAPlainClassPath() throws Exception {
        Path own = HostApplication.ownJar(directory.resolve("executor-core.jar"));
        Stream<Path> entries = Stream.concat(Stream.of(application(own), own), HostApplication.dependencies().stream());
        assertThat(runFromClassPath(path(entries))).isEqualTo(RAN);
    }

    @Test
    @Tag("exhaustive")
    void fromDirectories() throws Exception {
        // one directory for all of these, with our own classes and the application's
        Path exploded = directory.resolve("exploded");
        List<Path> entries = new ArrayList<>(List.of(exploded));
        for (Path jar : HostApplication.dependencies()) {
            String name = jar.getFileName().toString();
            if (name.startsWith("truffle-") || name.startsWith("xz-")) {
                entries.add(HostApplication.unpack(jar, directory.resolve(name)));
            } else if (name.startsWith("polyglot-")) {
                HostApplication.unpack(jar, exploded);
            } else {
                entries.add(jar);
            }
        }
        Path own = HostApplication.ownJar(directory.resolve("executor-core.jar"));
        Files.delete(exploded.resolve("META-INF/MANIFEST.MF"));
        HostApplication.unpack(own, exploded);
        entries.add(application(own));
        assertThat(runFromClassPath(path(entries.stream()))).isEqualTo(RAN);
        assertThat(packedFrom(exploded)).isNotEmpty().noneMatch(name -> name.startsWith("io/"));
    }

    /// What a worker gets of a directory that holds the host's classes too.
    private List<String> packedFrom(Path exploded) throws IOException {
        Path jar = directory.resolve("packed.jar");
        new ClassSource.Directory(exploded).copyTo(jar);
        return new ClassSource.Jar(jar.toUri().toURL())
                .files(name -> true).keySet().stream().toList();
    }

    @Test
    void fromAModulePath() throws Exception {
        Path own = HostApplication.ownJar(directory.resolve("executor-core-1.jar"));
        String modules = path(Stream.concat(Stream.of(own), HostApplication.dependencies().stream()));
        String declaration = "module app { requires " + MODULE + "; }";
        Path application = HostApplication.compile(directory, declaration, "-p", modules);
        List<String> flags = new ArrayList<>(List.of("-p", modules + ":" + application));
        flags.addAll(List.of("--add-modules", "ALL-MODULE-PATH"));
        List<String> start = List.of("-m", "app/app.Main", cache);

        assertThat(HostApplication.run(directory, concat(flags, start)))
                .startsWith("fault: GraalPy's parser cannot be reached.")
                .contains("--add-modules ALL-MODULE-PATH --add-exports"
                        + " org.graalvm.py/com.oracle.graal.python.pegparser=" + MODULE);
        for (String name : List.of("", ".scope", ".sst", ".tokenizer")) {
            flags.add("--add-exports");
            flags.add("org.graalvm.py/com.oracle.graal.python.pegparser" + name + "=" + MODULE);
        }
        assertThat(HostApplication.run(directory, concat(flags, start))).isEqualTo(RAN);
    }

    private static List<String> concat(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    @Test
    void fromASpringBootJar() throws Exception {
        Path own = HostApplication.ownJar(directory.resolve("executor-core.jar"));
        Path boot = directory.resolve("boot app é.jar");
        String manifest = """
                Main-Class: org.springframework.boot.loader.launch.JarLauncher
                Start-Class: app.Main
                Spring-Boot-Classes: BOOT-INF/classes/
                Spring-Boot-Lib: BOOT-INF/lib/
                """;
        try (Jar jar = new Jar(boot, manifest)) {
            Path loader = HostApplication.unpack(HostApplication.springBootLoader(), directory.resolve("loader"));
            jar.addTree("org/", loader.resolve("org"));
            jar.addDirectory("BOOT-INF/classes/");
            jar.addTree("BOOT-INF/classes/", application(own));
            jar.add("BOOT-INF/lib/" + own.getFileName(), Files.readAllBytes(own), false);
            for (Path library : HostApplication.dependencies()) {
                jar.add("BOOT-INF/lib/" + library.getFileName(), Files.readAllBytes(library), false);
            }
        }
        assertThat(HostApplication.run(directory, List.of("-jar", boot.toString(), cache)))
                .isEqualTo(RAN);
    }

    @Test
    @Tag("exhaustive")
    void fromAClassPathOfUnusualNamesIntoACacheOfAnUnusualName() throws Exception {
        Path odd = Files.createDirectories(directory.resolve("a b/é ü 日本/50%+1 %20/q'\"#?;&"));
        Path own = HostApplication.ownJar(odd.resolve("executor core+é%41.jar"));
        List<Path> entries = new ArrayList<>(List.of(own, application(own)));
        // jars of the same name, in different directories
        for (Path jar : HostApplication.dependencies()) {
            Path alone = Files.createDirectory(odd.resolve(jar.getFileName().toString()));
            entries.add(Files.copy(jar, alone.resolve("lib +%.jar")));
        }
        Path linked = entries.removeLast();
        Path link = Files.createSymbolicLink(odd.resolve("link to.jar"), linked);
        entries.add(link);
        cache = Files.createDirectory(odd.resolve("cache")).toString();
        assertThat(runFromClassPath(path(entries.stream()))).isEqualTo(RAN);
    }

    @Test
    @Tag("exhaustive")
    void aCacheOfAnUnusualNameCanBeTrained() throws IOException {
        Path odd = Files.createDirectories(directory.resolve("50%+1 é 日本 $x 'q' %s"));
        try (ImageStore store = new ImageStore(odd, Map.<String, String>of()::get)) {
            WorkerImage trained = store.train(store.open());
            assertThat(trained.cached()).isTrue();
            assertThat(store.acceptsCaches(trained)).isTrue();
        }
    }
}
