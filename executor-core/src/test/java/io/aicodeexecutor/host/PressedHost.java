package io.aicodeexecutor.host;

import io.aicodeexecutor.CodeValidator;
import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.Policy;
import io.aicodeexecutor.PythonSandbox;
import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.SandboxException;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A host in a process of its own, whose limits a test may tighten and loosen while it runs. It takes a program a
/// line and answers each with a line.
final class PressedHost implements Closeable {
    private static final String STATUS = "?";
    private static final String CHECK = "!";

    private final List<String> front;
    private final Process process;
    private final Writer to;
    private final BufferedReader from;

    /// @param front what goes before the JVM's own command line
    PressedHost(List<String> front, Path cache) throws IOException {
        this.front = front;
        List<String> command = new ArrayList<>(front);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                // the JVM's own warnings go to standard output otherwise
                "-Xlog:disable",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                PressedHost.class.getName(),
                cache.toString()));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        to = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        from = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /// What became of a program, as `COMPLETED 42` or `fault: …`.
    String run(String program) throws IOException {
        return ask(program);
    }

    /// What the sandbox says of its image.
    String image() throws IOException {
        return ask(STATUS);
    }

    /// What the validator makes of a program without faults.
    String check() throws IOException {
        return ask(CHECK);
    }

    private String ask(String line) throws IOException {
        to.write(line + "\n");
        to.flush();
        String answer = from.readLine();
        if (answer == null) {
            throw new IOException("the host is gone");
        }
        return answer;
    }

    /// Sets a soft limit of the host, which its later children inherit.
    void limit(String resource, String soft) throws IOException, InterruptedException {
        prlimit("--" + resource + "=" + soft + ":");
    }

    /// Sets a soft limit of the host to what it may be at most.
    void unlimit(String resource) throws IOException, InterruptedException {
        limit(resource, prlimit("--" + resource, "--output=HARD", "--noheadings", "--raw"));
    }

    private String prlimit(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(front);
        command.addAll(List.of("prlimit", "--pid", Long.toString(process.pid())));
        command.addAll(List.of(options));
        Process prlimit = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(prlimit.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (prlimit.waitFor() != 0) {
            throw new IOException(command + ": " + said);
        }
        return said;
    }

    /// Kills whatever the host has started.
    void killChildren() {
        process.descendants().forEach(child -> {
            child.destroyForcibly();
            child.onExit().join();
        });
    }

    /// Ends the host as its standard input does.
    ///
    /// @return whether it ended well, by itself
    boolean end() throws IOException, InterruptedException {
        to.close();
        return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        from.close();
        process.onExit().join();
    }

    /// The host itself.
    ///
    /// @param args the cache directory
    public static void main(String[] args) throws IOException {
        SandboxConfig config = SandboxConfig.builder()
                .withCacheDirectory(Path.of(args[0]))
                .withConcurrentExecutionsMax(1)
                .withMemoryMebibytes(32)
                .withPolicy(Policy.off())
                .withWallTime(Duration.ofSeconds(20))
                .build();
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        try (PythonSandbox sandbox = new PythonSandbox(config);
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.println(answer(sandbox, line));
            }
        }
    }

    private static String answer(PythonSandbox sandbox, String program) {
        try {
            return switch (program) {
                case STATUS -> sandbox.status().image();
                case CHECK -> "accepted: " + new CodeValidator().validate("1").isAccepted();
                default -> {
                    ExecutionResult result = sandbox.execute(ExecutionRequest.of(program));
                    yield result.outcome() + " " + result.returnValue();
                }
            };
        } catch (SandboxException fault) {
            return "fault: " + fault.getMessage();
        }
    }
}
