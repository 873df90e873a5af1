package io.aicodeexecutor.testkit.ordinary;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.IsolationReport.Layer;
import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.wire.Layers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The wall as an ordinary user has it. Where the build runs as root, the tests of the wall are run once more, by a
/// user without privileges, and those of the core too where there is time; where it does not, they are so already.
final class OrdinaryUserTest {
    private static final int NOBODY = 65_534;
    private static final Duration SUITE_MAX = Duration.ofMinutes(40);
    private static final int WALL_TESTS_AT_LEAST = 165;
    private static final int SUITE_TESTS_AT_LEAST = 400;
    private static final Pattern PASSED = Pattern.compile("ordinary user: (\\d+) passed, 0 failed, 0 skipped");

    /// Of this module: what is about the wall.
    private static final List<String> SUITE = List.of(
            "io.aicodeexecutor.testkit.owned.OwnedWorkerTest",
            "io.aicodeexecutor.testkit.owned.LayersMatterTest",
            "io.aicodeexecutor.testkit.owned.NoWayInTest",
            "io.aicodeexecutor.testkit.AttackCorpusTest");

    /// What depends on the user's privileges most.
    private static final List<String> WALL = List.of(
            "io.aicodeexecutor.testkit.owned.OwnedWorkerTest",
            "io.aicodeexecutor.testkit.owned.NoWayInTest",
            "io.aicodeexecutor.jail.MechanismsTest",
            "io.aicodeexecutor.host.ControlGroupsTest");

    private static boolean isRoot() throws IOException {
        return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }

    @Test
    void whatNeedsAPrivilegeIsReportedMissingWhereItIsMissing() throws IOException {
        try (PythonSandbox sandbox = new PythonSandbox()) {
            assertThat(sandbox.awaitReady(Duration.ofMinutes(2))).isTrue();
            Layer identity = sandbox.isolation().layers().stream()
                    .filter(layer -> layer.name().equals(Layers.IDENTITY))
                    .findFirst()
                    .orElseThrow();
            assertThat(identity.applied()).isEqualTo(isRoot());
            assertThat(identity.value())
                    .startsWith(isRoot() ? "uid and gid" : "the host is not root: the worker keeps the host's user");
            assertThat(sandbox.isolation().isComplete()).isTrue();
        }
    }

    @Test
    @Timeout(value = 45, unit = TimeUnit.MINUTES)
    void theWallHoldsForAnOrdinaryUser() throws Exception {
        // each attempt that kills wants two workers of its own, whoever the host is
        assertPassesAsNobody(new Suite(WALL, false, "sources,long,many-workers,exhaustive", WALL_TESTS_AT_LEAST));
    }

    @Test
    @Tag("exhaustive")
    @Timeout(value = 45, unit = TimeUnit.MINUTES)
    void theSuitePassesAsAnOrdinaryUser() throws Exception {
        assertPassesAsNobody(new Suite(SUITE, true, "sources,long", SUITE_TESTS_AT_LEAST));
    }

    /// What is run as an ordinary user.
    ///
    /// @param wholeCore all tests of the core too
    /// @param leftOut tags
    /// @param testsAtLeast more than these must pass
    private record Suite(List<String> classes, boolean wholeCore, String leftOut, int testsAtLeast) {}

    private static void assertPassesAsNobody(Suite suite) throws Exception {
        if (!isRoot()) {
            assertThat(Files.getAttribute(Path.of("/proc/self"), "unix:uid")).isNotEqualTo(0);
            return;
        }
        Path place = Files.createTempDirectory("aicodeexecutor-ordinary");
        try {
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
            Path home = Files.createDirectory(place.resolve("home"));
            Files.setAttribute(home, "unix:uid", NOBODY);
            Path log = place.resolve("log");
            int status = runAsNobody(place, home, log, suite);
            String said = Files.readString(log, StandardCharsets.UTF_8);
            Matcher passed = PASSED.matcher(said);
            assertThat(passed.find() && status == 0)
                    .as(said.substring(Math.max(0, said.indexOf(SuiteMain.FAILURES))))
                    .isTrue();
            assertThat(Integer.parseInt(passed.group(1))).isGreaterThan(suite.testsAtLeast());
        } finally {
            delete(place);
        }
    }

    private static int runAsNobody(Path place, Path home, Path log, Suite suite)
            throws IOException, InterruptedException {
        Path coreTests = Path.of(System.getProperty("project.root"), "executor-core", "target", "test-classes");
        List<Path> classPath = new ArrayList<>();
        for (String entry : classPath()) {
            classPath.add(readable(Path.of(entry), place));
        }
        Path readableCoreTests = readable(coreTests, place);
        // this module has its own, and Logback would say on standard output that there are two
        Files.delete(readableCoreTests.resolve("logback-test.xml"));
        classPath.add(readableCoreTests);
        List<String> command = new ArrayList<>(List.of(
                "setpriv",
                "--reuid=" + NOBODY,
                "--regid=" + NOBODY,
                "--clear-groups",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx1g",
                "-Djqwik.tries.default=" + System.getProperty("fuzz.tries"),
                "-Djqwik.database=" + home.resolve("jqwik-database"),
                "-Djava.io.tmpdir=" + Files.createDirectory(home.resolve("tmp")),
                "-cp",
                String.join(":", classPath.stream().map(Path::toString).toList()),
                SuiteMain.class.getName(),
                suite.leftOut()));
        Files.setAttribute(home.resolve("tmp"), "unix:uid", NOBODY);
        if (suite.wholeCore()) {
            command.add(readableCoreTests.toString());
        }
        command.addAll(suite.classes());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("HOME", home.toString());
        builder.environment().put("XDG_CACHE_HOME", home.resolve("cache").toString());
        Process process = builder.start();
        boolean ended = process.waitFor(SUITE_MAX.toSeconds(), TimeUnit.SECONDS);
        process.destroyForcibly();
        return ended ? process.exitValue() : -1;
    }

    /// Surefire's own class path has one jar, which names the others.
    private static String[] classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(":", -1);
    }

    /// The same where everybody can read it: the build may lie in a directory that is closed to others.
    private static Path readable(Path original, Path place) throws IOException {
        Path copy = Files.createTempDirectory(place, "class-path").resolve(original.getFileName());
        Files.setPosixFilePermissions(copy.resolveSibling(""), PosixFilePermissions.fromString("rwxr-xr-x"));
        if (!Files.isDirectory(original)) {
            return Files.copy(original, copy);
        }
        try (Stream<Path> tree = Files.walk(original)) {
            for (Path file : tree.toList()) {
                Files.copy(file, copy.resolve(original.relativize(file).toString()));
            }
        }
        return copy;
    }

    private static void delete(Path place) throws IOException {
        try (Stream<Path> tree = Files.walk(place)) {
            for (Path file : tree.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
