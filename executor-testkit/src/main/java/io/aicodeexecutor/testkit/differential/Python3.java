package io.aicodeexecutor.testkit.differential;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aicodeexecutor.Outcome;
import io.aicodeexecutor.testkit.ProgramCase;
import io.aicodeexecutor.testkit.compat.JsonValues;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A `python3` of this host, version 3.11 or later. Each program runs in a process of its own, isolated from the user's
/// packages and settings (`-I -S`), with an empty environment, under limits that the driver sets before it reads the
/// program, and is killed when its time is over. Thread-safe.
final class Python3 {
    private static final Duration TIME_MAX = Duration.ofSeconds(20);
    private static final int MINOR_LEAST = 11;
    private static final int ANSWER_BYTES_MAX = 1 << 20;

    /// More than this does not fit into the pipe, and is more than a sandbox takes anyway.
    private static final int JOB_BYTES_MAX = 60_000;

    private static final String KILLED = "python3 was killed by a limit";
    private static final Pattern VERSION = Pattern.compile("3 (\\d+) (/.+)\\s*");
    private static final String ASK = "import sys; print(*sys.version_info[:2], sys.executable)";
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final String executable;
    private final int minor;
    private final String driver = driver();

    private Python3(String executable, int minor) {
        this.executable = executable;
        this.minor = minor;
    }

    /// The first one on the PATH that is new enough.
    static Optional<Python3> find() {
        return find(System.getenv().getOrDefault("PATH", ""));
    }

    /// The first one on a PATH that is new enough.
    static Optional<Python3> find(String path) {
        return candidates(path).stream()
                .flatMap(candidate -> ask(candidate).stream())
                .findFirst();
    }

    /// The executable files of that name in the directories of a PATH.
    static List<Path> candidates(String path) {
        List<Path> candidates = new ArrayList<>();
        for (String directory : path.split(File.pathSeparator, -1)) {
            Path candidate = Path.of(directory, "python3");
            if (!directory.isEmpty() && Files.isExecutable(candidate)) {
                candidates.add(candidate);
            }
        }
        return candidates;
    }

    private static Optional<Python3> ask(Path candidate) {
        try {
            // a launcher of versions may look at its surroundings, which are what the user has
            Optional<String> said = run(new ProcessBuilder(candidate.toString(), "-I", "-S", "-c", ASK), "");
            Matcher version = VERSION.matcher(said.orElse(""));
            return version.matches() && Integer.parseInt(version.group(1)) >= MINOR_LEAST
                    ? Optional.of(new Python3(version.group(2).strip(), Integer.parseInt(version.group(1))))
                    : Optional.empty();
        } catch (IOException notAPython) {
            return Optional.empty();
        }
    }

    /// Its minor version: 11 for Python 3.11.
    int minor() {
        return minor;
    }

    /// Runs a program, with its context, and says what must become of it.
    ///
    /// @throws UncheckedIOException if no process can be started
    Reference run(ProgramCase given) {
        // what was expected of it before is another's word
        ProgramCase program = ProgramCase.of(given.source()).withContext(given.context());
        try {
            String job = MAPPER.writeValueAsString(Map.of("source", program.source(), "context", program.context()));
            if (job.length() > JOB_BYTES_MAX) {
                return Reference.notComparable(program, "it is too large for a pipe");
            }
            ProcessBuilder builder =
                    new ProcessBuilder(executable, "-I", "-S", "-B", "-c", driver).directory(new File("/"));
            builder.environment().clear();
            Optional<String> answer = run(builder, job);
            return answer.isEmpty()
                    ? Reference.notComparable(program, "python3 did not end within " + TIME_MAX.toSeconds() + " s")
                    : reference(program, answer.get());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// @return what it printed; empty where it did not end in time
    private static Optional<String> run(ProcessBuilder builder, String input) throws IOException {
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (OutputStream stdin = process.getOutputStream();
                InputStream stdout = process.getInputStream()) {
            write(stdin, input);
            if (!process.waitFor(TIME_MAX.toSeconds(), TimeUnit.SECONDS)) {
                return Optional.empty();
            }
            return Optional.of(new String(stdout.readNBytes(ANSWER_BYTES_MAX), StandardCharsets.UTF_8));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            process.destroyForcibly();
        }
    }

    private static void write(OutputStream stdin, String input) {
        try (stdin) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            // it ended without reading; what it printed says why
            return;
        }
    }

    private static Reference reference(ProgramCase program, String answer) {
        JsonNode said;
        try {
            said = MAPPER.readTree(answer);
        } catch (JsonProcessingException cutShort) {
            return Reference.notComparable(program, KILLED);
        }
        ProgramCase printing = program.printing(said.path("stdout").asText());
        return switch (said.path("kind").asText()) {
            case "completed" -> Reference.of(printing.withValue(JsonValues.of(said.get("value"))));
            case "not data" -> Reference.of(printing.endingAs(Outcome.RESULT_LIMIT));
            case "raised" ->
                switch (said.path("exception").asText()) {
                    case "MemoryError" -> Reference.notComparable(program, "it exhausts the memory of python3");
                    case "RecursionError" -> Reference.notComparable(program, "it exhausts the stack of python3");
                    case String exception -> Reference.of(printing.raising(exception));
                };
            case "too large" -> Reference.notComparable(program, "its value or its output is large");
            default -> Reference.notComparable(program, KILLED);
        };
    }

    private static String driver() {
        try (InputStream stream = Python3.class.getResourceAsStream("driver.py")) {
            if (stream == null) {
                throw new IllegalStateException("this build has no driver.py");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
