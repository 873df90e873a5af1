package io.aicodeexecutor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The launcher script in a checkout of its own, with a JDK and a Maven that only say how they were called.
final class LauncherTest {
    private static final String FAKE_JAVA = """
            #!/bin/sh
            echo "options:${JAVA_TOOL_OPTIONS-}${JDK_JAVA_OPTIONS-}${_JAVA_OPTIONS-}"
            for argument in "$@"; do echo "$argument"; done
            exit 7
            """;
    private static final String FAKE_MAVEN = """
            #!/bin/sh
            echo "$@" >>maven-calls
            mkdir -p executor-http/target/lib
            : >executor-http/target/executor-http-1.jar
            """;

    @TempDir
    private Path directory;

    private Path checkout;
    private Path jdk;
    private Path tools;

    /// What became of a start of the launcher.
    private record Ending(int status, String out, String err) {}

    @BeforeEach
    void layOut() throws IOException {
        checkout = Files.createDirectories(directory.resolve("check out"));
        Files.copy(
                Path.of(System.getProperty("project.root"), "executor"),
                checkout.resolve("executor"),
                StandardCopyOption.COPY_ATTRIBUTES);
        for (String module : new String[] {".", "executor-core", "executor-http"}) {
            Files.createDirectories(checkout.resolve(module).resolve("src/main"));
            Files.writeString(checkout.resolve(module).resolve("pom.xml"), "");
        }
        jdk = jdk("a jdk", "25.0.1");
        tools = Files.createDirectories(directory.resolve("tools"));
    }

