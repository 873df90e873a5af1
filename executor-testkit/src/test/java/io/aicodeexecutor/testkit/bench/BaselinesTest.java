package io.aicodeexecutor.testkit.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is found on hosts that have more or less.
class BaselinesTest {
    @TempDir
    private Path directory;

    private Baselines find() throws InterruptedException {
        return Baselines.find(":relative:" + directory);
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.writeString(directory.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void pythonBehindAShim() throws IOException {
        program("python3", "echo /opt/real/python3; echo 3.99.0");
    }

    @Test
    void whereThereIsNothingEverythingIsAbsent() throws Exception {
        Baselines baselines = find();

        assertThatExceptionOfType(AbsentException.class)
                .isThrownBy(baselines::pythonCommand)
                .withMessage("no python3");
        assertThatExceptionOfType(AbsentException.class)
                .isThrownBy(baselines::bwrapCommand)
                .withMessage("no bwrap");
    }

    @Test
    void theInterpreterItselfIsStartedAndNotWhatStandsInFrontOfIt() throws Exception {
        pythonBehindAShim();
        Baselines baselines = find();

        assertThat(baselines.pythonCommand()).containsExactly("/opt/real/python3", "-I", "-S", "-c");
        assertThat(baselines.pythonVersion()).isEqualTo("3.99.0");
    }

    @Test
    void aPythonThatFailsIsNone() throws Exception {
        program("python3", "exit 1");
        program("bwrap", "echo 1");

        assertThat(find().python()).isEmpty();
        assertThat(find().bwrapAbsent()).isEqualTo("no python3");
    }

    @Test
    void aBwrapThatIsNotPermittedIsAbsentAndSaysWhy() throws Exception {
        pythonBehindAShim();
        program("bwrap", "echo 'bwrap: No permissions to create new namespace' >&2; exit 1");

        assertThatExceptionOfType(AbsentException.class)
                .isThrownBy(find()::bwrapCommand)
                .withMessage("bwrap is not permitted: bwrap: No permissions to create new namespace");
    }

    @Test
    void aBwrapThatWorksStandsInFrontOfTheInterpreter() throws Exception {
        pythonBehindAShim();
        program("bwrap", "echo 1");

        assertThat(find().bwrapCommand())
                .startsWith(directory + "/bwrap", "--ro-bind", "/", "/", "--unshare-all")
                .endsWith("/opt/real/python3", "-I", "-S", "-c");
    }
}
