package io.aicodeexecutor.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aicodeexecutor.Examination;
import io.aicodeexecutor.IsolationReport;
import io.aicodeexecutor.SandboxException;
import io.aicodeexecutor.ValidationReport;

/// The JSON forms of the two reports. That of a validation is what `POST /validate` answers.
final class ReportJson {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private ReportJson() {}

    static String write(ValidationReport report) {
        return text(JSON.valueToTree(report.toTree()));
    }

    static String write(Examination examination) {
        ObjectNode json = JSON.createObjectNode();
        json.put("platform", examination.isolation().platform());
        json.put("complete", examination.isComplete());
        ArrayNode layers = json.putArray("layers");
        for (IsolationReport.Layer layer : examination.isolation().layers()) {
            ObjectNode entry = JSON.valueToTree(layer);
            Advice.on(layer).ifPresent(advice -> entry.put("advice", advice));
            layers.add(entry);
        }
        json.set("limits", JSON.valueToTree(examination.trials()));
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