    private void buildTestkit() throws IOException {
        Path testkit = checkout.resolve("executor-testkit");
        Files.createDirectories(testkit.resolve("src/main"));
        Files.writeString(testkit.resolve("pom.xml"), "");
        Files.createDirectories(testkit.resolve("target/lib"));
        Files.writeString(testkit.resolve("target/executor-testkit-1.jar"), "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"compat", "attacks", "differential"})
    void commandsOfTheTestKitAreMainsOfItsOwn(String command) throws IOException, InterruptedException {
        buildTestkit();

        Ending ending = launch(command, "--json");

        assertThat(ending.out())
                .contains(checkout + "/executor-testkit/target/lib/*\n")
                .endsWith("io.aicodeexecutor.testkit." + command + ".Main\n--json\n");
        assertThat(ending.err()).isEmpty();
    }

    @Test
    void theBenchmarkHasTheServiceBuiltAndKnowsHowToStartIt() throws IOException, InterruptedException {
        script(tools.resolve("mvn"), FAKE_MAVEN);
        buildTestkit();

        Ending ending = launch("bench", "--quick");

        assertThat(ending.out())
                .contains("\n-Dexecutor.launcher=" + checkout + "/executor\n")
                .endsWith("io.aicodeexecutor.testkit.bench.Main\n--quick\n");
        assertThat(ending.err()).contains("building executor-http").doesNotContain("building executor-testkit");
    }

    @Test
    void theToolsOfTheTestKitAreItsMains() throws IOException, InterruptedException {
        Path testkit = checkout.resolve("executor-testkit");
        Files.createDirectories(testkit.resolve("src/main"));
        Files.writeString(testkit.resolve("pom.xml"), "");
        Files.createDirectories(testkit.resolve("target/lib"));
        Files.writeString(testkit.resolve("target/executor-testkit-1.jar"), "");

        for (String tool : List.of("compat", "attacks", "regression")) {
            Ending ending = launch(tool, "a file");

            assertThat(ending.out()).endsWith("io.aicodeexecutor.testkit." + tool + ".Main\na file\n");
            assertThat(ending.err()).isEmpty();
        }
    }

    @Test
    void buildsOnceThenBecomesJava() throws IOException, InterruptedException {
        script(tools.resolve("mvn"), FAKE_MAVEN);

        Ending first = launch("run", "a file.py");
        Ending second = launch("run", "a file.py");

        assertThat(first.status()).isEqualTo(7);
        assertThat(first.out())
                .startsWith("options:\n--enable-native-access=ALL-UNNAMED\n")
                .contains(checkout + "/executor-http/target/executor-http-1.jar:" + checkout
                        + "/executor-http/target/lib/*\n")
                .endsWith("io.aicodeexecutor.cli.Main\nrun\na file.py\n");
        assertThat(first.err()).contains("building executor-http").contains("done in");
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(second.err()).isEmpty();
        assertThat(Files.readAllLines(checkout.resolve("maven-calls"))).hasSize(1);
    }

    @Test
    void buildsAgainAfterAChange() throws IOException, InterruptedException {
        script(tools.resolve("mvn"), FAKE_MAVEN);
        launch("--help");
        Files.writeString(checkout.resolve("executor-core/src/main/Changed.java"), "");

        launch("--help");

        assertThat(Files.readAllLines(checkout.resolve("maven-calls"))).hasSize(2);
    }

    @Test
    void failedBuildShowsItsLog() throws IOException, InterruptedException {
        script(tools.resolve("mvn"), "#!/bin/sh\necho 'the compiler is unhappy'\nexit 1\n");

        Ending ending = launch("--help");

        assertThat(ending.status()).isEqualTo(3);
        assertThat(ending.err()).contains("the build failed with status 1", "the compiler is unhappy");
        assertThat(ending.out()).isEmpty();
    }

    @Test
    void missingMavenIsNamed() throws IOException, InterruptedException {
        offerOnly("bash", "readlink", "dirname", "find", "head");

        Ending ending = launch(Map.of("PATH", tools.toString()), checkout.resolve("executor"), "--help");

        assertThat(ending.status()).isEqualTo(2);
        assertThat(ending.err()).startsWith("executor: Maven (mvn) is needed to build, and is not on the PATH.\n");
    }

    @Test
    void missingJdkIsNamedWithThePlacesLookedAt() throws IOException, InterruptedException {
        Path old = jdk("old", "1.8.0_402");

        Ending ending = launch(Map.of("JAVA_HOME", old.toString()), checkout.resolve("executor"), "--help");

        assertThat(ending.status()).isEqualTo(2);
        assertThat(ending.err())
                .startsWith("executor: a JDK 25 is needed and none was found.\n")
                .contains("JAVA_HOME (" + old + ")", directory + "/nowhere", "to get one: https://");
        assertThat(ending.out()).isEmpty();
    }

    @Test
    void jdkIsFoundAmongOthersInADirectory() throws IOException, InterruptedException {
        Path many = Files.createDirectories(directory.resolve("many"));
        jdk("many/21", "21.0.2");
        Path wanted = jdk("many/25", "25");

        Ending ending = launch(
                Map.of("JAVA_HOME", "", "EXECUTOR_JVM_DIRECTORIES", many.toString()),
                checkout.resolve("executor"),
                "--jdk");

        assertThat(ending).isEqualTo(new Ending(0, wanted + "\n", ""));
    }

    @Test
    void symbolicLinkToTheLauncherWorks() throws IOException, InterruptedException {
        script(tools.resolve("mvn"), FAKE_MAVEN);
        Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("check out/executor"));

        Ending ending = launch(Map.of(), link, "--help");

        assertThat(ending.status()).isEqualTo(7);
        assertThat(ending.out()).contains(checkout + "/executor-http/target/lib/*\n");
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = directory.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        script(home.resolve("bin/java"), FAKE_JAVA);
        script(home.resolve("bin/javac"), FAKE_JAVA);
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void offerOnly(String... commands) throws IOException {
        for (String command : commands) {
            script(
                    tools.resolve(command),
                    "#!/bin/sh\nexec \"$(PATH=/usr/bin:/bin command -v " + command + ")\" \"$@\"\n");
        }
    }

    private Ending launch(String... arguments) throws IOException, InterruptedException {
        return launch(Map.of(), checkout.resolve("executor"), arguments);
    }

    private Ending launch(Map<String, String> changes, Path launcher, String... arguments)
            throws IOException, InterruptedException {
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        ProcessBuilder builder = new ProcessBuilder("/usr/bin/env", "bash", launcher.toString());
        builder.command().addAll(List.of(arguments));
        Map<String, String> environment = new HashMap<>();
        environment.put("PATH", tools + ":/usr/bin:/bin");
        environment.put("JAVA_HOME", jdk.toString());
        environment.put("EXECUTOR_JVM_DIRECTORIES", directory + "/nowhere");
        environment.put("JAVA_TOOL_OPTIONS", "-Dbad=1");
        environment.put("JDK_JAVA_OPTIONS", "-Dbad=2");
        environment.put("_JAVA_OPTIONS", "-Dbad=3");
        environment.putAll(changes);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.directory(Path.of("/").toFile());
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        try {
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ending(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
