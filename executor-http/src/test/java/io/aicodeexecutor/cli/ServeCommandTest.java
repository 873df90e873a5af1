package io.aicodeexecutor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// How the service starts and ends under `serve`.
final class ServeCommandTest {
    private static final Pattern SERVING = Pattern.compile("executor: serving on port (\\d+); .*");
    private static final int STATUS_TERMINATED = 128 + 15;

    @Test
    void everyFaultOfTheConfigurationHasALine() {
        Session session = Session.piped("");

        assertThat(session.run(Map.of("SERVICE_PORT", "http", "MAX_MEMORY_MB", "1"), "serve"))
                .isEqualTo(2);
        assertThat(session.err().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("executor: "))
                .anyMatch(line -> line.contains("SERVICE_PORT"))
                .anyMatch(line -> line.contains("MAX_MEMORY_MB"));
    }

    @Test
    @Timeout(60)
    void portThatIsTakenIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());
            Session session = Session.piped("");

            assertThat(session.run(Map.of("SERVICE_PORT", port), "serve")).isEqualTo(3);
            assertThat(session.err())
                    .startsWith("executor: Port " + port + " is in use or may not be bound; ")
                    .hasLineCount(1);
        }
    }

    @Test
    @Timeout(120)
    void serviceAnswersAndEndsOnSigterm() throws IOException, InterruptedException {
        Process process = startService();
        try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
            int port = awaitPort(lines);

            assertThat(health(port)).contains("\"service\":\"ai-code-executor\"");
            process.destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(STATUS_TERMINATED);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process startService() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve");
        builder.environment().put("SERVICE_PORT", "0");
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        return builder.start();
    }

    private static int awaitPort(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher serving = SERVING.matcher(line);
            if (serving.matches()) {
                return Integer.parseInt(serving.group(1));
            }
        }
        throw new AssertionError("the service ended before it served");
    }

    private static String health(int port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
