package io.aicodeexecutor.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aicodeexecutor.IsolationReport;
import io.aicodeexecutor.SandboxException;
import io.aicodeexecutor.ValidationReport;
import io.aicodeexecutor.Violation;

/// The JSON forms of the two reports. Findings have the field names that they have in an execution's result.
final class ReportJson {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private ReportJson() {}

    static String write(ValidationReport report) {
        ObjectNode json = JSON.createObjectNode();
        json.put("accepted", report.isAccepted());
        json.put("nodes", report.nodes());
        json.put("depth", report.depth());
        for (Violation finding : report.findings()) {
            json.withArray("/findings")
                    .addObject()
                    .put("rule", finding.rule())
                    .put("severity", finding.isError() ? "error" : "warning")
                    .put("line", finding.line())
                    .put("column", finding.column())
                    .put("message", finding.message());
        }
        json.withArray("/findings");
        for (ValidationReport.FunctionComplexity function : report.functions()) {
            json.withArray("/functions")
                    .addObject()
                    .put("name", function.name())
                    .put("line", function.line())
                    .put("complexity", function.complexity());
        }
        json.withArray("/functions");
        return text(json);
    }

    static String write(IsolationReport report) {
        ObjectNode json = JSON.createObjectNode();
        json.put("platform", report.platform());
        json.put("complete", report.isComplete());
        json.set("layers", JSON.valueToTree(report.layers()));
        return text(json);
    }

    private static String text(ObjectNode json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new SandboxException("The report could not be written as JSON.", impossible);
        }
    }
}
