package io.aicodeexecutor.testkit.report;

import io.aicodeexecutor.IsolationReport.Layer;
import io.aicodeexecutor.testkit.Capability;
import io.aicodeexecutor.testkit.shared.AlignedTable;
import io.aicodeexecutor.text.UntrustedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a report as plain text, in Markdown.
final class TextReport {
    static final String TITLE = "What attacks on this sandbox came of";

    /// How a layer that another one makes superfluous says so.
    private static final String NOT_NEEDED = "not needed";

    private TextReport() {}

    static String of(CapabilityReport report) {
        List<String> lines = new ArrayList<>(List.of("# " + TITLE));
        report.sections().forEach(section -> write(section, lines));
        return String.join("\n", lines) + "\n";
    }

    private static void write(Section section, List<String> lines) {
        lines.addAll(List.of("", "## " + UntrustedText.line(section.subject()), "", section.verdict() + ".", ""));
        section.facts().forEach((name, value) -> lines.add("- " + UntrustedText.line(name + ": " + value)));
        lines.add("");
        lines.addAll(AlignedTable.lines(table(section)));
        if (!section.untried().isEmpty()) {
            lines.addAll(List.of("", untried(section)));
        }
        lines.addAll(List.of("", "### By layer", ""));
        section.rows()
                .forEach((capability, row) ->
                        lines.add("- " + capability.word() + ": " + UntrustedText.line(layers(row))));
        if (!section.layers().isEmpty()) {
            lines.addAll(List.of("", "### Layers of the wall", ""));
            section.layers().forEach(layer -> lines.add("- " + UntrustedText.line(layer.name() + ": " + state(layer))));
        }
        if (!section.reached().isEmpty()) {
            lines.addAll(List.of("", "### What reached", ""));
            section.reached().forEach(trial -> lines.add(indented(trial)));
        }
    }

    /// The cells, heading first.
    static List<List<String>> table(Section section) {
        Section.Row total = section.total();
        List<Containment> columns = Arrays.stream(Containment.values())
                .filter(containment -> containment != Containment.NOT_OFFERED || total.count(containment) > 0)
                .toList();
        List<List<String>> cells = new ArrayList<>();
        List<String> heading = new ArrayList<>(List.of("capability", "reachable", "attempts"));
        columns.stream().map(Containment::description).forEach(heading::add);
        cells.add(heading);
        section.rows().forEach((capability, row) -> cells.add(line(capability.word(), row, columns)));
        cells.add(line("all", total, columns));
        return cells;
    }

    private static List<String> line(String name, Section.Row row, List<Containment> columns) {
        List<String> line = new ArrayList<>(List.of(name, row.reached() ? "YES" : "no", number(row.attempts())));
        columns.forEach(containment -> line.add(number(row.count(containment))));
        return line;
    }

    /// Which capabilities have no line in the table.
    static String untried(Section section) {
        return section.untried().stream().map(Capability::word).collect(Collectors.joining(", ", "Not tried: ", "."));
    }

    private static String number(int count) {
        return Integer.toString(count);
    }

    /// Which layer answered how often.
    static String layers(Section.Row row) {
        return row.layers().entrySet().stream()
                .map(layer -> layer.getKey() + " " + layer.getValue())
                .collect(Collectors.joining(", "));
    }

    /// What a layer is set to, and how that is known.
    static String state(Layer layer) {
        if (!layer.applied()) {
            boolean missing = !layer.supported() && !layer.value().startsWith(NOT_NEEDED);
            return (missing ? "not offered by this host: " : "not applied: ") + layer.value();
        }
        return layer.value() + (layer.verified() ? " (" + layer.how() + ")" : " (not verified)");
    }

    private static String indented(Trial trial) {
        return trial.capability().word() + ", " + UntrustedText.line(trial.name()) + ":\n"
                + UntrustedText.lines(trial.untrusted())
                        .lines()
                        .map(line -> "    " + line)
                        .collect(Collectors.joining("\n"));
    }
}
