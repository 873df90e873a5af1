package io.aicodeexecutor.testkit.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which baselines this host has.
///
/// @param python the interpreter itself, never a script in front of it; empty where there is none
/// @param pythonVersion its version; empty text where there is none
/// @param bwrap its path; empty where there is none, or it is not permitted
/// @param bwrapAbsent why it is not there
record Baselines(Optional<Path> python, String pythonVersion, Optional<Path> bwrap, String bwrapAbsent) {
    private static final List<String> WRAPPED =
            List.of("--ro-bind", "/", "/", "--unshare-all", "--die-with-parent", "--new-session");
    private static final String WHO = "import sys; print(sys.executable); print(sys.version.split()[0])";
    private static final int REASON_CHARACTERS_MAX = 80;
    private static final List<String> ISOLATED = List.of("-I", "-S", "-c");

    /// Looks for them.
    ///
    /// @param searchPath directories, separated by colons
    static Baselines find(String searchPath) throws InterruptedException {
        Optional<Path> python = Optional.empty();
        String version = "";
        Optional<Path> named = onPath(searchPath, "python3");
        if (named.isPresent()) {
            Said told = ask(List.of(named.get().toString(), "-c", WHO));
            List<String> lines = told.text().lines().toList();
            if (told.status() == 0 && lines.size() == 2) {
                python = Optional.of(Path.of(lines.get(0)));
                version = lines.get(1);
            }
        }
        Optional<Path> bwrap = onPath(searchPath, "bwrap");
        String absent = bwrap.isEmpty() ? "no bwrap" : python.isEmpty() ? "no python3" : "";
        if (absent.isEmpty()) {
            List<String> trial = wrapped(bwrap.orElseThrow(), python.orElseThrow());
            trial.add("print(1)");
            Said said = ask(trial);
            absent = said.equals(new Said(0, "1\n")) ? "" : "bwrap is not permitted: " + reason(said);
        }
        return new Baselines(python, version, absent.isEmpty() ? bwrap : Optional.empty(), absent);
    }

    private static String reason(Said said) {
        String line = said.text().lines().findFirst().orElse("status " + said.status());
        String plain = line.replaceAll("[^\\x20-\\x7e]", "?");
        return plain.length() <= REASON_CHARACTERS_MAX ? plain : plain.substring(0, REASON_CHARACTERS_MAX) + "…";
    }

    private static Optional<Path> onPath(String searchPath, String program) {
        for (String directory : searchPath.split(":", -1)) {
            Path candidate = Path.of(directory, program);
            if (directory.startsWith("/") && Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private record Said(int status, String text) {}

    /// What a command says on either stream.
    private static Said ask(List<String> command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), said);
        } catch (IOException notStarted) {
            return new Said(-1, String.valueOf(notStarted.getMessage()));
        }
    }

    /// The command in front of a text for `python3`.
    ///
    /// @throws AbsentException if there is none
    List<String> pythonCommand() throws AbsentException {
        List<String> command = new ArrayList<>();
        command.add(python.orElseThrow(() -> new AbsentException("no python3")).toString());
        command.addAll(ISOLATED);
        return command;
    }

    /// The command in front of a text for `python3` under `bwrap`.
    ///
    /// @throws AbsentException if there is none
    List<String> bwrapCommand() throws AbsentException {
        if (bwrap.isEmpty() || python.isEmpty()) {
            throw new AbsentException(bwrapAbsent);
        }
        return wrapped(bwrap.get(), python.get());
    }

    private static List<String> wrapped(Path bwrap, Path python) {
        List<String> command = new ArrayList<>();
        command.add(bwrap.toString());
        command.addAll(WRAPPED);
        command.add(python.toString());
        command.addAll(ISOLATED);
        return command;
    }
}
