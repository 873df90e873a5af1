package io.aicodeexecutor.testkit.compat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aicodeexecutor.text.UntrustedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The report of a run, in lines for a person or as JSON.
///
/// @param findings what became of each program
public record Report(List<Finding> findings) {
    private static final JsonMapper MAPPER = new JsonMapper();

    public Report {
        findings = List.copyOf(findings);
    }

    /// How many programs behave.
    public long behaving() {
        return findings.stream().filter(Finding::behaves).count();
    }

    /// Whether every program behaves.
    public boolean allBehave() {
        return behaving() == findings.size();
    }

    /// A line for each program that does not behave: its id and the reason.
    public List<String> failures() {
        return findings.stream()
                .flatMap(finding -> finding.reason().map(why -> UntrustedText.line(finding.id()) + ": " + why).stream())
                .toList();
    }

    /// The last line of the report: `compat: 80 of 82 programs`.
    public String summary() {
        return "compat: " + behaving() + " of " + findings.size() + " programs";
    }

    /// Every finding as one line of JSON.
    public String toJson() {
        List<Map<String, @Nullable Object>> programs = new ArrayList<>();
        for (Finding finding : findings) {
            Map<String, @Nullable Object> program = new LinkedHashMap<>();
            program.put("id", finding.id());
            program.put("behaves", finding.behaves());
            program.put("outcome", finding.outcome().jsonName());
            program.put("reason", finding.reason().orElse(null));
            program.put("seconds", finding.seconds());
            programs.add(program);
        }
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("behaving", behaving());
        report.put("total", findings.size());
        report.put("programs", programs);
        try {
            return MAPPER.writeValueAsString(report);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("plain data can always be written", impossible);
        }
    }
}
