package io.aicodeexecutor.testkit.regression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A bare interpreter in a process of its own, for one test module. Not thread-safe.
final class Bare implements AutoCloseable {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String MARK = "\u001e";
    private static final String END = "";
    private static final Duration START_TIME = Duration.ofMinutes(10);

    /// A text that is ready for the sandbox, and the tests that it lacks.
    ///
    /// @param refused for each the rules
    record Cutting(String text, Map<String, String> refused) {}

    private final Path directory;
    private final String file;
    private final Duration testTime;
    private Process process;
    private BlockingQueue<String> lines;
    private List<String> tests;

    /// Starts it and loads the module.
    ///
    /// @param testTime how long a test may take
    /// @throws BareException if the module does not load
    Bare(Path directory, String file, Duration testTime) throws IOException, BareException {
        this.directory = directory;
        this.file = file;
        this.testTime = testTime;
        this.process = start();
        this.lines = listen(process);
        try {
            this.tests = load();
        } catch (IOException | BareException | RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private static Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xss64m",
                        "-Xmx2g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareGraalPy.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// The lines that it marks as answers, then [#END].
    private static BlockingQueue<String> listen(Process process) {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        Thread.ofPlatform().daemon().name("bare-graalpy").start(() -> {
            try (BufferedReader reader =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                reader.lines()
                        .filter(line -> line.contains(MARK))
                        .forEach(line -> lines.add(line.substring(line.indexOf(MARK) + 1)));
            } catch (IOException | java.io.UncheckedIOException ended) {
                // the end is told below
            }
            lines.add(END);
        });
        return lines;
    }

    private List<String> load() throws IOException, BareException {
        ask(Map.of("do", "prepare", "directory", directory.toString(), "file", file));
        List<String> found = new ArrayList<>();
        ask(Map.of("do", "load")).get("tests").forEach(test -> found.add(test.asText()));
        return List.copyOf(found);
    }

    /// Every test of the module, as `Class.method`.
    List<String> tests() {
        return tests;
    }

    /// Cuts out what stands in some lines, besides what was cut before.
    ///
    /// @param cuts for each line the rule
    Cutting cut(Map<Integer, String> cuts) throws IOException, BareException {
        List<List<Object>> pairs = new ArrayList<>();
        cuts.forEach((line, rule) -> pairs.add(List.of(line, rule)));
        JsonNode answer = ask(Map.of("do", "cut", "cuts", pairs));
        Map<String, String> refused = new LinkedHashMap<>();
        answer.get("refused").properties().forEach(test -> {
            List<String> rules = new ArrayList<>();
            test.getValue().forEach(rule -> rules.add(rule.asText()));
            refused.put(test.getKey(), String.join(", ", rules));
        });
        return new Cutting(answer.get("text").asText(), refused);
    }

    /// Runs every test, in a new process after each that does not come back.
    Map<String, Ending> run(Deadline deadline) throws IOException, BareException {
        Map<String, Ending> endings = new LinkedHashMap<>();
        List<String> waiting = new ArrayList<>(tests);
        while (!waiting.isEmpty() && !deadline.isOver()) {
            send(Map.of("do", "run", "wanted", waiting));
            while (true) {
                String line = next(testTime);
                if (line.startsWith("{")) {
                    break;
                }
                if (line.equals(END)) {
                    endings.put(waiting.getFirst(), new Ending("timed_out", "ended its process, or did not come back"));
                    restart();
                    break;
                }
                JsonNode ending = MAPPER.readTree(line);
                endings.put(
                        ending.get(0).asText(),
                        new Ending(ending.get(1).asText(), ending.get(2).asText()));
                waiting.remove(ending.get(0).asText());
            }
            waiting.removeAll(endings.keySet());
        }
        waiting.forEach(test -> endings.put(test, Ending.NOT_RUN));
        return endings;
    }

    private void restart() throws IOException, BareException {
        close();
        process = start();
        lines = listen(process);
        tests = load();
    }

    private JsonNode ask(Map<String, ?> request) throws IOException, BareException {
        send(request);
        String line = next(START_TIME);
        if (line.equals(END)) {
            throw new BareException(file + ": the bare interpreter did not answer");
        }
        JsonNode answer = MAPPER.readTree(line);
        if (answer.has("fault")) {
            throw new BareException(file + ": " + answer.get("fault").asText());
        }
        return answer;
    }

    private void send(Map<String, ?> request) throws IOException {
        Writer writer = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        writer.write(MAPPER.writeValueAsString(request) + "\n");
        writer.flush();
    }

    private String next(Duration time) throws IOException {
        try {
            String line = lines.poll(time.toMillis(), TimeUnit.MILLISECONDS);
            return line == null ? END : line;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
