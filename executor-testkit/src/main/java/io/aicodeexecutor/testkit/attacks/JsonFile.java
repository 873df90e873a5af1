package io.aicodeexecutor.testkit.attacks;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every run of a tally as a file of JSON.
final class JsonFile {
    private JsonFile() {}

    static void write(Path file, Tally tally, long seed) throws IOException {
        List<Map<String, String>> runs = new ArrayList<>();
        for (Arena.Ending ending : tally.endings()) {
            Map<String, String> run = new LinkedHashMap<>();
            run.put("name", ending.attempt().name());
            run.put("family", ending.attempt().family());
            run.put("capability", ending.attempt().capability().word());
            run.put("contained", Tally.containment(ending));
            run.put("error", ending.result().error().orElse(""));
            run.put("program", ending.request().untrustedSource());
            runs.add(run);
        }
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("seed", seed);
        report.put("escaped", tally.escapes().size());
        report.put("runs", runs);
        Files.writeString(file, new JsonMapper().writeValueAsString(report) + "\n");
    }
}
